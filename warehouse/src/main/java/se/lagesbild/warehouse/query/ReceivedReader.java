package se.lagesbild.warehouse.query;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Keeping;
import se.lagesbild.warehouse.catalogue.ReceivedDelivery;
import se.lagesbild.warehouse.generation.Row;
import se.lagesbild.warehouse.generation.Session;
import se.lagesbild.warehouse.generation.SqlFile;

/**
 * Reads which deliveries came: from a generation, or from the lake's table {@code delivery} before
 * one is made of it.
 */
public final class ReceivedReader {
  private ReceivedReader() {}

  /** All of them, in the order in which they apply. */
  public static List<ReceivedDelivery> read(Session session) throws SQLException {
    return session.list(
        SqlFile.of(ReceivedReader.class, "received").bind(Map.of()), ReceivedReader::delivery);
  }

  private static ReceivedDelivery delivery(Row row) throws SQLException {
    LocalDate from = row.day("window_from");
    LocalDate to = row.day("window_to");
    return new ReceivedDelivery(
        row.text("delivery_id"),
        row.text("source"),
        row.text("scope"),
        time(row, "arrived"),
        time(row, "as_of"),
        from == null || to == null ? null : new DateRange(from, to),
        row.text("mode"),
        ReceivedDelivery.Content.valueOf(row.text("content").toUpperCase(Locale.ROOT)),
        Keeping.parse(row.textOrNull("municipalities")));
  }

  private static LocalDateTime time(Row row, String column) throws SQLException {
    return Objects.requireNonNull(row.time(column), column);
  }
}
