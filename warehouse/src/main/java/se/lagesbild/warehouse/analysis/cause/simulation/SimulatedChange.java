package se.lagesbild.warehouse.analysis.cause.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import se.lagesbild.warehouse.analysis.cause.Circumstances;
import se.lagesbild.warehouse.analysis.cause.Periods;
import se.lagesbild.warehouse.analysis.cause.Variation;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.query.Divided;
import se.lagesbild.warehouse.query.Divided.Cell;

/**
 * Two invented periods of {@value #WEEKS} weeks after two years, with as many reports a week as a
 * negative binomial distribution of mean {@value #MEAN} and size {@value #SIZE} gives.
 */
final class SimulatedChange {
  static final int WEEKS = 12;
  private static final int HISTORY = 104;
  private static final double MEAN = 28;
  private static final double SIZE = 8;
  private static final int FEWEST_OF_A_PLACE = 3;

  private final SplittableRandom seed;
  private final UniformRandomProvider random;
  private final Town town;
  private final List<Double> weeks = new ArrayList<>();
  private final Map<Key, long[]> cells = new HashMap<>();

  SimulatedChange(SplittableRandom seed) {
    this.seed = seed;
    this.random = seed::nextLong;
    this.town = new Town(seed);
    for (int week = 0; week < HISTORY - 2 * WEEKS; week++) {
      weeks.add((double) reports(1));
    }
  }

  /**
   * What is planted.
   *
   * @param facet a facet
   * @param member a part by it
   */
  record Planted(Facet facet, String member) {}

  private record Key(Facet facet, String member, String within, boolean later, int week) {}

  /** The member that is more common later, as likely as it is common. */
  Planted choose(List<Facet> facets) {
    Facet facet = facets.get(seed.nextInt(facets.size()));
    return new Planted(facet, town.member(facet));
  }

  /** Draws both periods, with so many times as many of everything in the later one. */
  void draw(double times) {
    for (int week = 0; week < 2 * WEEKS; week++) {
      boolean later = week >= WEEKS;
      int number = reports(later ? times : 1);
      weeks.add((double) number);
      for (Happening happening : town.draw(number)) {
        add(happening, later, week % WEEKS);
      }
    }
  }

  /** Adds about so many of a sort to the later period, by chance in its weeks. */
  void plant(Planted planted, double number) {
    int drawn = PoissonSampler.of(random, number).sample();
    for (int at = 0; at < drawn; at++) {
      int week = seed.nextInt(WEEKS);
      add(town.draw(planted.facet(), planted.member()), true, week);
      int index = weeks.size() - WEEKS + week;
      weeks.set(index, weeks.get(index) + 1);
    }
  }

  /** How many there are to expect in a period where nothing changes. */
  static double expected() {
    return MEAN * WEEKS;
  }

  private int reports(double times) {
    double rate =
        AhrensDieterMarsagliaTsangGammaSampler.of(random, SIZE, times * MEAN / SIZE).sample();
    return PoissonSampler.of(random, rate).sample();
  }

  private void add(Happening happening, boolean later, int week) {
    happening
        .members()
        .forEach(
            (facet, member) -> {
              boolean followed =
                  facet != Facet.PLACE && facet != Facet.TIME && facet != Facet.LATENESS;
              String within = facet == Facet.PLACE ? happening.area() : "";
              count(new Key(facet, member, within, later, followed ? week : 0), happening);
            });
  }

  private void count(Key key, Happening happening) {
    long[] numbers = cells.computeIfAbsent(key, none -> new long[2]);
    numbers[0]++;
    numbers[1] += happening.crimes();
  }

  /** As the warehouse divides them. */
  Divided divided() {
    List<Cell> all =
        cells.entrySet().stream().map(each -> cell(each.getKey(), each.getValue())).toList();
    List<Cell> whole = all.stream().filter(cell -> cell.facet() == Facet.ORGANISATION).toList();
    List<Cell> kept = all.stream().filter(this::isKept).toList();
    long places =
        kept.stream()
            .filter(cell -> cell.facet() == Facet.PLACE)
            .map(Cell::member)
            .distinct()
            .count();
    return new Divided(whole, kept, places);
  }

  private boolean isKept(Cell cell) {
    return cell.facet() != Facet.PLACE
        || numberAt(cell, true) + numberAt(cell, false) >= FEWEST_OF_A_PLACE;
  }

  private long numberAt(Cell cell, boolean later) {
    return cells
        .getOrDefault(new Key(Facet.PLACE, cell.member(), cell.within(), later, 0), new long[2])[0];
  }

  private static Cell cell(Key key, long[] numbers) {
    return new Cell(
        key.facet(),
        key.member(),
        key.within(),
        key.later(),
        key.week(),
        numbers[0],
        numbers[0],
        numbers[1],
        0);
  }

  /** What is known beside the reports. */
  Circumstances circumstances() {
    Periods.Extent extent = Periods.Extent.whole(7.0 * WEEKS);
    double[] history = weeks.stream().mapToDouble(Double::doubleValue).toArray();
    return Circumstances.of(new Periods(extent, extent), Variation.of(history));
  }
}
