package se.lagesbild.warehouse.analysis.calibration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import se.lagesbild.warehouse.analysis.CountSeries;
import se.lagesbild.warehouse.catalogue.Grain;

/** One simulated series of weeks, as it is known at the end of each of its last weeks. */
public final class SimulatedSeries {
  private static final LocalDate START = LocalDate.of(2018, 1, 1);
  private static final double WEEKS_PER_YEAR = 365.2425 / 7;

  /** Shares registered at the end of the week, and one to five weeks later. */
  private static final double[] REGISTERED = {0.45, 0.75, 0.88, 0.94, 0.97, 0.99};

  private final Condition condition;
  private final UniformRandomProvider random;
  private final double[] means;
  private final double[] counts;

  /** Draws a series; the same for the same seed. */
  public SimulatedSeries(Condition condition, SplittableRandom seed) {
    this.condition = condition;
    this.random = seed::nextLong;
    int weeks = 52 * condition.years();
    this.means = new double[weeks];
    this.counts = new double[weeks];
    double phase = random.nextDouble();
    for (int week = 0; week < weeks; week++) {
      double year = week / WEEKS_PER_YEAR;
      means[week] =
          condition.mean()
              * Math.exp(
                  condition.season() * Math.cos(2 * Math.PI * (year + phase))
                      + condition.trend() * (week - weeks + 26) / WEEKS_PER_YEAR);
      counts[week] = draw(means[week]);
    }
  }

  /** Draws the last weeks again, with {@code times} as many to expect. */
  void raise(int weeks, double times) {
    for (int week = counts.length - weeks; week < counts.length; week++) {
      counts[week] = draw(means[week] * times);
    }
  }

  /** What is known at the end of the week {@code back} weeks before the last. */
  public CountSeries known(int back) {
    int length = counts.length - back;
    double[] registered = Arrays.copyOf(counts, length);
    CountSeries series = CountSeries.of(Grain.WEEK, START, registered);
    if (!condition.lag()) {
      return series;
    }
    double[] ripeness = series.ripeness().clone();
    for (int age = 0; age < REGISTERED.length; age++) {
      int week = length - 1 - age;
      ripeness[week] = REGISTERED[age];
      registered[week] = thinned(registered[week], REGISTERED[age]);
    }
    return CountSeries.of(Grain.WEEK, START, registered).withRipeness(ripeness);
  }

  private double draw(double mean) {
    if (condition.size() == Double.POSITIVE_INFINITY) {
      return PoissonSampler.of(random, mean).sample();
    }
    SharedStateContinuousSampler rates =
        AhrensDieterMarsagliaTsangGammaSampler.of(
            random, condition.size(), mean / condition.size());
    double rate = rates.sample();
    // The sampler takes no mean of 0, nor one so small.
    return rate < 1e-300 ? 0 : PoissonSampler.of(random, rate).sample();
  }

  private double thinned(double count, double share) {
    double kept = 0;
    for (int event = 0; event < count; event++) {
      kept += random.nextDouble() < share ? 1 : 0;
    }
    return kept;
  }
}
