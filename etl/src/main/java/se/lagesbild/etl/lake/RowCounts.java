package se.lagesbild.etl.lake;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.lagesbild.etl.conform.Conform;

/** How many conformed rows each delivery has in each state, counted in one pass. */
final class RowCounts {
  private static final String BROKEN_FILE = "broken_file";

  private final Map<String, Map<String, Long>> byDelivery = new HashMap<>();

  private RowCounts() {}

  static RowCounts of(Dataset<Row> rows) {
    RowCounts counts = new RowCounts();
    for (Row row : rows.groupBy("delivery_id", "state").count().collectAsList()) {
      counts
          .byDelivery
          .computeIfAbsent(row.getString(0), id -> new HashMap<>())
          .put(row.getString(1), row.getLong(2));
    }
    return counts;
  }

  boolean hasBrokenFiles() {
    return any(BROKEN_FILE);
  }

  boolean hasRejectedRows() {
    return any("rejected");
  }

  private boolean any(String state) {
    return byDelivery.values().stream().anyMatch(states -> states.containsKey(state));
  }

  long count(String delivery, String state) {
    return byDelivery.getOrDefault(delivery, Map.of()).getOrDefault(state, 0L);
  }

  long candidates(String delivery) {
    return count(delivery, Conform.CANDIDATE);
  }

  /** Rows of the file. */
  long rows(String delivery) {
    return byDelivery.getOrDefault(delivery, Map.of()).entrySet().stream()
        .filter(entry -> !entry.getKey().equals(BROKEN_FILE))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
