package se.lagesbild.etl.bench.statistics;

import java.util.List;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.controlchart.CountChart;
import se.lagesbild.warehouse.statistics.controlchart.IndividualsChart;
import se.lagesbild.warehouse.statistics.controlchart.RareEventChart;
import se.lagesbild.warehouse.statistics.controlchart.RateChart;
import se.lagesbild.warehouse.statistics.cusum.Expected;
import se.lagesbild.warehouse.statistics.cusum.PoissonCusum;
import se.lagesbild.warehouse.statistics.cusum.StandardizedCusum;
import se.lagesbild.warehouse.statistics.ears.Ears;
import se.lagesbild.warehouse.statistics.farrington.FarringtonFlexible;
import se.lagesbild.warehouse.statistics.farrington.FarringtonOptions;
import se.lagesbild.warehouse.statistics.farrington.Threshold;
import se.lagesbild.warehouse.statistics.farrington.WatchedSeries;
import se.lagesbild.warehouse.statistics.sparse.SparsePredictive;

/** Workloads of the methods that watch a series. */
final class SurveillanceWorkloads {
  private static final int WEEKS_OF_YEAR = 52;

  /** The weeks with five years and a window before them. */
  private static final int[] WATCHABLE = IntStream.range(263, Simulated.WEEKS).toArray();

  private static final int[] LAST_YEAR =
      IntStream.range(Simulated.WEEKS - WEEKS_OF_YEAR, Simulated.WEEKS).toArray();

  private static final int[] LAST = {Simulated.WEEKS - 1};

  private static final double[] DAYS_OF_MONTHS =
      IntStream.range(0, Simulated.MONTHS).mapToDouble(month -> 28 + month % 4).toArray();

  static final List<Workload> ALL =
      List.of(
          weekly("farrington_flexible__last", "Noufaily, sista veckan", noufaily(LAST)),
          weekly(
              "farrington_flexible__classic",
              "1996 års, sista veckan",
              watch(
                  new FarringtonOptions(
                      5, 3, 1, 3, 2.58, 0.05, 0.05, Threshold.POWER_TWO_THIRDS, 5, 4, 0),
                  LAST)),
          weekly("farrington_flexible__all", "Noufaily, alla 153 veckor", noufaily(WATCHABLE)),
          new Workload(
              "sparse_predictive",
              "glesa veckoserier × 416, sista veckan",
              1_000,
              Simulated::rareWeeks,
              counts -> SparsePredictive.withDefaults().watch(counts, WEEKS_OF_YEAR, LAST)),
          weekly("ears", "alla veckor", counts -> Ears.withDefaults().watch(counts)),
          weekly(
              "cusum_poisson",
              "alla veckor, med medeltid till larm",
              counts ->
                  PoissonCusum.withDefaults().withRaisedMean(4).withLimit(5).watch(counts, 2)),
          weekly(
              "cusum_standardized",
              "sista året",
              counts ->
                  StandardizedCusum.withDefaults()
                      .watch(counts, LAST_YEAR, Expected.mean(counts, LAST_YEAR))),
          monthly("spc_c", counts -> CountChart.withDefaults().draw(counts)),
          monthly("spc_u", counts -> RateChart.withDefaults().draw(counts, DAYS_OF_MONTHS)),
          monthly("spc_xmr", counts -> IndividualsChart.withDefaults().draw(counts)),
          new Workload(
              "spc_rare_gt",
              "följder av 96 mellanrum",
              1_000,
              Simulated.whole(Simulated.MONTHS, 1, 60),
              gaps -> RareEventChart.withDefaults().draw(gaps)));

  private SurveillanceWorkloads() {}

  private static Workload weekly(String name, String what, Workload.Calculation calculation) {
    return new Workload(name, "veckoserier × 416, " + what, 1_000, Simulated::weeks, calculation);
  }

  private static Workload monthly(String name, Workload.Calculation calculation) {
    return new Workload(name, "månadsserier × 96", 1_000, Simulated::months, calculation);
  }

  private static Workload.Calculation noufaily(int[] periods) {
    return watch(
        new FarringtonOptions(5, 3, 10, 26, 2.58, 1, 0.01, Threshold.NEGATIVE_BINOMIAL, 5, 4, 0),
        periods);
  }

  private static Workload.Calculation watch(FarringtonOptions options, int[] periods) {
    FarringtonFlexible method = FarringtonFlexible.withDefaults().withOptions(options);
    return counts -> watch(method, counts, periods);
  }

  private static Outcome<?> watch(FarringtonFlexible method, double[] counts, int[] periods) {
    return method.watch(WatchedSeries.of(counts, WEEKS_OF_YEAR), periods);
  }
}
