package se.lagesbild.warehouse.statistics.segment;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Wording;

/** The means of the segments of a series. */
public final class Means {
  private Means() {}

  /**
   * The mean of each segment.
   *
   * @param values the series
   * @param cuts last place of each segment but the final one, from 1
   */
  public static double[] of(double[] values, int[] cuts) {
    double[] means = new double[cuts.length + 1];
    for (int segment = 0; segment < means.length; segment++) {
      int from = segment == 0 ? 0 : cuts[segment - 1];
      int to = segment == cuts.length ? values.length : cuts[segment];
      means[segment] = Arrays.stream(values, from, to).sum() / (to - from);
    }
    return means;
  }

  /** The same per exposure. */
  public static double[] of(double[] values, double[] exposures, int[] cuts) {
    double[] means = of(values, cuts);
    double[] exposed = of(exposures, cuts);
    for (int segment = 0; segment < means.length; segment++) {
      means[segment] /= exposed[segment];
    }
    return means;
  }

  /** The means one after the other, as a sentence tells them. */
  public static Phrase told(double[] means) {
    return new Phrase(
        told(means, Phrase::swedish, " sedan "), told(means, Phrase::english, " then "));
  }

  private static String told(double[] means, Function<Phrase, String> language, String between) {
    return Arrays.stream(means)
        .mapToObj(mean -> language.apply(Wording.number(mean, 1)))
        .collect(Collectors.joining(between));
  }
}
