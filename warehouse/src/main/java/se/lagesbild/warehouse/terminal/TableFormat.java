package se.lagesbild.warehouse.terminal;

import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns side by side; their widths are settled by the first rows, later ones may overflow. */
final class TableFormat implements ResultWriter {
  private static final int ROWS_MEASURED = 1000;
  private static final int WIDEST = 60;
  private static final String MISSING = "NULL";

  private final PrintWriter out;

  TableFormat(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void write(ResultSet result) throws SQLException {
    List<String> headings = Values.headings(result);
    List<List<@Nullable Object>> first = new ArrayList<>();
    while (first.size() < ROWS_MEASURED && result.next()) {
      first.add(Values.row(result, headings.size()));
    }
    int[] widths = widths(headings, first);
    line(new ArrayList<>(headings), widths);
    line(new ArrayList<>(rules(widths)), widths);
    first.forEach(row -> line(row, widths));
    long rows = first.size();
    while (first.size() == ROWS_MEASURED && result.next()) {
      line(Values.row(result, headings.size()), widths);
      rows++;
    }
    out.printf("(%d %s)%n", rows, rows == 1 ? "rad" : "rader");
  }

  private static int[] widths(List<String> headings, List<List<@Nullable Object>> rows) {
    int[] widths = headings.stream().mapToInt(String::length).toArray();
    for (List<@Nullable Object> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Math.min(WIDEST, text(row.get(i)).length()));
      }
    }
    return widths;
  }

  private static List<String> rules(int[] widths) {
    List<String> rules = new ArrayList<>();
    for (int width : widths) {
      rules.add("-".repeat(width));
    }
    return rules;
  }

  private void line(List<@Nullable Object> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String text = text(row.get(i));
      String filling = " ".repeat(Math.max(0, widths[i] - text.length()));
      line.append(row.get(i) instanceof Number ? filling + text : text + filling).append("  ");
    }
    out.println(line.toString().stripTrailing());
  }

  private static String text(@Nullable Object value) {
    return value == null ? MISSING : Values.text(value);
  }
}
