package se.lagesbild.warehouse.statistics.crosscorrelation;

import org.apache.commons.statistics.distribution.NormalDistribution;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Result;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/**
 * How two series move together, lag by lag.
 *
 * @param reach lags go from minus this to this
 * @param raw correlations of the series as they are
 * @param coefficients of the autoregression of the first; their number is its order
 * @param aicAboveLeast for each order from 0
 * @param prewhitened correlations without what the first owes its own past; NaN where too little is
 *     left
 * @param effective number of values that those rest on
 * @param bound beyond which chance takes 5 lags in 100
 */
public record Relation(
    int reach,
    double[] raw,
    double[] coefficients,
    double[] aicAboveLeast,
    double[] prewhitened,
    int effective,
    double bound)
    implements Result {
  private static final double RARE = 0.05;

  /** The lags, in order. */
  public int[] lags() {
    int[] lags = new int[2 * reach + 1];
    for (int at = 0; at < lags.length; at++) {
      lags[at] = at - reach;
    }
    return lags;
  }

  /**
   * The lag of the prewhitened correlation furthest from 0; negative if the first goes ahead, 0 if
   * nothing is left to compare.
   */
  public int strongestLag() {
    int strongest = reach;
    for (int at = 0; at < prewhitened.length; at++) {
      strongest = Math.abs(prewhitened[at]) > Math.abs(prewhitened[strongest]) ? at : strongest;
    }
    return strongest - reach;
  }

  /** How often chance gives as strong a correlation at any of the lags, at most. */
  private double chance() {
    double z = Math.abs(prewhitened[strongestLag() + reach]) * Math.sqrt(effective);
    double one = 2 * NormalDistribution.of(0, 1).survivalProbability(z);
    return Math.min(1, one * prewhitened.length);
  }

  @Override
  public Statement about(Subject subject) {
    if (Double.isNaN(prewhitened[reach])) {
      return Outcome.<Relation>cannotTell(
              "Utan det som serierna har av sitt eget förflutna är för lite kvar att jämföra.",
              "Without what the series owe their own past too little is left to compare.")
          .about(subject);
    }
    int lag = strongestLag();
    Phrase strength = Wording.number(prewhitened[lag + reach], 2);
    Phrase order =
        lag == 0
            ? new Phrase("samtidigt", "at the same time")
            : new Phrase(
                "när den %s ligger %d steg före"
                    .formatted(lag < 0 ? "första" : "andra", Math.abs(lag)),
                "when the %s is %d steps ahead"
                    .formatted(lag < 0 ? "first" : "second", Math.abs(lag)));
    return new Statement(
        new Phrase(
            "Vi jämförde två serier i tiden: %s.".formatted(subject.counted().swedish()),
            "We compared two series in time: %s.".formatted(subject.counted().english())),
        new Phrase(
            "Starkast är sambandet %s: %s på en skala från −1 till 1."
                .formatted(order.swedish(), strength.swedish()),
            "The relation is strongest %s: %s on a scale from −1 to 1."
                .formatted(order.english(), strength.english())),
        chance() < RARE ? Verdict.PATTERN : Verdict.MAY_BE_CHANCE,
        Wording.chance(chance()),
        new Phrase(
            "Det visar ett samband i tid, inte en orsak; en gemensam säsong ger också samband.",
            "It shows a relation in time, not a cause; a common season gives one, too."),
        new Phrase(
            "Se om sambandet finns kvar när säsongen är borträknad.",
            "See whether the relation is still there without the season."));
  }
}
