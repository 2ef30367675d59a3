package se.lagesbild.warehouse.analysis.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import se.lagesbild.warehouse.analysis.Adjusted;
import se.lagesbild.warehouse.query.PlaceReader.Twice;

/**
 * Whether the occasions of a period lie on fewer or more places than those of an earlier one would,
 * had each fallen into either period alike.
 *
 * <p>More occasions lie on more places, so the numbers of places are not compared: which period an
 * occasion belongs to is dealt anew among all of both, and how many places the later one then has
 * is what chance gives. The chance is two-sided.
 *
 * @param now the period
 * @param before the earlier one
 * @param again occasions of the period at places that had any in the earlier one
 * @param placesByChance how many places the period would have
 * @param chance how often chance gives as few or as many, 0-1
 */
public record RepeatShift(Side now, Side before, long again, double placesByChance, double chance) {
  /** With fewer in either period nothing is told. */
  public static final long FEWEST = 20;

  private static final long SEED = 20_261_127;
  private static final int MOST_DEALS = 999;
  private static final int FEWEST_DEALS = 199;
  private static final double MOST_DEALT = 1e7;

  /**
   * A period.
   *
   * @param occasions at known places
   * @param places on which they lie
   * @param repeated occasions at places that have two or more
   */
  public record Side(long occasions, long places, long repeated) {}

  /** Whether they lie on fewer places than chance gives. */
  public boolean isGathered() {
    return chance <= Adjusted.RATE && now.places() < placesByChance;
  }

  /** Whether they lie on more. */
  public boolean isSpread() {
    return chance <= Adjusted.RATE && now.places() > placesByChance;
  }

  /** Compares; empty where either period has too few. */
  public static Optional<RepeatShift> of(List<Twice> places) {
    Side now = side(places, true);
    Side before = side(places, false);
    if (Math.min(now.occasions(), before.occasions()) < FEWEST) {
      return Optional.empty();
    }
    long again =
        places.stream()
            .filter(each -> each.before() > 0)
            .mapToLong(each -> each.later() * each.places())
            .sum();
    int[] dealt = dealt(places, Math.toIntExact(now.occasions()));
    return Optional.of(
        new RepeatShift(now, before, again, mean(dealt), chance(dealt, now.places())));
  }

  private static Side side(List<Twice> places, boolean later) {
    long occasions = 0;
    long held = 0;
    long repeated = 0;
    for (Twice each : places) {
      long count = later ? each.later() : each.before();
      occasions += count * each.places();
      held += count > 0 ? each.places() : 0;
      repeated += count > 1 ? count * each.places() : 0;
    }
    return new Side(occasions, held, repeated);
  }

  /** How many places hold any of {@code drawn} occasions, drawn from all, again and again. */
  private static int[] dealt(List<Twice> places, int drawn) {
    int[] placeOf = placeOf(places);
    int deals = (int) Math.max(FEWEST_DEALS, Math.min(MOST_DEALS, MOST_DEALT / placeOf.length));
    int[] held = new int[deals];
    int[] seen = new int[placeOf[placeOf.length - 1] + 1];
    Random random = new Random(SEED);
    for (int deal = 0; deal < deals; deal++) {
      for (int at = 0; at < drawn; at++) {
        int other = at + random.nextInt(placeOf.length - at);
        int taken = placeOf[other];
        placeOf[other] = placeOf[at];
        placeOf[at] = taken;
        held[deal] += seen[taken] == deal + 1 ? 0 : 1;
        seen[taken] = deal + 1;
      }
    }
    return held;
  }

  /** The number of each occasion's place; those of the last place come last. */
  private static int[] placeOf(List<Twice> places) {
    List<Integer> all = new ArrayList<>();
    int place = 0;
    for (Twice each : places) {
      for (long one = 0; one < each.places(); one++) {
        for (long occasion = 0; occasion < each.later() + each.before(); occasion++) {
          all.add(place);
        }
        place++;
      }
    }
    return all.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double mean(int[] dealt) {
    double sum = 0;
    for (int places : dealt) {
      sum += places;
    }
    return sum / dealt.length;
  }

  private static double chance(int[] dealt, long places) {
    int few = 1;
    int many = 1;
    for (int held : dealt) {
      few += held <= places ? 1 : 0;
      many += held >= places ? 1 : 0;
    }
    return Math.min(1, 2.0 * Math.min(few, many) / (dealt.length + 1));
  }
}
