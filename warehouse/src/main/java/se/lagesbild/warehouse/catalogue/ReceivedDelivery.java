package se.lagesbild.warehouse.catalogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A delivery whose content is in use; one that was refused or stopped is none.
 *
 * @param id its id
 * @param source id of the source
 * @param scope code of the municipality it is limited to, or empty
 * @param arrived local time at which it lay in the inbox
 * @param asOf what it covers up to
 * @param window days it is complete for, or null
 * @param mode how the source's deliveries follow on each other, {@code window}; empty when unknown
 * @param content whether there was anything in it
 */
public record ReceivedDelivery(
    String id,
    String source,
    String scope,
    LocalDateTime arrived,
    LocalDateTime asOf,
    @Nullable DateRange window,
    String mode,
    Content content) {

  /** Whether a delivery had rows. */
  public enum Content {
    ROWS,
    /** It says that there was nothing. */
    NOTHING
  }

  /**
   * The deliveries of a source by the municipality they are limited to, in the order of the codes.
   * Those limited to a municipality that the installation does not keep are nobody's concern.
   */
  static Map<String, List<ReceivedDelivery>> byScope(
      Collection<ReceivedDelivery> received, SourceContract source, Installation installation) {
    return received.stream()
        .filter(delivery -> delivery.source().equals(source.id()))
        .filter(delivery -> delivery.scope().isEmpty() || installation.keeps(delivery.scope()))
        .collect(Collectors.groupingBy(ReceivedDelivery::scope, TreeMap::new, Collectors.toList()));
  }

  /**
   * The last day it tells of. A corrected month is sent under the day of the correction and still
   * tells of that month only.
   */
  public LocalDate lastDay() {
    return window == null ? asOf.toLocalDate() : window.to().minusDays(1);
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
