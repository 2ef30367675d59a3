package se.lagesbild.warehouse.statistics.shapley;

import java.util.List;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;

/**
 * When a number is a product of factors, how much of its change comes from each factor?
 *
 * <p>Shapley: what factor i adds when it changes, averaged over all k! orders in which the factors
 * can change: (a(i) - b(i)) Σ s! (k - 1 - s)!/k! e(s), with b before and a after, and e(s) the sum
 * over all sets of s other factors of their a times the rest's b: a coefficient of Π (b(j) + a(j)
 * t) over j ≠ i, so that no order is gone through. LMDI-I: L ln(a(i)/b(i)) with the logarithmic
 * mean L = (A - B)/ln(A/B) of the products. Both add up to A - B without a rest.
 *
 * <p>Input: the factors' names, and their values before and after, finite from 0, none missing.
 * Output: see {@link FactorShares}. A description; another way to write the product gives other
 * parts. There are no options.
 *
 * <p>Edge cases: LMDI is NaN for a factor that is 0, before or after, and then 0 for the others;
 * Shapley's parts always exist. An unchanged factor has 0. No factors cannot be told.
 *
 * <p>Source: Shapley 1953, A value for n-person games; Shorrocks 2013, Decomposition procedures for
 * distributional analysis, J Econ Inequal 11, doi:10.1007/s10888-011-9214-z; Ang 2005, The LMDI
 * approach to decomposition analysis, Energy Policy 33, doi:10.1016/j.enpol.2003.10.010. Tested
 * against R 4.2.2, the average over all orders.
 */
public final class ShapleyMultiplicative {
  private static final int MOST_FACTORS = 150;

  private static final ShapleyMultiplicative DEFAULTS = new ShapleyMultiplicative();

  private ShapleyMultiplicative() {}

  /** The method; it has no options. */
  public static ShapleyMultiplicative withDefaults() {
    return DEFAULTS;
  }

  /**
   * Divides the change of a product among its factors.
   *
   * @throws IllegalArgumentException for lists of different lengths, a value below 0 or missing,
   *     more than 150 factors, or a product that is not finite
   */
  public Outcome<FactorShares> divide(List<String> names, double[] before, double[] after) {
    requireFactors("before", before);
    requireFactors("after", after);
    Inputs.requireSameLength("after", after.length, "before", before.length);
    Inputs.requireSameLength("names", names.size(), "before", before.length);
    if (before.length == 0) {
      return Outcome.cannotTell("Inga faktorer är kända.", "No factors are known.");
    }
    double first = product(before);
    double second = product(after);
    Inputs.require(Double.isFinite(first), "produkten före", first, "ska vara ändlig");
    Inputs.require(Double.isFinite(second), "produkten efter", second, "ska vara ändlig");
    double mean = logarithmicMean(first, second);
    double[] shapley = new double[before.length];
    double[] lmdi = new double[before.length];
    for (int factor = 0; factor < before.length; factor++) {
      double change = after[factor] - before[factor];
      shapley[factor] = change == 0 ? 0 : change * averageOfOthers(factor, before, after);
      lmdi[factor] = mean * Math.log(after[factor] / before[factor]);
    }
    return Outcome.of(new FactorShares(List.copyOf(names), first, second, shapley, lmdi));
  }

  private static void requireFactors(String name, double[] factors) {
    Inputs.requireComplete(name, factors);
    Inputs.require(
        factors.length <= MOST_FACTORS, "antalet faktorer", factors.length, "ska vara högst 150");
    for (double factor : factors) {
      Inputs.require(factor >= 0, name, factor, "ska vara minst 0");
    }
  }

  private static double product(double[] factors) {
    double product = 1;
    for (double factor : factors) {
      product *= factor;
    }
    return product;
  }

  /**
   * The product of the other factors, averaged over the orders: after for those that changed first.
   * The k - 1 others of which s changed first appear in s! (k - 1 - s)! of k! orders.
   */
  private static double averageOfOthers(int factor, double[] before, double[] after) {
    int others = before.length - 1;
    double[] sums = new double[others + 1];
    sums[0] = 1;
    int multiplied = 0;
    for (int other = 0; other < before.length; other++) {
      if (other != factor) {
        multiplied++;
        for (int changed = multiplied; changed > 0; changed--) {
          sums[changed] = sums[changed] * before[other] + sums[changed - 1] * after[other];
        }
        sums[0] *= before[other];
      }
    }
    double average = 0;
    double choices = 1;
    for (int changed = 0; changed <= others; changed++) {
      average += sums[changed] / choices;
      choices *= (double) (others - changed) / (changed + 1);
    }
    return average / before.length;
  }

  /** 0, its limit, where a product is 0. */
  private static double logarithmicMean(double first, double second) {
    if (first == 0 || second == 0) {
      return 0;
    }
    double growth = Math.log(second / first);
    return growth == 0 ? first : first * Math.expm1(growth) / growth;
  }
}
