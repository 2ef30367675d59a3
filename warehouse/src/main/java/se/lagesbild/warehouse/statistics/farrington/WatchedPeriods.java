package se.lagesbild.warehouse.statistics.farrington;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;
import se.lagesbild.warehouse.statistics.distribution.CountDistribution;

/**
 * Watched periods, each with what was expected of it; NaN where nothing is told.
 *
 * @param options how they were watched
 * @param periods indexes from 0
 * @param observed counts; NaN where one is missing
 * @param latestEvents events in the latest periods; NaN where one of their counts is missing
 * @param enoughEvents whether they, and the years before, have enough events; not if it is unknown
 * @param expected counts
 * @param limits counts above these alarm
 * @param dispersions variance by mean, from 1
 * @param standardErrors of the expected counts' logarithms
 * @param trendUsed whether the slope over time was kept
 */
public record WatchedPeriods(
    FarringtonOptions options,
    int[] periods,
    double[] observed,
    double[] latestEvents,
    boolean[] enoughEvents,
    double[] expected,
    double[] limits,
    double[] dispersions,
    double[] standardErrors,
    boolean[] trendUsed)
    implements Result {

  WatchedPeriods(FarringtonOptions options, int[] periods, WatchedSeries series) {
    this(
        options,
        periods.clone(),
        new double[periods.length],
        none(periods.length),
        new boolean[periods.length],
        none(periods.length),
        none(periods.length),
        none(periods.length),
        none(periods.length),
        new boolean[periods.length]);
    for (int at = 0; at < periods.length; at++) {
      if (periods[at] >= 0 && periods[at] < series.counts().length) {
        observed[at] = series.counts()[periods[at]];
        latestEvents[at] = latest(series.counts(), periods[at]);
        enoughEvents[at] = latestEvents[at] >= options.fewestEvents();
      }
    }
  }

  private static double[] none(int length) {
    double[] values = new double[length];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  private double latest(double[] counts, int period) {
    double sum = 0;
    for (int at = Math.max(0, period + 1 - options.latestPeriods()); at <= period; at++) {
      sum += counts[at];
    }
    return sum;
  }

  void set(
      int at,
      double mean,
      double dispersion,
      double standardError,
      boolean trend,
      double eventsBefore) {
    expected[at] = mean;
    dispersions[at] = dispersion;
    standardErrors[at] = standardError;
    trendUsed[at] = trend;
    limits[at] = options.threshold().limit(options.alpha(), mean, dispersion, standardError);
    enoughEvents[at] &= eventsBefore >= options.fewestInBaseline();
  }

  /** Whether it is known that the latest periods have enough events, or that they have not. */
  public boolean knowsLatest(int at) {
    return !Double.isNaN(latestEvents[at]);
  }

  /** Whether a period holds more than its limit. */
  public boolean alarms(int at) {
    return tells(at) && observed[at] > limits[at] && observed[at] > 0;
  }

  /** The probability of at least what was observed without any change; NaN where none is told. */
  public double chance(int at) {
    return tells(at)
        ? options
            .threshold()
            .atLeast(
                observed[at], options.alpha(), expected[at], dispersions[at], standardErrors[at])
        : Double.NaN;
  }

  private boolean tells(int at) {
    return enoughEvents[at] && !Double.isNaN(limits[at]) && !Double.isNaN(observed[at]);
  }

  @Override
  public Statement about(Subject subject) {
    int last = periods.length - 1;
    Phrase counted =
        new Phrase(
            Wording.sentence(subject.counted().swedish()),
            Wording.sentence(subject.counted().english()));
    if (!tells(last)) {
      return new Statement(
          counted,
          new Phrase(
              "För få händelser i de senaste perioderna eller i åren före för att säga något.",
              "Too few events in the latest periods or in the years before to say anything."),
          Verdict.CANNOT_TELL,
          Wording.NO_CHANCE,
          new Phrase(
              "Det betyder inte att inget har ändrats.",
              "That does not mean that nothing changed."),
          Wording.COUNT_MORE);
    }
    CountDistribution usual =
        Threshold.predictive(expected[last], dispersions[last], standardErrors[last]);
    long low = usual.quantile(0.05);
    long high = usual.quantile(0.95);
    return new Statement(
        counted,
        observed(last, low, high),
        verdict(last, low, high),
        Wording.chance(chance(last)),
        new Phrase(
            "Det gäller anmälda brott, inte alla brott, och säger inte varför.",
            "This concerns reported crime, not all crime, and does not tell why."),
        alarms(last)
            ? new Phrase(
                "Se om händelserna hör ihop och om siffrorna är fullständiga.",
                "See whether the events belong together and the figures are complete.")
            : Wording.LOOK_AGAIN);
  }

  private Phrase observed(int at, long low, long high) {
    Phrase count = Wording.whole(observed[at]);
    Phrase range = Wording.range(low, high, 0);
    return new Phrase(
        "Det blev %s; vanligt för årstiden är %s.".formatted(count.swedish(), range.swedish()),
        "There were %s; usual for the season is %s.".formatted(count.english(), range.english()));
  }

  private Verdict verdict(int at, long low, long high) {
    if (alarms(at)) {
      return Verdict.MORE;
    }
    boolean usual = observed[at] >= low && observed[at] <= high;
    return usual ? Verdict.USUAL : Verdict.MAY_BE_CHANCE;
  }
}
