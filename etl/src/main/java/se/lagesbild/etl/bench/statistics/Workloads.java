package se.lagesbild.etl.bench.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All workloads, each in the list of its group. */
final class Workloads {
  private Workloads() {}

  static List<Workload> all() {
    return Stream.of(
            PlaceWorkloads.ALL,
            RateWorkloads.ALL,
            RegressionWorkloads.ALL,
            SeriesWorkloads.ALL,
            SurveillanceWorkloads.ALL)
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Workload::method))
        .toList();
  }
}
