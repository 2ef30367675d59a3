package se.lagesbild.warehouse.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The periods that deliveries in use say they are complete for. One of which such a delivery tells
 * no number came all the same: there was nothing to count, as in weeks without teaching. Another
 * thing is a period that a file says it covers and that none of its columns tells, which was
 * forgotten.
 *
 * @param bySource the deliveries with a window, the newest first
 */
public record DeliveredPeriods(Map<String, List<Delivered>> bySource) {
  /** Of sources of which no delivery says what it is complete for. */
  public static final DeliveredPeriods NONE = new DeliveredPeriods(Map.of());

  /** The kind of a delivery's note that names a period which was forgotten in its file. */
  public static final String FORGOTTEN = "untold_period";

  /** Copies the map. */
  public DeliveredPeriods {
    bySource = Map.copyOf(bySource);
  }

  /**
   * A delivery.
   *
   * @param window the days that it is complete for
   * @param forgotten names of the periods in it that its file does not tell
   */
  public record Delivered(DateRange window, Set<String> forgotten) {}

  /**
   * Of the deliveries that came.
   *
   * @param forgotten names of the periods that were forgotten, by the id of the delivery
   */
  public static DeliveredPeriods of(
      Collection<ReceivedDelivery> received, Map<String, Set<String>> forgotten) {
    Map<String, List<Delivered>> bySource = new HashMap<>();
    received.stream()
        .filter(delivery -> delivery.isUsable() && delivery.window() != null)
        .sorted(
            Comparator.comparing(ReceivedDelivery::asOf)
                .thenComparing(ReceivedDelivery::id)
                .reversed())
        .forEach(
            delivery ->
                bySource
                    .computeIfAbsent(delivery.source(), source -> new ArrayList<>())
                    .add(
                        new Delivered(
                            Objects.requireNonNull(delivery.window()),
                            forgotten.getOrDefault(delivery.id(), Set.of()))));
    return new DeliveredPeriods(bySource);
  }

  /** Whether the newest delivery that is complete for a period did not forget it. */
  boolean came(String source, CalendarPeriod length, DateRange period) {
    return bySource.getOrDefault(source, List.of()).stream()
        .filter(delivery -> delivery.window().overlap(period).filter(period::equals).isPresent())
        .findFirst()
        .filter(newest -> !newest.forgotten().contains(length.title(period)))
        .isPresent();
  }
}
