package se.lagesbild.warehouse.statistics.harm;

import org.apache.commons.numbers.gamma.InverseErfc;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;

/**
 * Did the harm of crimes, weighed by how grave they are, change from one period to another?
 *
 * <p>With counts c and weights w: harm y = Σ c w, variance v = Σ c w², as counts are Poisson. Fay
 * and Feuer's interval: v/(2y) χ²(α/2; 2y²/v) to (v + M²)/(2(y + M)) χ²(1 - α/2; 2(y + M)²/(v +
 * M²)), with M the greatest weight; it holds at least its coverage. Dobson's: y + √(v/C) (L - C),
 * with L the exact Poisson limits of the number C of crimes; it may fall below 0. The effective
 * count y²/v is the number of equal crimes that would be as uncertain: near 1 where one crime
 * decides. The change is the difference d with √(v1 + v2) as its error, z and d ± 1.96 errors.
 *
 * <p>Input: whole counts from 0 per kind of crime and period, none missing; weights finite from 0
 * (days of sentence), at least one above 0, of one version of the law for both. Output: see {@link
 * HarmChange}.
 *
 * <p>Default: intervals that cover 95 of 100, as elsewhere.
 *
 * <p>Edge cases: without harm in a period Fay and Feuer's lower limit is 0 and the effective count
 * NaN; without crimes Dobson's limits are NaN. The ratio is infinite without harm before; it and z
 * are NaN without any harm. No kinds of crime cannot be told.
 *
 * <p>Source: Sherman, Neyroud and Neyroud 2016, The Cambridge Crime Harm Index, Policing 10,
 * doi:10.1093/police/paw003; Kärrholm, Neyroud and Smaaland 2020, Designing the Swedish Crime Harm
 * Index, Camb J Evid Based Polic 4, doi:10.1007/s41887-020-00041-4; Fay and Feuer 1997, Confidence
 * intervals for directly standardized rates, Stat Med 16; Dobson, Kuulasmaa, Eberle and Scherer
 * 1991, Confidence intervals for weighted sums of Poisson parameters, Stat Med 10,
 * doi:10.1002/sim.4780100317. Tested against R 4.2.2 with these formulas.
 */
public final class HarmIndex {
  private static final double NORMAL_95 = Math.sqrt(2) * InverseErfc.value(0.05);

  private final double level;

  private HarmIndex(double level) {
    this.level = level;
  }

  /** With intervals that cover 95 of 100. */
  public static HarmIndex withDefaults() {
    return new HarmIndex(0.95);
  }

  /**
   * The same with another coverage of each period's intervals.
   *
   * @param coverage between 0 and 1
   * @throws IllegalArgumentException for another
   */
  public HarmIndex withLevel(double coverage) {
    Inputs.requireProbability("confLevel", coverage);
    return new HarmIndex(coverage);
  }

  /**
   * The harm of one period.
   *
   * @throws IllegalArgumentException for lists of different lengths, a count that is not whole, a
   *     weight below 0, anything missing, or no weight above 0
   */
  public Harm measure(double[] counts, double[] weights) {
    Inputs.requireCompleteCounts("counts", counts);
    Inputs.requireComplete("weights", weights);
    Inputs.requireSameLength("weights", weights.length, "counts", counts.length);
    return harm(counts, weights, greatest(weights));
  }

  /**
   * Compares two periods.
   *
   * @throws IllegalArgumentException for lists of different lengths, a count that is not whole, a
   *     weight below 0, anything missing, or no weight above 0
   */
  public Outcome<HarmChange> compare(double[] counts1, double[] counts2, double[] weights) {
    Inputs.requireCompleteCounts("counts1", counts1);
    Inputs.requireCompleteCounts("counts2", counts2);
    Inputs.requireComplete("weights", weights);
    Inputs.requireSameLength("counts2", counts2.length, "counts1", counts1.length);
    Inputs.requireSameLength("weights", weights.length, "counts1", counts1.length);
    if (weights.length == 0) {
      return Outcome.cannotTell("Inga brottstyper är kända.", "No kinds of crime are known.");
    }
    double greatest = greatest(weights);
    Harm before = harm(counts1, weights, greatest);
    Harm after = harm(counts2, weights, greatest);
    double difference = after.harm() - before.harm();
    double error = Math.sqrt(before.variance() + after.variance());
    return Outcome.of(
        new HarmChange(
            before,
            after,
            difference,
            error,
            difference / error,
            difference - NORMAL_95 * error,
            difference + NORMAL_95 * error,
            after.harm() / before.harm()));
  }

  private static double greatest(double[] weights) {
    double greatest = 0;
    for (double weight : weights) {
      Inputs.require(weight >= 0, "weights", weight, "ska vara minst 0");
      greatest = Math.max(greatest, weight);
    }
    Inputs.require(greatest > 0, "den största vikten", greatest, "ska vara större än 0");
    return greatest;
  }

  private Harm harm(double[] counts, double[] weights, double greatest) {
    double crimes = 0;
    double y = 0;
    double v = 0;
    double gravest = 0;
    for (int kind = 0; kind < counts.length; kind++) {
      crimes += counts[kind];
      y += counts[kind] * weights[kind];
      v += counts[kind] * weights[kind] * weights[kind];
      gravest = Math.max(gravest, counts[kind] > 0 ? weights[kind] : 0);
    }
    double tail = (1 - level) / 2;
    double scale = Math.sqrt(v / crimes);
    double more = y + greatest;
    double spread = v + greatest * greatest;
    double fewest = crimes > 0 ? ChiSquared.quantile(tail, 2 * crimes) / 2 : 0;
    double most = ChiSquared.quantile(1 - tail, 2 * crimes + 2) / 2;
    return new Harm(
        crimes,
        y,
        v,
        y > 0 ? v / (2 * y) * ChiSquared.quantile(tail, 2 * y * y / v) : 0,
        spread / (2 * more) * ChiSquared.quantile(1 - tail, 2 * more * more / spread),
        y + scale * (fewest - crimes),
        y + scale * (most - crimes),
        gravest);
  }
}
