package se.lagesbild.warehouse.statistics.knox;

import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * Pairs of events by distance (rows) and days apart (columns).
 *
 * @param events with a known place and time
 * @param observed pairs
 * @param expected pairs if the times were shuffled
 * @param variance of that number
 * @param pPoisson chance of at least as many, if pairs were Poisson
 * @param pShuffled the same by shuffling; NaN if there are too many pairs for that
 * @param spaceBreaks limits of the rows
 * @param timeBreaks limits of the columns
 */
public record NearRepeats(
    int events,
    double[][] observed,
    double[][] expected,
    double[][] variance,
    double[][] pPoisson,
    double[][] pShuffled,
    double[] spaceBreaks,
    double[] timeBreaks)
    implements Result {
  private static final double RATE = 0.05;

  /** Below it only very strong patterns show. */
  private static final int FEWEST_EVENTS = 50;

  /** All pairs there are. */
  public double pairs() {
    return events * (events - 1.0) / 2;
  }

  /** Observed over expected; NaN where none is expected. */
  public double[][] ratio() {
    double[][] ratio = new double[observed.length][timeBreaks.length - 1];
    for (int far = 0; far < ratio.length; far++) {
      for (int late = 0; late < ratio[far].length; late++) {
        ratio[far][late] = observed[far][late] / expected[far][late];
      }
    }
    return ratio;
  }

  /** Standard deviations above the expected; NaN where every shuffle gives the same. */
  public double[][] z() {
    double[][] z = new double[observed.length][timeBreaks.length - 1];
    for (int far = 0; far < z.length; far++) {
      for (int late = 0; late < z[far].length; late++) {
        double off = observed[far][late] - expected[far][late];
        z[far][late] = variance[far][late] > 0 ? off / Math.sqrt(variance[far][late]) : Double.NaN;
      }
    }
    return z;
  }

  @Override
  public Statement about(Subject subject) {
    Phrase number = Wording.whole(events);
    int far = nearest();
    return new Statement(
        new Phrase(
            "Vi jämförde plats och tid för %s: %s."
                .formatted(subject.counted().swedish(), number.swedish()),
            "We compared place and time of %s: %s."
                .formatted(subject.counted().english(), number.english())),
        far < 0 ? noneClose() : found(far),
        verdict(far),
        far < 0 ? Wording.NO_CHANCE : Wording.chance(chance(far)),
        limits(),
        new Phrase(
            "Se vilka platser paren ligger på och om samma grannskap återkommer.",
            "See where the pairs lie and whether the same neighbourhood returns."));
  }

  /** The nearest class of distance beyond the same address in which pairs are expected. */
  private int nearest() {
    for (int far = 0; far < observed.length; far++) {
      if (spaceBreaks[far + 1] > 1 && expected[far][0] > 0) {
        return far;
      }
    }
    return -1;
  }

  private double chance(int far) {
    return Double.isNaN(pShuffled[far][0]) ? pPoisson[far][0] : pShuffled[far][0];
  }

  private Verdict verdict(int far) {
    if (far < 0 || !(variance[far][0] > 0)) {
      return Verdict.CANNOT_TELL;
    }
    if (chance(far) <= RATE) {
      return Verdict.PATTERN;
    }
    return events < FEWEST_EVENTS ? Verdict.CANNOT_TELL : Verdict.MAY_BE_CHANCE;
  }

  private Phrase found(int far) {
    Phrase metres = Wording.whole(spaceBreaks[far + 1]);
    Phrase days = Wording.days(timeBreaks[1], 0);
    Phrase pairs = Wording.whole(observed[far][0]);
    Phrase chance = Wording.number(expected[far][0], 1);
    return new Phrase(
        "Par inom %s meter och mindre än %s från varandra: %s, mot väntade %s."
            .formatted(metres.swedish(), days.swedish(), pairs.swedish(), chance.swedish()),
        "Pairs within %s metres and less than %s of each other: %s, against %s expected."
            .formatted(metres.english(), days.english(), pairs.english(), chance.english()));
  }

  private static Phrase noneClose() {
    return new Phrase(
        "Inga par ligger så nära varandra att de kan jämföras.",
        "No pairs lie close enough to be compared.");
  }

  private Phrase limits() {
    return events < FEWEST_EVENTS
        ? new Phrase(
            "Med färre än 50 händelser syns bara mycket starka mönster.",
            "With fewer than 50 events only very strong patterns show.")
        : new Phrase(
            "Det säger inte om det är samma person eller samma tillfälle.",
            "That does not tell whether it was the same person or the same opportunity.");
  }
}
