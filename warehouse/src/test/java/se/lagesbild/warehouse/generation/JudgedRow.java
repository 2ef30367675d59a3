package se.lagesbild.warehouse.generation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.schema.SignalTable;
import se.lagesbild.warehouse.schema.TableData;

/** A table of signals with a single row. */
final class JudgedRow {
  private JudgedRow() {}

  /** Its text is what a statement reads. */
  static List<TableData> reading(Session session, String sql) throws SQLException {
    SqlStatement statement = new SqlStatement("judging", sql, List.of());
    List<@Nullable Object> row =
        new ArrayList<>(Collections.nCopies(SignalTable.COLUMNS.size(), null));
    row.set(0, 1);
    row.set(row.size() - 1, "" + session.list(statement, each -> each.number("number")).get(0));
    return List.of(SignalTable.of(List.of(row)));
  }
}
