package se.lagesbild.warehouse.catalogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that came.
 *
 * @param id its id
 * @param source id of the source
 * @param scope code of the municipality it is limited to, or empty
 * @param arrived local time at which it lay in the inbox
 * @param asOf what it covers up to
 * @param window days it is complete for, or null
 * @param mode how the source's deliveries follow on each other, {@code window}; empty when unknown
 * @param content whether there was anything in it, and of use
 * @param keeping of which municipalities it tells what it says
 */
public record ReceivedDelivery(
    String id,
    String source,
    String scope,
    LocalDateTime arrived,
    LocalDateTime asOf,
    @Nullable DateRange window,
    String mode,
    Content content,
    Keeping keeping) {
  /** The scope of files that are not limited to a municipality. */
  private static final String ALL = "";

  /** What a delivery had. */
  public enum Content {
    ROWS,
    /** It says that there was nothing. */
    NOTHING,
    /** It was refused or stopped, or no row that concerns the installation can be used. */
    UNUSABLE
  }

  /**
   * The deliveries in use of a source that tell of each municipality, in the order of the codes:
   * its own, and those without a municipality, which tell of all. When the newest is a
   * municipality's own, files without one were only history that municipalities' own files follow
   * on: no more of them is expected. Those of a municipality that the installation does not keep,
   * or did not keep when they were read, are nobody's concern.
   */
  static Map<String, List<ReceivedDelivery>> byScope(
      Collection<ReceivedDelivery> received, String source, Installation installation) {
    Map<String, List<ReceivedDelivery>> stated =
        received.stream()
            .filter(delivery -> delivery.source().equals(source) && delivery.isUsable())
            .filter(
                delivery ->
                    delivery.scope().isEmpty()
                        || installation.keeps(delivery.scope())
                            && delivery.tellsOf(delivery.scope()))
            .collect(
                Collectors.groupingBy(ReceivedDelivery::scope, TreeMap::new, Collectors.toList()));
    List<ReceivedDelivery> ofAll = stated.getOrDefault(ALL, List.of());
    Map<String, List<ReceivedDelivery>> telling = new TreeMap<>();
    stated.forEach(
        (scope, own) -> {
          if (!scope.equals(ALL)) {
            telling.put(scope, Stream.concat(own.stream(), telling(ofAll, scope)).toList());
          } else if (stated.values().stream().noneMatch(others -> isLater(others, own))) {
            telling.put(scope, own);
          }
        });
    return telling;
  }

  /** Those of some deliveries that tell what they say of a municipality. */
  static Stream<ReceivedDelivery> telling(List<ReceivedDelivery> some, String municipality) {
    return some.stream().filter(delivery -> delivery.tellsOf(municipality));
  }

  private boolean tellsOf(String municipality) {
    return keeping.keeps(municipality);
  }

  private static boolean isLater(List<ReceivedDelivery> some, List<ReceivedDelivery> others) {
    return lastDay(some).isAfter(lastDay(others));
  }

  public boolean isUsable() {
    return content != Content.UNUSABLE;
  }

  /** Whether it is limited to the municipality that {@code other} is of, or either is to none. */
  boolean concerns(String other) {
    return scope.isEmpty() || other.isEmpty() || scope.equals(other);
  }

  /** Whether each of some deliveries says which days it is complete for. */
  static boolean haveWindows(List<ReceivedDelivery> deliveries) {
    return deliveries.stream().allMatch(delivery -> delivery.window() != null);
  }

  /** The first day that deliveries, at least one, are known to tell of. */
  static LocalDate firstDay(List<ReceivedDelivery> deliveries) {
    return deliveries.stream()
        .map(each -> each.window() == null ? each.lastDay() : each.window().from())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** The last day that deliveries, at least one, tell of. */
  static LocalDate lastDay(List<ReceivedDelivery> deliveries) {
    return deliveries.stream()
        .map(ReceivedDelivery::lastDay)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /**
   * The last day it tells of. A corrected month is sent under the day of the correction and still
   * tells of that month only.
   */
  public LocalDate lastDay() {
    return window == null ? asOf.toLocalDate() : window.to().minusDays(1);
  }

  /** The first moment that it does not tell of. */
  LocalDateTime end() {
    return window == null ? asOf : window.to().atStartOfDay();
  }

  /** Whether it makes good that nothing was delivered for {@code days}. */
  boolean coversAll(DateRange days) {
    if (SourceContract.Mode.SNAPSHOT.id().equals(mode)) {
      return !lastDay().isBefore(days.to().minusDays(1));
    }
    return window != null
        && !window.from().isAfter(days.from())
        && !window.to().isBefore(days.to());
  }
}
