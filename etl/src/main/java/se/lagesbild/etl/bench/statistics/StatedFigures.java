package se.lagesbild.etl.bench.statistics;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * Milliseconds per unit that R was measured to take where not all of its packages can be had: R
 * 4.2.2, one thread, AMD EPYC; of two measurements the faster. They compare machines as well as
 * programs and are right to a factor of two.
 */
final class StatedFigures {
  static final String MEASURED_WITH = "R 4.2.2, angivet";

  private static final Map<String, Double> MILLISECONDS =
      Map.ofEntries(
          Map.entry("farrington_flexible__last", 9.2),
          Map.entry("farrington_flexible__classic", 8.6),
          Map.entry("farrington_flexible__all", 1_300.0),
          Map.entry("ears", 9.6),
          Map.entry("stl__periodic", 0.31),
          Map.entry("stl__robust", 0.32),
          Map.entry("stl__weekly", 1.7),
          // Kendall::MannKendall and trend::sens.slope.
          Map.entry("mann_kendall", 0.08 + 1.1),
          Map.entry("seasonal_mann_kendall", 1.4),
          Map.entry("poisson_glm", 1.0),
          Map.entry("negbin_glm", 5.0),
          Map.entry("its_segmented", 1.9),
          Map.entry("changepoint_op", 0.7),
          Map.entry("getis_ord_gi_star", 3.9),
          Map.entry("local_moran", 8.4));

  private StatedFigures() {}

  static OptionalDouble milliseconds(String workload) {
    Double stated = MILLISECONDS.get(workload);
    return stated == null ? OptionalDouble.empty() : OptionalDouble.of(stated);
  }
}
