package se.lagesbild.warehouse.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import se.lagesbild.warehouse.analysis.RegistrationLag.Told;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.ReceivedDelivery;
import se.lagesbild.warehouse.query.FirstTold;
import se.lagesbild.warehouse.query.WatchedFacts.Late;

/**
 * How much of a period each source has told of by now, estimated from its own deliveries. Where
 * they do not reach back far enough, nothing of the last {@value #UNKNOWN_DAYS} days is taken for
 * told, and all before them.
 */
public final class SourceLags {
  private static final int UNKNOWN_DAYS = 42;

  /** Of a day of which so much is told, the rest comes late. */
  private static final double MOSTLY_TOLD = 0.9;

  /** A day is told of when the days around it are. */
  private static final int DAYS_AROUND = 7;

  private final Map<Key, Source> sources;

  private SourceLags(Map<Key, Source> sources) {
    this.sources = sources;
  }

  /**
   * How late a source usually tells of what happened.
   *
   * @param days after so many nine of ten are told of
   * @param from what happened earlier came all at once with its first delivery
   */
  public record Usual(int days, LocalDate from) {}

  private record Key(String source, Indicator.DateBasis dateBasis) {}

  /**
   * A source.
   *
   * @param moments the last day that each of its deliveries tells of which tells of more days
   * @param told what each told of first, by the day that it happened
   */
  private record Source(
      NavigableSet<LocalDate> moments,
      NavigableMap<LocalDate, List<Told>> told,
      Optional<RegistrationLag> lag) {

    /** Whether nearly all of a day usually is told of by {@code until}. */
    boolean isMostlyTold(LocalDate day, LocalDate until) {
      int days = (int) ChronoUnit.DAYS.between(day, until);
      return lag.map(known -> known.usualShare(days) >= MOSTLY_TOLD).orElse(days >= UNKNOWN_DAYS);
    }

    /** Whether most of what is told of around a day by {@code until} was told of by another. */
    boolean wasTold(LocalDate day, LocalDate by, LocalDate until) {
      long before = 0;
      long all = 0;
      for (List<Told> some :
          told.subMap(day.minusDays(DAYS_AROUND), true, day.plusDays(DAYS_AROUND), true).values()) {
        for (Told each : some) {
          before += each.firstTold().isAfter(by) ? 0 : each.events();
          all += each.firstTold().isAfter(until) ? 0 : each.events();
        }
      }
      return before > all / 2.0;
    }
  }

  /** Estimates them all. */
  public static SourceLags of(FirstTold first) {
    Map<Key, List<Told>> told = new HashMap<>();
    for (FirstTold.Seen seen : first.seen()) {
      told.computeIfAbsent(new Key(seen.source(), seen.dateBasis()), key -> new ArrayList<>())
          .add(new Told(seen.day(), seen.firstTold(), seen.events()));
    }
    Map<Key, Source> sources = new HashMap<>();
    told.forEach((key, days) -> sources.put(key, source(days, moments(first, key.source()))));
    return new SourceLags(sources);
  }

  private static Source source(List<Told> told, List<LocalDate> moments) {
    NavigableMap<LocalDate, List<Told>> byDay = new TreeMap<>();
    told.forEach(
        each -> byDay.computeIfAbsent(each.occurred(), day -> new ArrayList<>()).add(each));
    return new Source(new TreeSet<>(moments), byDay, RegistrationLag.estimate(told, moments));
  }

  /** How late a source usually tells of what happened; empty where that cannot be estimated. */
  public Optional<Usual> usual(String source) {
    return Optional.ofNullable(sources.get(new Key(source, Indicator.DateBasis.OCCURRED)))
        .flatMap(
            known ->
                known
                    .lag()
                    .map(
                        lag ->
                            new Usual(
                                lag.daysUntil(MOSTLY_TOLD), known.moments().first().plusDays(1))));
  }

  /**
   * The last day that each delivery tells of; one made up to midnight tells of the day before. The
   * correction of a month that was told of is left out: it is no moment up to which all that
   * happened is told of, and what it brings late comes between those before and after it.
   */
  private static List<LocalDate> moments(FirstTold first, String source) {
    Map<String, LocalDate> furthest = new HashMap<>();
    List<LocalDate> moments = new ArrayList<>();
    first.received().stream()
        .filter(delivery -> delivery.source().equals(source) && delivery.isUsable())
        .sorted(Comparator.comparing(ReceivedDelivery::asOf).thenComparing(ReceivedDelivery::id))
        .forEach(
            delivery -> {
              LocalDate before = furthest.get(delivery.scope());
              if (delivery.window() == null
                  || before == null
                  || delivery.lastDay().isAfter(before)) {
                furthest.put(delivery.scope(), delivery.lastDay());
                moments.add(delivery.asOf().minusSeconds(1).toLocalDate());
              }
            });
    return moments;
  }

  /**
   * The part of a period's events that is told of, from 0 to 1.
   *
   * @param until the last day that the source tells of
   */
  public Ripeness ripeness(
      String source, Indicator.DateBasis basis, DateRange period, LocalDate until) {
    return Optional.ofNullable(sources.get(new Key(source, basis)))
        .flatMap(Source::lag)
        .map(lag -> lag.ripeness(period, until))
        .orElseGet(
            () ->
                ChronoUnit.DAYS.between(period.to(), until) < UNKNOWN_DAYS - 1
                    ? Ripeness.NONE
                    : Ripeness.FULL);
  }

  /** The part of an indicator's events: between that of its promptest and its slowest source. */
  public Ripeness ripeness(Indicator indicator, Telling telling, DateRange period) {
    return telling.until().entrySet().stream()
        .map(source -> ripeness(source.getKey(), indicator.dateBasis(), period, source.getValue()))
        .reduce(Ripeness::or)
        .orElse(Ripeness.NONE);
  }

  /**
   * The days in which events were registered, when nearly all that their source tells of the day
   * that they happened was told of before; empty when they are no later than others.
   */
  public Optional<DateRange> registeredLate(Indicator.DateBasis basis, Late late) {
    return Optional.ofNullable(sources.get(new Key(late.source(), basis)))
        .flatMap(
            source ->
                Optional.ofNullable(source.moments().lower(late.firstTold()))
                    .filter(before -> source.isMostlyTold(late.day(), before))
                    .filter(before -> source.wasTold(late.day(), before, late.firstTold())))
        .map(before -> new DateRange(before.plusDays(1), late.firstTold().plusDays(1)));
  }
}
