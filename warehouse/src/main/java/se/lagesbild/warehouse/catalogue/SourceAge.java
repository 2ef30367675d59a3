package se.lagesbild.warehouse.catalogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long ago the last day lies that a source has told of, against the limits of its contract's
 * check {@code freshness}. A source grows old exactly when nothing comes and no generation is made,
 * so the age is never read from where it was stored: the nightly run and the gate both compute it,
 * seen from their day.
 *
 * @param source id of the source
 * @param scope code of the municipality its files are limited to, or empty
 * @param days since the last day told of; 0 when that lies ahead
 * @param level what the contract says of it
 * @param text the finding after the source's title
 */
public record SourceAge(String source, String scope, long days, Level level, Text text) {

  /** The kind of check in a contract. */
  public static final String CHECK = "freshness";

  /** What the contract says of an age. */
  public enum Level {
    FINE,
    WARNS,
    /** Nothing is published. */
    STOPS
  }

  /** The ages of all sources whose contracts ask for it, in the order of the contracts. */
  public static List<SourceAge> all(
      Installation installation, Collection<ReceivedDelivery> received, LocalDate today) {
    return installation.sources().stream()
        .flatMap(
            source ->
                source.checks().stream()
                    .filter(check -> check.check().equals(CHECK))
                    .flatMap(check -> of(installation, source, check, received, today).stream()))
        .toList();
  }

  /** The ages of one source, one for each municipality that its files are limited to. */
  public static List<SourceAge> of(
      Installation installation,
      SourceContract source,
      Check check,
      Collection<ReceivedDelivery> received,
      LocalDate today) {
    Map<String, List<ReceivedDelivery>> scopes =
        ReceivedDelivery.byScope(received, source.id(), installation);
    return scopes.entrySet().stream()
        .map(
            scope -> {
              Text where = installation.scopeName(scope.getKey(), scopes.size());
              return of(
                  source,
                  scope.getKey(),
                  where,
                  check,
                  ReceivedDelivery.lastDay(scope.getValue()),
                  today);
            })
        .toList();
  }

  private static SourceAge of(
      SourceContract source,
      String scope,
      Text where,
      Check check,
      LocalDate lastDay,
      LocalDate today) {
    long days = Math.max(0, ChronoUnit.DAYS.between(lastDay, today));
    boolean stops = isOver(days, check.errorAfterDays());
    boolean warns = isOver(days, check.warnAfterDays());
    Integer limit =
        stops || check.warnAfterDays() == null ? check.errorAfterDays() : check.warnAfterDays();
    return new SourceAge(
        source.id(),
        scope,
        days,
        stops ? Level.STOPS : warns ? Level.WARNS : Level.FINE,
        new Text(
            "%sdet senaste som levererats gäller till och med %s, %d dagar sedan; gränsen är %s dagar."
                .formatted(where.sv(), lastDay, days, limit),
            "%sthe newest delivery covers up to %s, %d days ago; the limit is %s days."
                .formatted(where.en(), lastDay, days, limit)));
  }

  private static boolean isOver(long days, @Nullable Integer limit) {
    return limit != null && days > limit;
  }

  /** Whether somebody has to look at it. */
  public boolean asksForAttention() {
    return level != Level.FINE;
  }
}
