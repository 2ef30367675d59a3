package se.lagesbild.warehouse.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import se.lagesbild.warehouse.catalogue.DateRange;

/**
 * How large a part of a day's events a source has told of, so and so many days later.
 *
 * <p>Counted over the source's own deliveries: for each day that lies at least {@value #RIPE_DAYS}
 * days back, and each delivery after it, how many of the events known today were known with that
 * delivery. Days before the first delivery are left out, as it brought their events all at once.
 * Shares of ages within {@value #POOLED_DAYS} days of each other are pooled, and never fall with
 * the age.
 */
public final class RegistrationLag {
  /** After so many days a day's events are taken for complete. */
  static final int RIPE_DAYS = 120;

  private static final int POOLED_DAYS = 3;
  private static final int FEWEST_DAYS = 60;
  private static final long FEWEST_EVENTS = 50;

  private final double[] shares;

  private RegistrationLag(double[] shares) {
    this.shares = shares;
  }

  /**
   * Events of a day that were first told of by the same delivery.
   *
   * @param occurred the day
   * @param firstTold last day that the delivery tells of
   * @param events how many
   */
  public record Told(LocalDate occurred, LocalDate firstTold, long events) {}

  /**
   * Estimates the lag.
   *
   * @param told all events of the source
   * @param deliveries the last day that each of its deliveries tells of, in any order
   * @return empty when the deliveries do not reach back far enough
   */
  public static Optional<RegistrationLag> estimate(List<Told> told, List<LocalDate> deliveries) {
    List<LocalDate> moments = deliveries.stream().distinct().sorted().toList();
    if (moments.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = moments.get(0);
    LocalDate ripe = moments.get(moments.size() - 1).minusDays(RIPE_DAYS);
    TreeMap<LocalDate, List<Told>> days = new TreeMap<>();
    long events = 0;
    for (Told each : told) {
      if (each.occurred().isAfter(first) && !each.occurred().isAfter(ripe)) {
        days.computeIfAbsent(each.occurred(), day -> new ArrayList<>()).add(each);
        events += each.events();
      }
    }
    if (ChronoUnit.DAYS.between(first, ripe) < FEWEST_DAYS || events < FEWEST_EVENTS) {
      return Optional.empty();
    }
    long[] known = new long[RIPE_DAYS];
    long[] all = new long[RIPE_DAYS];
    days.forEach((day, parts) -> count(day, parts, moments, known, all));
    return Optional.of(new RegistrationLag(shares(known, all)));
  }

  private static void count(
      LocalDate day, List<Told> parts, List<LocalDate> moments, long[] known, long[] all) {
    parts.sort(Comparator.comparing(Told::firstTold));
    long total = parts.stream().mapToLong(Told::events).sum();
    long soFar = 0;
    int next = 0;
    for (LocalDate moment : moments) {
      long age = ChronoUnit.DAYS.between(day, moment);
      if (age >= 0 && age < RIPE_DAYS) {
        while (next < parts.size() && !parts.get(next).firstTold().isAfter(moment)) {
          soFar += parts.get(next++).events();
        }
        known[(int) age] += soFar;
        all[(int) age] += total;
      }
    }
  }

  private static double[] shares(long[] known, long[] all) {
    double[] shares = new double[RIPE_DAYS];
    double least = 0;
    for (int age = 0; age < RIPE_DAYS; age++) {
      long pooledKnown = 0;
      long pooledAll = 0;
      for (int near = Math.max(0, age - POOLED_DAYS);
          near <= Math.min(RIPE_DAYS - 1, age + POOLED_DAYS);
          near++) {
        pooledKnown += known[near];
        pooledAll += all[near];
      }
      if (pooledAll > 0) {
        least = Math.max(least, (double) pooledKnown / pooledAll);
      }
      shares[age] = least;
    }
    return shares;
  }

  /** The part that is told of so many days after, from 0 to 1. */
  public double share(long days) {
    if (days < 0) {
      return 0;
    }
    return days < RIPE_DAYS ? shares[(int) days] : 1;
  }

  /** After how many days the part {@code share} is told of. */
  int daysUntil(double share) {
    int days = 0;
    while (share(days) < share) {
      days++;
    }
    return days;
  }

  /**
   * The part of a period's events that a delivery tells of whose last day is {@code until}, if each
   * day holds as many.
   */
  public double ripeness(DateRange period, LocalDate until) {
    double sum = 0;
    int days = 0;
    for (LocalDate day = period.from(); day.isBefore(period.to()); day = day.plusDays(1)) {
      sum += share(ChronoUnit.DAYS.between(day, until));
      days++;
    }
    return days == 0 ? 0 : sum / days;
  }
}
