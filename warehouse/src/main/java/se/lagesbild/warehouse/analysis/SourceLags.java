package se.lagesbild.warehouse.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.lagesbild.warehouse.analysis.RegistrationLag.Told;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.query.FirstTold;

/**
 * How much of a period each source has told of by now, estimated from its own deliveries. Where
 * they do not reach back far enough, nothing of the last {@value #UNKNOWN_DAYS} days is taken for
 * told, and all before them.
 */
public final class SourceLags {
  private static final int UNKNOWN_DAYS = 42;

  /** What is told of later than this part is late. */
  private static final double MOST = 0.9;

  private final Map<Key, Optional<RegistrationLag>> lags;
  private final Map<String, LocalDate> begun;

  private SourceLags(Map<Key, Optional<RegistrationLag>> lags, Map<String, LocalDate> begun) {
    this.lags = lags;
    this.begun = begun;
  }

  /**
   * How late a source usually tells of what happened.
   *
   * @param days after so many nine of ten are told of
   * @param from what happened earlier came all at once with its first delivery
   */
  public record Usual(int days, LocalDate from) {}

  private record Key(String source, Indicator.DateBasis dateBasis) {}

  /** Estimates them all. */
  public static SourceLags of(FirstTold first) {
    Map<Key, List<Told>> told = new HashMap<>();
    for (FirstTold.Seen seen : first.seen()) {
      told.computeIfAbsent(new Key(seen.source(), seen.dateBasis()), key -> new ArrayList<>())
          .add(new Told(seen.day(), seen.firstTold(), seen.events()));
    }
    Map<Key, Optional<RegistrationLag>> lags = new HashMap<>();
    told.forEach(
        (key, days) -> lags.put(key, RegistrationLag.estimate(days, moments(first, key.source()))));
    Map<String, LocalDate> begun = new HashMap<>();
    for (String source : lags.keySet().stream().map(Key::source).distinct().toList()) {
      moments(first, source).stream()
          .min(LocalDate::compareTo)
          .ifPresent(day -> begun.put(source, day.plusDays(1)));
    }
    return new SourceLags(lags, begun);
  }

  /** How late a source usually tells of what happened; empty where that cannot be estimated. */
  public Optional<Usual> usual(String source) {
    return lags.getOrDefault(
            new Key(source, Indicator.DateBasis.OCCURRED), Optional.<RegistrationLag>empty())
        .map(lag -> new Usual(lag.daysUntil(MOST), begun.get(source)));
  }

  /** The last day that each delivery tells of; one made up to midnight tells of the day before. */
  private static List<LocalDate> moments(FirstTold first, String source) {
    return first.received().stream()
        .filter(delivery -> delivery.source().equals(source))
        .map(delivery -> delivery.asOf().minusSeconds(1).toLocalDate())
        .toList();
  }

  /**
   * The part of a period's events that is told of, from 0 to 1.
   *
   * @param until the last day that the source tells of
   */
  public double ripeness(
      String source, Indicator.DateBasis basis, DateRange period, LocalDate until) {
    return lags.getOrDefault(new Key(source, basis), Optional.empty())
        .map(lag -> lag.ripeness(period, until))
        .orElseGet(() -> ChronoUnit.DAYS.between(period.to(), until) < UNKNOWN_DAYS - 1 ? 0.0 : 1);
  }

  /** The part of an indicator's events: that of the source which has told of least. */
  public double ripeness(Indicator indicator, Telling telling, DateRange period) {
    return telling.until().entrySet().stream()
        .mapToDouble(
            source -> ripeness(source.getKey(), indicator.dateBasis(), period, source.getValue()))
        .min()
        .orElse(0);
  }
}
