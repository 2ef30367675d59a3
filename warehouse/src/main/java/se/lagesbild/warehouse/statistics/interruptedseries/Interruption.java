package se.lagesbild.warehouse.statistics.interruptedseries;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;
import se.lagesbild.warehouse.statistics.regression.Effects;
import se.lagesbild.warehouse.statistics.regression.LogLinear;
import se.lagesbild.warehouse.statistics.regression.Season;

/**
 * A change in a series.
 *
 * @param season what was assumed
 * @param slopes whether the slope may change as well as the level
 * @param fit of the periods that are known: intercept, trend, level, slope if any, waves
 * @param dispersion phi, by the weights of the fit's last step
 * @param quasi effects with quasi-Poisson's errors
 * @param covariance Newey and West's
 * @param effects with that covariance
 * @param atHorizon the change at the horizon, of one column
 * @param quasiAtHorizon the same, with quasi-Poisson's error and a phi of at least 1
 * @param without means after the change as they would have been without it
 * @param observedAfter events after the change
 * @param expectedAfter the sum of {@code without}
 * @param autocorrelations of Pearson's residuals from lag 1
 */
public record Interruption(
    Season season,
    boolean slopes,
    LogLinear.Fit fit,
    double dispersion,
    Effects quasi,
    double[][] covariance,
    Effects effects,
    Effects atHorizon,
    Effects quasiAtHorizon,
    double[] without,
    double observedAfter,
    double expectedAfter,
    double[] autocorrelations)
    implements Result {
  private static final int FEWEST_FOR_ERRORS = 60;

  /** The change at the horizon by the larger error: Newey and West's may be too small. */
  private Effects careful() {
    return quasiAtHorizon.errors()[0] > atHorizon.errors()[0] ? quasiAtHorizon : atHorizon;
  }

  private boolean isShort() {
    return fit.means().length < FEWEST_FOR_ERRORS;
  }

  /** The word for it: what the interval leaves out. */
  private Verdict verdict() {
    if (careful().high()[0] < 1) {
      return Verdict.FEWER;
    }
    return careful().low()[0] > 1 ? Verdict.MORE : Verdict.MAY_BE_CHANCE;
  }

  @Override
  public Statement about(Subject subject) {
    Phrase observed = Wording.whole(observedAfter);
    Phrase expected = Wording.whole(expectedAfter);
    return new Statement(
        new Phrase(
            Wording.sentence(subject.counted().swedish() + ", före och efter insatsen"),
            Wording.sentence(subject.counted().english() + ", before and after the measure")),
        new Phrase(
            ("Efter insatsen anmäldes %s, mot %s om tidigare utveckling hade fortsatt"
                    + " (modellens skattning).")
                .formatted(observed.swedish(), expected.swedish()),
            ("After the measure there were %s, against %s had the past gone on"
                    + " (the model's estimate).")
                .formatted(observed.english(), expected.english())),
        verdict(),
        certainty(),
        new Phrase(
            "Andra saker kan ha ändrats samtidigt; här finns ingen jämförelseort.",
            "Other things may have changed at the same time; there is no place to compare with."),
        new Phrase(
            "Jämför med ett område utan insatsen.", "Compare with an area without the measure."));
  }

  private Phrase certainty() {
    Phrase range = Wording.range(careful().low()[0], careful().high()[0], 2);
    return new Phrase(
        "Osäkerhetsintervallet för ändringen är %s gånger så många.%s"
            .formatted(
                range.swedish(), isShort() ? " Serien är kort, så det kan vara för smalt." : ""),
        "The interval of uncertainty of the change is %s times as many.%s"
            .formatted(
                range.english(),
                isShort() ? " The series is short, so it may be too narrow." : ""));
  }
}
