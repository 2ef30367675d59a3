package se.lagesbild.etl.lake;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.catalogue.DateRange;

/**
 * The windows that deliveries of a source are complete for, in the order of the deliveries. They
 * are few, so they travel to the executors whole, and a search needs no join.
 */
final class Windows implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ArrayList<Span> spans = new ArrayList<>();

  private record Span(String id, int fromDay, int toDay, @Nullable String scope)
      implements Serializable {

    boolean covers(int day, @Nullable String municipality) {
      return day >= fromDay && day < toDay && (scope == null || scope.equals(municipality));
    }
  }

  private Windows() {}

  /** The windows of pending deliveries. */
  static Windows of(List<Delivery> deliveries) {
    Windows windows = new Windows();
    for (Delivery delivery : deliveries) {
      windows.add(delivery.id(), delivery.period().window(), delivery.period().municipality());
    }
    return windows;
  }

  /** The windows of deliveries that an earlier run applied. */
  static Windows ofApplied(List<Applied> deliveries) {
    Windows windows = new Windows();
    for (Applied delivery : deliveries) {
      if (delivery.counts()) {
        windows.add(delivery.id(), delivery.window(), delivery.scope());
      }
    }
    return windows;
  }

  private void add(String id, @Nullable DateRange window, @Nullable String scope) {
    if (window != null) {
      int from = (int) window.from().toEpochDay();
      int to = (int) window.to().toEpochDay();
      spans.add(new Span(id, from, to, scope));
      spans.sort(Comparator.comparing(Span::id));
    }
  }

  /**
   * The first delivery after {@code id} and before {@code nextId} that covers a point, or null: the
   * one that takes an event back by not telling it.
   */
  @Nullable String firstBetween(
      String id, @Nullable String nextId, @Nullable Integer day, @Nullable String municipality) {
    for (int at = after(id); day != null && at < spans.size(); at++) {
      Span span = spans.get(at);
      if (nextId != null && span.id.compareTo(nextId) >= 0) {
        return null;
      }
      if (span.covers(day, municipality)) {
        return span.id;
      }
    }
    return null;
  }

  /** All deliveries after {@code id} and up to {@code lastId} that cover a point. */
  List<String> allUpTo(
      String id, @Nullable String lastId, @Nullable Integer day, @Nullable String municipality) {
    List<String> found = new ArrayList<>();
    for (int at = after(id); day != null && at < spans.size(); at++) {
      Span span = spans.get(at);
      if (lastId != null && span.id.compareTo(lastId) > 0) {
        break;
      }
      if (span.covers(day, municipality)) {
        found.add(span.id);
      }
    }
    return found;
  }

  private int after(String id) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).id.compareTo(id) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** {@link #firstBetween} as a column. */
  Column firstBetween(Column id, Column nextId, Column day, Column municipality) {
    UDF4<String, String, Integer, String, String> search = this::firstBetween;
    return spans.isEmpty()
        ? functions.lit(null).cast("string")
        : functions
            .udf(search, DataTypes.StringType)
            .apply(id, nextId, functions.unix_date(day), municipality);
  }

  /** {@link #allUpTo} as a column. */
  Column allUpTo(Column id, Column lastId, Column day, Column municipality) {
    UDF4<String, String, Integer, String, List<String>> search = this::allUpTo;
    return functions
        .udf(search, DataTypes.createArrayType(DataTypes.StringType))
        .apply(id, lastId, functions.unix_date(day), municipality);
  }
}
