package se.lagesbild.warehouse.statistics.adjustment;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * Adjusted p-values, in the order of the tests; NaN for a test that was not made.
 *
 * @param benjaminiHochberg bounds the share of false alarms
 * @param benjaminiYekutieli the same, however the tests hang together
 * @param holm bounds the chance of a false alarm
 * @param hochberg the same, for independent tests
 * @param bonferroni the same, by the number of tests alone
 * @param rate what stands out has a {@code benjaminiHochberg} of at most this
 */
public record AdjustedP(
    double[] benjaminiHochberg,
    double[] benjaminiYekutieli,
    double[] holm,
    double[] hochberg,
    double[] bonferroni,
    double rate)
    implements Result {

  /** Number of tests made. */
  public int tests() {
    return (int) Arrays.stream(benjaminiHochberg).filter(p -> !Double.isNaN(p)).count();
  }

  /** Number of tests that stand out. */
  public int standingOut() {
    return (int) Arrays.stream(benjaminiHochberg).filter(p -> p <= rate).count();
  }

  private Verdict verdict() {
    if (tests() == 0) {
      return Verdict.CANNOT_TELL;
    }
    return standingOut() == 0 ? Verdict.MAY_BE_CHANCE : Verdict.PATTERN;
  }

  @Override
  public Statement about(Subject subject) {
    Phrase tests = Wording.whole(tests());
    Phrase out = Wording.whole(standingOut());
    Phrase share = Wording.whole(rate * 100);
    return new Statement(
        new Phrase(
            "Vi tittade på %s serier samtidigt: %s."
                .formatted(tests.swedish(), subject.counted().swedish()),
            "We looked at %s series at once: %s."
                .formatted(tests.english(), subject.counted().english())),
        new Phrase(
            "%s stack ut även när vi räknat bort det som slumpen brukar ge bland så många."
                .formatted(standingOut() == 0 ? "Ingen" : out.swedish()),
            "%s stood out even after allowing for what chance gives among so many."
                .formatted(standingOut() == 0 ? "None" : out.english())),
        verdict(),
        new Phrase(
            "Av larmen väntas högst omkring %s av 100 vara slump.".formatted(share.swedish()),
            "Of the alarms at most about %s in 100 are expected to be chance."
                .formatted(share.english())),
        new Phrase(
            "Att en serie inte stack ut betyder inte att inget har ändrats.",
            "That a series did not stand out does not mean that nothing changed."),
        standingOut() == 0
            ? Wording.LOOK_AGAIN
            : new Phrase(
                "Se på de serier som stack ut en i taget.",
                "Look at those that stood out one by one."));
  }
}
