package se.lagesbild.etl.bench.statistics;

import java.util.List;
import se.lagesbild.warehouse.statistics.adjustment.PAdjust;
import se.lagesbild.warehouse.statistics.areacomparison.AreaComparison;
import se.lagesbild.warehouse.statistics.areacomparison.BeforeAfter;
import se.lagesbild.warehouse.statistics.displacement.Displacement;
import se.lagesbild.warehouse.statistics.displacement.Pair;
import se.lagesbild.warehouse.statistics.onerate.OneRate;
import se.lagesbild.warehouse.statistics.tworates.TwoRates;

/** Workloads of rates and comparisons. */
final class RateWorkloads {
  static final List<Workload> ALL =
      List.of(
          new Workload(
              "p_adjust",
              "listor av 40 p-värden, fem rättelser",
              10_000,
              Simulated.uniform(40, 0, 1),
              p -> PAdjust.withDefaults().adjust(p)),
          new Workload(
              "poisson_rate_1sample",
              "antal mot en känd nivå",
              10_000,
              Simulated.whole(1, 1, 60),
              count -> OneRate.withDefaults().test(count[0], 12, 2)),
          new Workload(
              "poisson_rate_2sample",
              "par av antal, med E-test",
              10_000,
              Simulated.whole(2, 1, 60),
              counts -> TwoRates.withDefaults().compare(counts[0], 1, counts[1], 2)),
          new Workload(
              "did_poisson_2x2",
              "områdespar före och efter",
              10_000,
              Simulated.whole(4, 5, 80),
              counts ->
                  AreaComparison.withDefaults()
                      .compare(
                          new BeforeAfter(counts[0], counts[1], counts[2], counts[3]),
                          new BeforeAfter(1, 1, 1, 1))),
          new Workload(
              "wdq_wdd",
              "områden med omgivning, före och efter",
              10_000,
              Simulated.whole(8, 5, 80),
              counts ->
                  Displacement.withDefaults()
                      .compare(
                          new Pair(counts[0], counts[1]),
                          new Pair(counts[2], counts[3]),
                          new Pair(counts[4], counts[5]),
                          new Pair(counts[6], counts[7]))));

  private RateWorkloads() {}
}
