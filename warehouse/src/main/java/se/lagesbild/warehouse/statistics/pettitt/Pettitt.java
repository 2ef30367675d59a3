package se.lagesbild.warehouse.statistics.pettitt;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.rank.Ranks;

/**
 * Did a series shift once, up or down, and when?
 *
 * <p>U(k) = 2 times the sum of the first k ranks - k(n + 1); K is the greatest |U(k)|, and p = min
 * (1, 2 exp(-6K² / (n³ + n²))).
 *
 * <p>Input: a series without gaps. Output: K; all places k, from 1, at which |U(k)| is K; p,
 * two-sided and approximate: too great for short series and with many ties, never too small by
 * much.
 *
 * <p>Assumes independent values and at most one shift. A trend or a season looks like a shift, too.
 *
 * <p>There is nothing to choose. If all values are equal K is 0, p is 1, and every place is as
 * good. No values: cannot tell.
 *
 * <p>Source: Pettitt 1979, A non-parametric approach to the change-point problem, Appl Stat 28,
 * doi:10.2307/2346729. Tested against R 4.2.2, trend 1.1.6, {@code pettitt.test}.
 */
public final class Pettitt {
  private Pettitt() {}

  /** There is nothing to choose. */
  public static Pettitt withDefaults() {
    return new Pettitt();
  }

  /**
   * Tests a series.
   *
   * @throws IllegalArgumentException for a value that is missing or not finite
   */
  public Outcome<Shift> test(double[] values) {
    Inputs.requireComplete("values", values);
    if (values.length == 0) {
      return Outcome.cannotTell("Serien har inga värden.", "The series has no values.");
    }
    double n = values.length;
    double[] apart = fromExpected(Ranks.of(values));
    double greatest = 0;
    for (double u : apart) {
      greatest = Math.max(greatest, u);
    }
    int[] places = new int[values.length];
    int found = 0;
    for (int at = 0; at < apart.length; at++) {
      if (apart[at] == greatest) {
        places[found++] = at + 1;
      }
    }
    double p = Math.min(1, 2 * Math.exp(-6 * greatest * greatest / (n * n * n + n * n)));
    return Outcome.of(Shift.of(values, greatest, Arrays.copyOf(places, found), p));
  }

  /** |U(k)| for each k from 1: whole numbers, so that the greatest are equal exactly. */
  private static double[] fromExpected(Ranks ranks) {
    double[] apart = new double[ranks.length()];
    double sum = 0;
    for (int at = 0; at < apart.length; at++) {
      sum += 2 * ranks.at(at) - (apart.length + 1.0);
      apart[at] = Math.abs(sum);
    }
    return apart;
  }
}
