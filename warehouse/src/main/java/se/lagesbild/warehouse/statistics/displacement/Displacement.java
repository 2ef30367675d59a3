package se.lagesbild.warehouse.statistics.displacement;

import org.apache.commons.statistics.distribution.NormalDistribution;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;

/**
 * Did crimes fall where a measure was taken, and did they rise around it?
 *
 * <p>With A the area, B the ring around it, C a control area for A and D one for B, 0 before and 1
 * after: the weighted displacement quotient WDQ = (B1 / C1 - B0 / C0) / (A1 / C1 - A0 / C0), told
 * only where the denominator, the success measure, is below 0; and the weighted displacement
 * difference WDD = (A1 - A0) - (C1 - C0) + (B1 - B0) - (D1 - D0), whose variance is the sum of all
 * counts, times phi where they vary more than Poisson's.
 *
 * <p>Input: whole counts from 0; 0 for both of D (and B) where there is none. Output: a WDQ above 1
 * is a benefit around larger than in the area, from 0 to 1 some benefit, from -1 to 0 displacement
 * smaller than the effect, below -1 larger; a WDD below 0 is fewer events in all, with a two-sided
 * interval.
 *
 * <p>Assumptions: the areas would have changed by the same number (WDD) or share (WDQ). The WDQ has
 * no error: always show the WDD and its interval.
 *
 * <p>Defaults: phi 1, 95 in 100. Edge cases: without events in C the WDQ is NaN; without any event
 * the difference and its error are 0, and it has neither z nor p.
 *
 * <p>Source: Bowers and Johnson 2003, Measuring the geographical displacement and diffusion of
 * benefit effects, J Quant Criminol 19, doi:10.1023/A:1024909009240; Wheeler and Ratcliffe 2018, A
 * simple weighted displacement difference test, Crime Sci 7, doi:10.1186/s40163-018-0085-5. Tested
 * against R 4.2.2 and {@code ptools::wdd} 2.0.0.
 */
public final class Displacement {
  private final double alpha;
  private final double dispersion;

  private Displacement(double alpha, double dispersion) {
    this.alpha = alpha;
    this.dispersion = dispersion;
  }

  /** Intervals that hold in 95 of 100 cases, for counts that vary as Poisson's. */
  public static Displacement withDefaults() {
    return new Displacement(0.05, 1);
  }

  /**
   * The same, with intervals that fail in another share of cases.
   *
   * @throws IllegalArgumentException outside of 0 to 1
   */
  public Displacement withAlpha(double share) {
    Inputs.requireProbability("alpha", share);
    return new Displacement(share, dispersion);
  }

  /**
   * The same, for counts that vary so many times as much as Poisson's.
   *
   * @throws IllegalArgumentException unless above 0
   */
  public Displacement withDispersion(double phi) {
    Inputs.requirePositive("phi", phi);
    return new Displacement(alpha, phi);
  }

  /**
   * Compares.
   *
   * @param area where the measure was taken
   * @param ring around it
   * @param control for the area
   * @param ringControl for the ring
   * @throws IllegalArgumentException for counts that are not whole and from 0
   */
  public Outcome<DisplacementEffect> compare(Pair area, Pair ring, Pair control, Pair ringControl) {
    for (Pair pair : new Pair[] {area, ring, control, ringControl}) {
      Inputs.requireCompleteCounts("före", new double[] {pair.before()});
      Inputs.requireCompleteCounts("efter", new double[] {pair.after()});
    }
    double reach = NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha / 2);
    return Outcome.of(new DisplacementEffect(area, ring, control, ringControl, dispersion, reach));
  }
}
