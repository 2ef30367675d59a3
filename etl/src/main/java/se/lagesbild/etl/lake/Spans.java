package se.lagesbild.etl.lake;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Keeping;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * What deliveries of a source are complete for, in the order in which they apply: days, and a
 * municipality or those that were kept when they were read. A delivery of the mode {@code upsert}
 * is complete for nothing, one of the mode {@code snapshot} for everything.
 */
final class Spans {
  /** No delivery. */
  static final int NONE = Integer.MAX_VALUE;

  /** A municipality that covers all. */
  static final int EVERYWHERE = -2;

  private final int[] orders;
  private final int[] fromDays;
  private final int[] toDays;
  private final int[] scopes;
  private final List<int[]> kept;

  private Spans(List<Span> spans) {
    List<Span> sorted =
        spans.stream().sorted(java.util.Comparator.comparingInt(Span::order)).toList();
    orders = sorted.stream().mapToInt(Span::order).toArray();
    fromDays = sorted.stream().mapToInt(Span::fromDay).toArray();
    toDays = sorted.stream().mapToInt(Span::toDay).toArray();
    scopes = sorted.stream().mapToInt(Span::scope).toArray();
    kept = sorted.stream().map(span -> codes(span.keeping())).toList();
  }

  private record Span(int order, int fromDay, int toDay, int scope, Keeping keeping) {}

  /** What was not kept of a delivery it has not answered; empty where all was. */
  private static int[] codes(Keeping keeping) {
    return keeping.codes() == null
        ? new int[0]
        : keeping.codes().stream().mapToInt(Integer::parseInt).sorted().toArray();
  }

  /** The spans of pending deliveries. */
  static Spans ofPending(SourceContract contract, List<Delivery> deliveries, Order order) {
    return new Spans(
        deliveries.stream()
            .filter(delivery -> isComplete(contract, delivery.period().window()))
            .map(
                delivery ->
                    span(
                        order.of(delivery.id()),
                        delivery.period().window(),
                        delivery.period().municipality(),
                        Keeping.ALL))
            .toList());
  }

  /** The spans of deliveries that an earlier run applied. */
  static Spans ofApplied(SourceContract contract, List<Applied> deliveries, Order order) {
    return new Spans(
        deliveries.stream()
            .filter(delivery -> delivery.counts() && isComplete(contract, delivery.window()))
            .map(
                delivery ->
                    span(
                        order.of(delivery.id()),
                        delivery.window(),
                        delivery.scope(),
                        delivery.keeping()))
            .toList());
  }

  private static boolean isComplete(SourceContract contract, @Nullable DateRange window) {
    return window != null || contract.delivery().mode() == SourceContract.Mode.SNAPSHOT;
  }

  private static Span span(
      int order, @Nullable DateRange window, @Nullable String scope, Keeping keeping) {
    return new Span(
        order,
        window == null ? Integer.MIN_VALUE : (int) window.from().toEpochDay(),
        window == null ? Integer.MAX_VALUE : (int) window.to().toEpochDay(),
        scope == null ? EVERYWHERE : Integer.parseInt(scope),
        keeping);
  }

  boolean isEmpty() {
    return orders.length == 0;
  }

  /** First day that any of them covers. */
  int firstDay() {
    return IntStream.of(fromDays).min().orElse(Integer.MAX_VALUE);
  }

  /** The day after the last that any of them covers. */
  int endDay() {
    return IntStream.of(toDays).max().orElse(Integer.MIN_VALUE);
  }

  /** Where to begin looking for deliveries after {@code order}. */
  int after(int order) {
    int low = 0;
    int high = orders.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (orders[middle] <= order) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int size() {
    return orders.length;
  }

  int order(int at) {
    return orders[at];
  }

  boolean covers(int at, int day, int municipality) {
    return day >= fromDays[at]
        && day < toDays[at]
        && (scopes[at] == EVERYWHERE || scopes[at] == municipality)
        && (kept.get(at).length == 0 || Arrays.binarySearch(kept.get(at), municipality) >= 0);
  }

  /**
   * The first delivery after {@code order} and before {@code nextOrder} that covers a point: the
   * one that takes it back by not telling it. {@link #NONE} when there is none.
   */
  int firstBetween(int order, int nextOrder, int day, int municipality) {
    for (int at = after(order); at < orders.length && orders[at] < nextOrder; at++) {
      if (covers(at, day, municipality)) {
        return orders[at];
      }
    }
    return NONE;
  }
}
