package se.lagesbild.warehouse.query;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.lagesbild.warehouse.generation.Row;
import se.lagesbild.warehouse.generation.Session;
import se.lagesbild.warehouse.generation.SqlFile;

/**
 * Reads from a generation which refused and stopped deliveries still ask for attention: those in
 * whose place no other has come which tells of the same municipality, or of all. The nightly run
 * asks here, also of the lake before a generation is made of it, and so does the gate.
 */
public final class RefusedReader {
  private RefusedReader() {}

  /** Why nothing of a delivery is used. */
  public enum Outcome {
    /** It cannot be read. */
    REFUSED,
    /** It would withdraw too much. */
    STOPPED
  }

  /**
   * A delivery of which nothing is used.
   *
   * @param source id of the source
   * @param id its id
   * @param fileName the file
   * @param outcome what became of it
   * @param reason why, in Swedish
   */
  public record Refused(
      String source, String id, String fileName, Outcome outcome, String reason) {}

  /** All that stand, by source, the newest first. */
  public static List<Refused> read(Session session) throws SQLException {
    return session.list(
        SqlFile.of(RefusedReader.class, "refused").bind(Map.of()), RefusedReader::refused);
  }

  private static Refused refused(Row row) throws SQLException {
    return new Refused(
        row.text("source"),
        row.text("delivery_id"),
        row.text("file_name"),
        Outcome.valueOf(row.text("outcome").toUpperCase(Locale.ROOT)),
        row.text("reason"));
  }
}
