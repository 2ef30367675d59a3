package se.lagesbild.warehouse.analysis.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How series are simulated in which nothing changes.
 *
 * @param rhythm their periods
 * @param mean events a period, in the mean of the last year
 * @param size of the negative binomial; positive infinity for Poisson
 * @param season half of the logarithm of the highest by the lowest period of the year
 * @param trend change of the logarithm per year
 * @param lag whether the last periods' events are only partly registered
 * @param years of history
 */
public record Condition(
    Rhythm rhythm, double mean, double size, double season, double trend, boolean lag, int years) {
  private static final double[] SIZES = {Double.POSITIVE_INFINITY, 5, 2};
  private static final double HALF_OF_LOG_THREE = Math.log(3) / 2;
  private static final double FIVE_PERCENT = Math.log(1.05);
  private static final int LONG = 8;

  /**
   * Every mean and size that is judged by a rhythm: with eight years of history plain, with season,
   * with trend, with lag, and with all three; with shorter ones with season, and with all three.
   */
  public static List<Condition> all() {
    List<Condition> all = new ArrayList<>();
    for (Rhythm rhythm : Rhythm.values()) {
      for (double size : SIZES) {
        for (double mean : means(rhythm)) {
          all.add(new Condition(rhythm, mean, size, 0, 0, false, LONG));
          all.add(new Condition(rhythm, mean, size, HALF_OF_LOG_THREE, 0, false, LONG));
          all.add(new Condition(rhythm, mean, size, 0, FIVE_PERCENT, false, LONG));
          all.add(new Condition(rhythm, mean, size, 0, 0, true, LONG));
          all.add(new Condition(rhythm, mean, size, HALF_OF_LOG_THREE, FIVE_PERCENT, true, LONG));
          for (int years : shortHistories(rhythm)) {
            all.add(new Condition(rhythm, mean, size, HALF_OF_LOG_THREE, 0, false, years));
            all.add(
                new Condition(rhythm, mean, size, HALF_OF_LOG_THREE, FIVE_PERCENT, true, years));
          }
        }
      }
    }
    return List.copyOf(all);
  }

  /** From what a period must hold to be chosen for a series, and less, to what pages show. */
  private static double[] means(Rhythm rhythm) {
    return switch (rhythm) {
      case WEEK -> new double[] {0.2, 0.5, 1, 2, 5, 10, 20};
      case MONTH -> new double[] {0.5, 1, 3, 5, 10, 20};
      case QUARTER -> new double[] {1, 3, 10, 30};
    };
  }

  /** Years; with fewer months or quarters nothing is judged. */
  private static int[] shortHistories(Rhythm rhythm) {
    return switch (rhythm) {
      case WEEK -> new int[] {1, 2, 3};
      case MONTH -> new int[] {2, 3, 4};
      case QUARTER -> new int[] {3, 4};
    };
  }

  /**
   * The largest share of doublings that any method finds in the time given, though it knows the
   * true mean and size, when it may call one period in 1 / {@code alpha} more than usual.
   *
   * @return empty with season, trend or lag
   */
  public OptionalDouble mostFindable(double alpha) {
    return season == 0 && trend == 0 && !lag
        ? OptionalDouble.of(Findable.atMost(mean, size, rhythm.doubledPeriods(), alpha))
        : OptionalDouble.empty();
  }

  /** The same on every machine. */
  long seed() {
    return Objects.hash(mean, size, season, trend, lag, years) + 1_000_003L * rhythm.ordinal();
  }
}
