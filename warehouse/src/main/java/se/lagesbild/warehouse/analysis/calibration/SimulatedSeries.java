package se.lagesbild.warehouse.analysis.calibration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import se.lagesbild.warehouse.analysis.CountSeries;

/** One simulated series, as it is known at the end of each of its last periods. */
public final class SimulatedSeries {
  private static final LocalDate START = LocalDate.of(2018, 1, 1);

  private final Condition condition;
  private final UniformRandomProvider random;
  private final double[] means;
  private final double[] counts;

  /** Draws a series; the same for the same seed. */
  public SimulatedSeries(Condition condition, SplittableRandom seed) {
    this.condition = condition;
    this.random = seed::nextLong;
    Rhythm rhythm = condition.rhythm();
    int periods = rhythm.periods(condition.years());
    int halfAYear = rhythm.periods(1) / 2;
    this.means = new double[periods];
    this.counts = new double[periods];
    double phase = random.nextDouble();
    for (int period = 0; period < periods; period++) {
      double year = period / rhythm.perYear();
      means[period] =
          condition.mean()
              * Math.exp(
                  condition.season() * Math.cos(2 * Math.PI * (year + phase))
                      + condition.trend() * (period - periods + halfAYear) / rhythm.perYear());
      counts[period] = draw(means[period]);
    }
  }

  /** Draws the last periods again, with {@code times} as many to expect. */
  void raise(int periods, double times) {
    for (int period = counts.length - periods; period < counts.length; period++) {
      counts[period] = draw(means[period] * times);
    }
  }

  /** What is known at the end of the period {@code back} periods before the last. */
  public CountSeries known(int back) {
    int length = counts.length - back;
    double[] told = Arrays.copyOf(counts, length);
    CountSeries series = CountSeries.of(condition.rhythm().grain(), START, told);
    if (!condition.lag()) {
      return series;
    }
    double[] ripeness = series.ripeness().clone();
    List<Double> registered = condition.rhythm().registered();
    for (int age = 0; age < registered.size(); age++) {
      int period = length - 1 - age;
      ripeness[period] = registered.get(age);
      told[period] = thinned(told[period], registered.get(age));
    }
    return CountSeries.of(condition.rhythm().grain(), START, told).withRipeness(ripeness);
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
