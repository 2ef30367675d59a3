package se.lagesbild.etl.bench.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.adtributor.Adtributor;
import se.lagesbild.warehouse.statistics.adtributor.Dimension;
import se.lagesbild.warehouse.statistics.aoristic.Aoristic;
import se.lagesbild.warehouse.statistics.getisord.GetisOrd;
import se.lagesbild.warehouse.statistics.gini.GiniLorenz;
import se.lagesbild.warehouse.statistics.harm.HarmIndex;
import se.lagesbild.warehouse.statistics.kde.KdeQuartic;
import se.lagesbild.warehouse.statistics.kitagawa.Kitagawa;
import se.lagesbild.warehouse.statistics.knox.Knox;
import se.lagesbild.warehouse.statistics.moran.LocalMoran;
import se.lagesbild.warehouse.statistics.nearness.Neighbours;
import se.lagesbild.warehouse.statistics.pai.Pai;
import se.lagesbild.warehouse.statistics.shapley.ShapleyMultiplicative;

/** Workloads of place, time of day and where a change lies. */
final class PlaceWorkloads {
  private static final int SIDE = 50;
  private static final int CELLS = SIDE * SIDE;
  private static final int EVENTS = 500;
  private static final double METRES = 5_000;
  private static final Neighbours NEIGHBOURS = Neighbours.ofOneBased(queens());
  private static final double[] GRID_X = grid(cell -> cell % SIDE);
  private static final double[] GRID_Y = grid(cell -> cell / SIDE);
  private static final double[] WEIGHTS =
      IntStream.range(0, 20).mapToDouble(kind -> 1 + 40 * kind).toArray();

  static final List<Workload> ALL =
      List.of(
          new Workload(
              "getis_ord_gi_star",
              "rutnät, 2 500 rutor",
              100,
              Simulated.scattered(CELLS, 2),
              counts -> GetisOrd.withDefaults().compare(counts, NEIGHBOURS)),
          new Workload(
              "local_moran",
              "rutnät, 2 500 rutor",
              100,
              Simulated.scattered(CELLS, 2),
              counts -> LocalMoran.withDefaults().compare(counts, NEIGHBOURS)),
          new Workload(
              "gini_lorenz",
              "rutnät, 2 500 rutor",
              1_000,
              Simulated.scattered(CELLS, 2),
              counts -> GiniLorenz.withDefaults().measure(counts)),
          new Workload(
              "pai",
              "förutsagda och verkliga rutnät, 2 500 rutor",
              1_000,
              Simulated.scattered(2 * CELLS, 2),
              counts ->
                  Pai.withDefaults().compare(part(counts, 0, 2), part(counts, 1, 2), ones(CELLS))),
          new Workload(
              "kde_quartic",
              "kartor, 500 händelser × 2 500 punkter",
              100,
              Simulated.uniform(2 * EVENTS, 0, METRES),
              places ->
                  KdeQuartic.withDefaults()
                      .estimate(
                          part(places, 0, 2), part(places, 1, 2), ones(EVENTS), GRID_X, GRID_Y)),
          new Workload(
              "knox",
              "samlingar av 500 händelser, 999 omkastningar",
              20,
              unit ->
                  Simulated.joined(
                      Simulated.uniform(2 * EVENTS, 0, METRES).apply(unit),
                      Simulated.whole(EVENTS, 0, 365).apply(unit)),
              PlaceWorkloads::knox),
          new Workload(
              "aoristic",
              "samlingar av 500 händelser",
              1_000,
              unit ->
                  Simulated.joined(
                      Simulated.whole(EVENTS, 0, 500_000).apply(unit),
                      Simulated.whole(EVENTS, 1, 3_000).apply(unit)),
              PlaceWorkloads::aoristic),
          new Workload(
              "harm_index",
              "par av perioder, 20 brottstyper",
              10_000,
              Simulated.scattered(2 * WEIGHTS.length, 6),
              counts ->
                  HarmIndex.withDefaults()
                      .compare(part(counts, 0, 2), part(counts, 1, 2), WEIGHTS)),
          new Workload(
              "adtributor",
              "ändringar i tre uppdelningar av 10",
              10_000,
              Simulated.whole(10, 1, 50),
              PlaceWorkloads::adtributor),
          new Workload(
              "shapley_multiplicative",
              "produkter av tre faktorer",
              10_000,
              Simulated.uniform(6, 1, 9),
              factors ->
                  ShapleyMultiplicative.withDefaults()
                      .divide(List.of("a", "b", "c"), part(factors, 0, 2), part(factors, 1, 2))),
          new Workload(
              "kitagawa",
              "ändringar i 10 grupper",
              10_000,
              Simulated.whole(40, 20, 200),
              groups ->
                  Kitagawa.withDefaults()
                      .divide(
                          part(groups, 0, 4),
                          part(groups, 1, 4),
                          part(groups, 2, 4),
                          part(groups, 3, 4))));

  private PlaceWorkloads() {}

  private static Outcome<?> knox(double[] events) {
    return Knox.withDefaults()
        .count(
            part(events, 0, 3),
            part(events, 1, 3),
            part(events, 2, 3),
            new double[] {0, 100},
            new double[] {0, 8});
  }

  private static Outcome<?> aoristic(double[] minutes) {
    double[] from = part(minutes, 0, 2);
    double[] to = part(minutes, 1, 2);
    Arrays.setAll(to, event -> from[event] + to[event]);
    return Aoristic.withDefaults().spread(from, to);
  }

  /** The same ten numbers in three orders, so that the dimensions agree on the whole. */
  private static Outcome<?> adtributor(double[] counts) {
    double[] backwards = new double[counts.length];
    Arrays.setAll(backwards, at -> counts[counts.length - 1 - at]);
    double[] sorted = counts.clone();
    Arrays.sort(sorted);
    return Adtributor.withDefaults()
        .attribute(
            List.of(
                new Dimension("area", counts, withMore(counts, 0)),
                new Dimension("type", backwards, withMore(backwards, 3)),
                new Dimension("time", sorted, withMore(sorted, 6))));
  }

  /** Ten more of one element. */
  private static double[] withMore(double[] counts, int element) {
    double[] more = counts.clone();
    more[element] += 10;
    return more;
  }

  private static double[] part(double[] numbers, int which, int parts) {
    int length = numbers.length / parts;
    return Arrays.copyOfRange(numbers, which * length, (which + 1) * length);
  }

  private static double[] ones(int length) {
    double[] ones = new double[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[] grid(java.util.function.IntUnaryOperator index) {
    return IntStream.range(0, CELLS)
        .mapToDouble(cell -> index.applyAsInt(cell) * METRES / SIDE)
        .toArray();
  }

  /** Each cell's neighbours on all eight sides, counted from 1. */
  private static int[][] queens() {
    return IntStream.range(0, CELLS)
        .mapToObj(
            cell ->
                IntStream.range(0, CELLS)
                    .filter(other -> other != cell && near(cell, other))
                    .map(other -> other + 1)
                    .toArray())
        .toArray(int[][]::new);
  }

  private static boolean near(int cell, int other) {
    return Math.abs(cell % SIDE - other % SIDE) <= 1 && Math.abs(cell / SIDE - other / SIDE) <= 1;
  }
}
