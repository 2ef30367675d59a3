package se.lagesbild.warehouse.terminal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comma-separated, with a header; a missing value is empty and an empty text is quoted. */
final class CsvFormat implements ResultWriter {
  private final PrintWriter out;

  CsvFormat(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void write(ResultSet result) throws SQLException {
    try {
      CsvWriter csv =
          CsvWriter.builder()
              .lineDelimiter(LineDelimiter.LF)
              .quoteStrategy(de.siegmar.fastcsv.writer.QuoteStrategies.EMPTY)
              .build(out);
      List<String> headings = Values.headings(result);
      csv.writeRecord(headings);
      while (result.next()) {
        csv.writeRecord(texts(Values.row(result, headings.size())));
      }
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String[] texts(List<@Nullable Object> row) {
    return row.stream()
        .map(value -> value == null ? null : Values.text(value))
        .toArray(String[]::new);
  }
}
