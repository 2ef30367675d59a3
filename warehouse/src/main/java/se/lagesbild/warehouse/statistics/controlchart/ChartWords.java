package se.lagesbild.warehouse.statistics.controlchart;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/** What every chart says of its points. */
final class ChartWords {
  /** What a point outside means, where it is not known how often a steady series has one. */
  static final Phrase SINGLE_POINTS =
      new Phrase("Enstaka punkter utanför kan vara slump.", "Single points outside may be chance.");

  private ChartWords() {}

  /**
   * What the points of a chart show.
   *
   * @param above whether each is above its upper limit
   * @param below whether each is below its lower limit
   * @param unsteady whether there is a pattern within the limits
   */
  record Points(boolean[] above, boolean[] below, boolean unsteady) {
    int outside() {
      return number(above) + number(below);
    }

    /** How sure it is, where {@code otherwise} says what a point outside means. */
    Phrase certainty(Phrase otherwise) {
      return outside() == 0 && !unsteady
          ? new Phrase(
              "Upp- och nedgångarna går inte att skilja från slump.",
              "The ups and downs cannot be told from chance.")
          : otherwise;
    }
  }

  /**
   * Says a chart.
   *
   * @param limits the usual range, as a sentence
   * @param certainty how sure it is
   */
  static Statement about(Subject subject, Phrase limits, Points points, Phrase certainty) {
    int outside = points.outside();
    boolean unsteady = points.unsteady();
    return new Statement(
        new Phrase(
            Wording.sentence(subject.counted().swedish()),
            Wording.sentence(subject.counted().english())),
        new Phrase(
            limits.swedish() + " " + points(outside).swedish(),
            limits.english() + " " + points(outside).english()),
        verdict(points.above(), points.below(), outside > 0 || unsteady),
        certainty,
        new Phrase(
            "Diagrammet räknar med en jämn nivå utan årstid och säger inte varför något avviker.",
            "The chart assumes a steady level without season and does not tell why anything differs."),
        next(outside, unsteady));
  }

  private static Phrase next(int outside, boolean unsteady) {
    if (unsteady) {
      return new Phrase(
          "Se om nivån har ändrats någon gång.", "See whether the level changed at some time.");
    }
    return outside == 0
        ? Wording.LOOK_AGAIN
        : new Phrase("Se efter vad som hände då.", "Look up what happened then.");
  }

  private static Phrase points(int outside) {
    if (outside == 0) {
      return new Phrase("Alla ligger inom det vanliga spannet.", "All are within the usual range.");
    }
    Phrase number = Wording.whole(outside);
    return new Phrase(
        "Utanför det vanliga spannet ligger %s.".formatted(number.swedish()),
        "Outside the usual range are %s.".formatted(number.english()));
  }

  private static Verdict verdict(boolean[] above, boolean[] below, boolean pattern) {
    int last = above.length - 1;
    if (above[last]) {
      return Verdict.MORE;
    }
    if (below[last]) {
      return Verdict.FEWER;
    }
    return pattern ? Verdict.PATTERN : Verdict.USUAL;
  }

  private static int number(boolean[] flags) {
    int number = 0;
    for (boolean flag : flags) {
      number += flag ? 1 : 0;
    }
    return number;
  }

  /** Which values are above a limit. */
  static boolean[] above(double[] values, double limit) {
    boolean[] above = new boolean[values.length];
    for (int at = 0; at < values.length; at++) {
      above[at] = values[at] > limit;
    }
    return above;
  }

  /** Which values are below a limit. */
  static boolean[] below(double[] values, double limit) {
    boolean[] below = new boolean[values.length];
    for (int at = 0; at < values.length; at++) {
      below[at] = values[at] < limit;
    }
    return below;
  }
}
