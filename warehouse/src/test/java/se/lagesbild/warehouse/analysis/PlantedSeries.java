package se.lagesbild.warehouse.analysis;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import se.lagesbild.warehouse.catalogue.Calendar;

/**
 * Counts drawn around means that a test plants.
 *
 * @param calendar of the periods, from the start of 2018
 * @param means of each period
 * @param size of the negative binomial, positive infinity for Poisson
 */
record PlantedSeries(Calendar calendar, double[] means, double size) {
  static final LocalDate START = LocalDate.of(2018, 1, 1);

  static PlantedSeries of(Calendar calendar, int length, IntToDoubleFunction mean) {
    double[] means = new double[length];
    for (int period = 0; period < length; period++) {
      means[period] = mean.applyAsDouble(period);
    }
    return new PlantedSeries(calendar, means, Double.POSITIVE_INFINITY);
  }

  PlantedSeries withSize(double other) {
    return new PlantedSeries(calendar, means, other);
  }

  /** The same planted means and seed give the same counts. */
  CountSeries drawn(long seed) {
    UniformRandomProvider random = new SplittableRandom(seed)::nextLong;
    double[] counts = new double[means.length];
    for (int period = 0; period < counts.length; period++) {
      double mean =
          size == Double.POSITIVE_INFINITY
              ? means[period]
              : AhrensDieterMarsagliaTsangGammaSampler.of(random, size, means[period] / size)
                  .sample();
      counts[period] = PoissonSampler.of(random, Math.max(1e-9, mean)).sample();
    }
    return CountSeries.of(calendar, calendar.startOf(START), counts);
  }
}
