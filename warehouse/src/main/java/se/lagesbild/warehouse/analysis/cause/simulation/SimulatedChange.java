package se.lagesbild.warehouse.analysis.cause.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import se.lagesbild.warehouse.analysis.cause.Circumstances;
import se.lagesbild.warehouse.analysis.cause.Periods;
import se.lagesbild.warehouse.analysis.cause.Variation;
import se.lagesbild.warehouse.catalogue.Facet;
import se.lagesbild.warehouse.query.Divided;
import se.lagesbild.warehouse.query.Divided.Cell;

/**
 * Invented periods of {@value #WEEKS} weeks after two years, one and those that it is compared
 * with, with as many reports a week as a negative binomial distribution of mean {@value #MEAN} and
 * size {@value #SIZE} gives.
 */
final class SimulatedChange {
  static final int WEEKS = 12;
  private static final int HISTORY = 104;
  private static final double MEAN = 28;
  private static final double SIZE = 8;
  private static final int FEWEST_OF_A_PLACE = 3;

  /**
   * What the later period is compared with.
   *
   * @param periods how many earlier ones
   * @param trend how many times as much of everything each period has as the one before it
   * @param drift how much, as a standard deviation of logarithms, what areas and kinds have of all
   *     differs from one period to another
   */
  record Past(int periods, double trend, double drift) {}

  private final Past past;
  private final SplittableRandom seed;
  private final UniformRandomProvider random;
  private final ContinuousSampler normal;
  private final Town town;
  private final List<Double> weeks = new ArrayList<>();
  private final Map<Key, long[]> cells = new HashMap<>();

  SimulatedChange(Past past, SplittableRandom seed) {
    this.past = past;
    this.seed = seed;
    this.random = seed::nextLong;
    this.normal = ZigguratSampler.NormalizedGaussian.of(random);
    this.town = new Town(seed);
    for (int week = 0; week < HISTORY - (1 + past.periods()) * WEEKS; week++) {
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

  /** Draws all periods, with so many times as many of everything in the later one. */
  void draw(double times) {
    for (int period = 0; period <= past.periods(); period++) {
      boolean later = period == past.periods();
      double level = later ? times : Math.pow(past.trend(), period + 1.0 - past.periods());
      draw(period, (later ? past.trend() : 1) * level);
    }
  }

  private void draw(int period, double level) {
    Map<String, Double> drifted = new HashMap<>();
    for (int week = 0; week < WEEKS; week++) {
      int number = reports(level);
      weeks.add((double) number);
      boolean later = period == past.periods();
      for (int drawn = 0; drawn < number; drawn++) {
        add(drifted(drifted), later, (later ? 0 : period * WEEKS) + week);
      }
    }
  }

  /** A report, of areas and kinds that have their own weights in a period. */
  private Happening drifted(Map<String, Double> weights) {
    Happening happening = town.draw();
    while (past.drift() > 0
        && seed.nextDouble()
            > weight(weights, happening.members().get(Facet.AREA))
                * weight(weights, happening.members().get(Facet.CATEGORY))) {
      happening = town.draw();
    }
    return happening;
  }

  private double weight(Map<String, Double> weights, String member) {
    return weights.computeIfAbsent(
        member, any -> 0.5 * Math.min(2, Math.exp(past.drift() * normal.sample())));
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
    return new Divided(
        whole,
        kept,
        places,
        IntStream.range(0, past.periods()).mapToObj(period -> period * WEEKS).toList());
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
    return Circumstances.of(
        Periods.of(extent, Collections.nCopies(past.periods(), extent)), Variation.of(history));
  }
}
