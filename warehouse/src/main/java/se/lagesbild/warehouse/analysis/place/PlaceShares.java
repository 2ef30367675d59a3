package se.lagesbild.warehouse.analysis.place;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import se.lagesbild.warehouse.analysis.Adjusted;
import se.lagesbild.warehouse.query.PlaceReader.Alike;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.gini.Concentration;
import se.lagesbild.warehouse.statistics.gini.GiniLorenz;

/**
 * How few of all places hold half of the events, beside what chance gives when each event falls on
 * any place alike. Where events are fewer than places most places must be empty, so the share alone
 * says nothing.
 *
 * @param events with a known place
 * @param places all that are known
 * @param half how many of them hold half of the events
 * @param halfByChance how many would by chance
 * @param chance how often chance gives as few or fewer, 0-1
 * @param gini generalised, 0 where spread evenly, near 1 where one place has all
 * @param curve share of the events on the fullest 0, 5, 10 … 100 in 100 places
 * @param curveByChance the same by chance
 * @param full places that hold as many as the emptiest of the half, or more
 * @param fewestAtFull how many that is
 * @param fullBefore how many of these held as many the year before too
 */
public record PlaceShares(
    long events,
    long places,
    long half,
    double halfByChance,
    double chance,
    double gini,
    double[] curve,
    double[] curveByChance,
    long full,
    long fewestAtFull,
    long fullBefore) {
  /** Of fewer nothing is told. */
  public static final long FEWEST_EVENTS = 30;

  /** Steps of the curve. */
  public static final int STEPS = 20;

  private static final long SEED = 20_240_301;
  private static final double HALF = 0.5;
  private static final double MOST_THROWN = 2e7;

  /** Whether chance is a bad explanation. */
  public boolean isConcentrated() {
    return chance <= Adjusted.RATE;
  }

  /**
   * Measures.
   *
   * @param counted places with events in the last year or the one before; events enough in the last
   * @param known number of all places
   */
  public static PlaceShares of(List<Alike> counted, long known) {
    double[] counts = counts(counted, known);
    Concentration found = measured(counts);
    long half = Math.round(found.placesHolding(HALF) * counts.length);
    Thrown thrown = Thrown.of((long) found.events(), counts.length, half);
    Arrays.sort(counts);
    long fewest = (long) counts[counts.length - (int) half];
    return new PlaceShares(
        (long) found.events(),
        counts.length,
        half,
        found.placesHoldingByChance(HALF),
        thrown.chance(),
        found.generalized(),
        curve(found),
        thrown.curve(),
        sum(counted, fewest, 0),
        fewest,
        sum(counted, fewest, fewest));
  }

  private static long sum(List<Alike> counted, long fewest, long fewestBefore) {
    return counted.stream()
        .filter(alike -> alike.lastYear() >= fewest && alike.yearBefore() >= fewestBefore)
        .mapToLong(Alike::places)
        .sum();
  }

  private static double[] counts(List<Alike> counted, long known) {
    long with = counted.stream().mapToLong(Alike::places).sum();
    double[] counts = new double[(int) Math.max(known, with)];
    int at = 0;
    for (Alike alike : counted) {
      Arrays.fill(counts, at, at + (int) alike.places(), alike.lastYear());
      at += (int) alike.places();
    }
    return counts;
  }

  private static Concentration measured(double[] counts) {
    return GiniLorenz.withDefaults()
        .measure(counts)
        .fold(
            told -> told,
            reason -> {
              throw new IllegalArgumentException(reason.english());
            });
  }

  private static double[] curve(Concentration found) {
    double[] curve = new double[STEPS + 1];
    for (int step = 1; step < STEPS; step++) {
      curve[step] = found.shareOnFullest((double) step / STEPS);
    }
    curve[STEPS] = 1;
    return curve;
  }

  /** What throwing the events at the places again and again gives. */
  private record Thrown(double chance, double[] curve) {

    static Thrown of(long events, int places, long half) {
      Inputs.require(events > 0, "antalet händelser", events, "ska vara större än 0");
      int throwings = (int) Math.max(19, Math.min(199, MOST_THROWN / events));
      Random random = new Random(SEED);
      double[] sum = new double[STEPS + 1];
      int asFew = 0;
      for (int throwing = 0; throwing < throwings; throwing++) {
        double[] counts = new double[places];
        for (long event = 0; event < events; event++) {
          counts[random.nextInt(places)]++;
        }
        Concentration thrown = measured(counts);
        asFew += Math.round(thrown.placesHolding(HALF) * places) <= half ? 1 : 0;
        double[] curve = PlaceShares.curve(thrown);
        for (int step = 0; step <= STEPS; step++) {
          sum[step] += curve[step] / throwings;
        }
      }
      return new Thrown((1.0 + asFew) / (1 + throwings), sum);
    }
  }
}
