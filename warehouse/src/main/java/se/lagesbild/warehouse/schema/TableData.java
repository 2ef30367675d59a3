package se.lagesbild.warehouse.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small table held in memory, on its way into a generation.
 *
 * @param name the table's name
 * @param columns its columns in order
 * @param rows values in the order of the columns: {@code String}, {@code Integer}, {@code Long},
 *     {@code Double}, {@code Boolean}, {@code LocalDate} or {@code LocalDateTime} as the column's
 *     type says, or null
 */
public record TableData(String name, List<Column> columns, List<List<@Nullable Object>> rows) {

  /** Checks that every row has a value for every column. */
  public TableData {
    for (List<@Nullable Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            name + " has " + columns.size() + " columns, but a row has " + row.size());
      }
    }
  }
}
