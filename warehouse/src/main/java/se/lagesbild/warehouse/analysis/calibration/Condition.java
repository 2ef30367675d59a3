package se.lagesbild.warehouse.analysis.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How weekly series are simulated in which nothing changes.
 *
 * @param mean events a week, in the mean of the last year
 * @param size of the negative binomial; positive infinity for Poisson
 * @param season half of the logarithm of the highest by the lowest week of the year
 * @param trend change of the logarithm per year
 * @param lag whether the last weeks' events are only partly registered
 * @param years of history
 */
public record Condition(
    double mean, double size, double season, double trend, boolean lag, int years) {
  private static final double[] MEANS = {0.2, 0.5, 1, 2, 5, 10, 20};
  private static final double[] SIZES = {Double.POSITIVE_INFINITY, 5, 2};
  private static final double HALF_OF_LOG_THREE = Math.log(3) / 2;
  private static final double FIVE_PERCENT = Math.log(1.05);
  private static final int LONG = 8;
  private static final int[] SHORT = {1, 2, 3};

  /**
   * Every mean and size: with eight years of history plain, with season, with trend, with lag, and
   * with all three; with one, two and three years with season, and with all three.
   */
  public static List<Condition> all() {
    List<Condition> all = new ArrayList<>();
    for (double size : SIZES) {
      for (double mean : MEANS) {
        all.add(new Condition(mean, size, 0, 0, false, LONG));
        all.add(new Condition(mean, size, HALF_OF_LOG_THREE, 0, false, LONG));
        all.add(new Condition(mean, size, 0, FIVE_PERCENT, false, LONG));
        all.add(new Condition(mean, size, 0, 0, true, LONG));
        all.add(new Condition(mean, size, HALF_OF_LOG_THREE, FIVE_PERCENT, true, LONG));
        for (int years : SHORT) {
          all.add(new Condition(mean, size, HALF_OF_LOG_THREE, 0, false, years));
          all.add(new Condition(mean, size, HALF_OF_LOG_THREE, FIVE_PERCENT, true, years));
        }
      }
    }
    return List.copyOf(all);
  }

  /**
   * The largest share of doublings that any method finds within four weeks, though it knows the
   * true mean and size, when it may call one week in 1 / {@code alpha} more than usual.
   *
   * @return empty with season, trend or lag
   */
  public OptionalDouble mostFindable(double alpha) {
    return season == 0 && trend == 0 && !lag
        ? OptionalDouble.of(Findable.atMost(mean, size, Calibration.WEEKS_OF_A_DOUBLING, alpha))
        : OptionalDouble.empty();
  }

  /** The same on every machine. */
  long seed() {
    return Objects.hash(mean, size, season, trend, lag, years);
  }
}
