package se.lagesbild.warehouse.query;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grade;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.generation.Row;
import se.lagesbild.warehouse.generation.SqlFile;
import se.lagesbild.warehouse.schema.LedgerState;

/** Reads what a source has delivered, what became of the rows, and why some could not be used. */
public final class DeliveryReader {
  private DeliveryReader() {}

  /**
   * What a source has delivered.
   *
   * @param deliveries the newest first
   * @param rejections why rows could not be used, the most frequent reason first
   * @param oddities what was odd in rows that could, the most frequent first
   */
  public record ExactDeliveries(
      List<ExactDelivery> deliveries,
      List<ExactRejection> rejections,
      List<ExactOddity> oddities) {}

  /** How a delivery ended. */
  public enum Outcome {
    APPLIED,
    EMPTY,
    REFUSED,
    STOPPED,
    WITHDRAWN
  }

  /**
   * A delivery.
   *
   * @param id its id
   * @param scope code of the municipality it is limited to, or empty
   * @param fileName the file
   * @param arrived local time at which it lay in the inbox, or null when that is not known
   * @param asOf what it covers up to, or null when that is not known
   * @param window days it is complete for, or null
   * @param outcome how it ended
   * @param reason why nothing of it is used, in Swedish, or empty
   * @param ledger rows by state
   * @param created events that nobody knew of
   * @param changed events that were known otherwise
   * @param withdrawn events that it took back
   * @param withoutFigures whether every sum that it tells of is blank
   * @param uncertain rows with an oddity that makes an event less certain
   */
  public record ExactDelivery(
      String id,
      String scope,
      String fileName,
      @Nullable LocalDateTime arrived,
      @Nullable LocalDateTime asOf,
      @Nullable DateRange window,
      Outcome outcome,
      String reason,
      Map<LedgerState, Long> ledger,
      long created,
      long changed,
      long withdrawn,
      boolean withoutFigures,
      long uncertain) {

    /** Whether what it tells is in the facts. */
    public boolean isUsed() {
      return outcome == Outcome.APPLIED || outcome == Outcome.EMPTY;
    }

    /** All its rows. */
    public long rows() {
      return ledger.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The rows that could not be used. */
    public long rejected() {
      return ledger.getOrDefault(LedgerState.REJECTED, 0L);
    }

    /** The rows outside what the installation follows. */
    private long outside() {
      return ledger.getOrDefault(LedgerState.OUT_OF_SCOPE, 0L);
    }

    /** The rows that concern the installation. */
    public long judged() {
      return rows() - outside() - ledger.getOrDefault(LedgerState.STRUCTURAL, 0L);
    }

    /** The grade on its receipt. */
    public Grade grade() {
      return isUsed() ? Grade.of(judged(), rejected(), uncertain, outside()) : Grade.D;
    }
  }

  /**
   * Rows that could not be used for the same reason.
   *
   * @param column heading in the export, or empty when the whole row is concerned
   * @param reason code
   * @param rows how many
   * @param deliveries of how many deliveries
   * @param newest what the newest of these covers up to, or null
   * @param sample the redacted value that most of them fail with, or empty
   */
  public record ExactRejection(
      String column,
      String reason,
      long rows,
      long deliveries,
      @Nullable LocalDateTime newest,
      String sample) {}

  /**
   * Rows with the same oddity.
   *
   * @param column heading in the export, or empty
   * @param kind code
   * @param rows how many
   * @param deliveries of how many deliveries
   * @param newest what the newest of these covers up to, or null
   */
  public record ExactOddity(
      String column, String kind, long rows, long deliveries, @Nullable LocalDateTime newest) {}

  /** All of a source. */
  public static ExactDeliveries read(Lease lease, String source) {
    Map<String, Object> own = Map.of("source", source);
    Map<String, Object> graded =
        Map.of("source", source, "uncertain", Grade.uncertain().stream().sorted().toList());
    return lease.read(
        session ->
            new ExactDeliveries(
                session.list(file("deliveries").bind(graded), DeliveryReader::delivery),
                session.list(file("rejections").bind(own), DeliveryReader::rejection),
                session.list(file("oddities").bind(own), DeliveryReader::oddity)));
  }

  private static SqlFile file(String name) {
    return SqlFile.of(DeliveryReader.class, name);
  }

  private static ExactDelivery delivery(Row row) throws SQLException {
    Map<LedgerState, Long> ledger = new EnumMap<>(LedgerState.class);
    for (LedgerState state : LedgerState.values()) {
      ledger.put(state, row.number(state.id()));
    }
    DateRange window =
        row.day("window_from") == null || row.day("window_to") == null
            ? null
            : new DateRange(row.requiredDay("window_from"), row.requiredDay("window_to"));
    return new ExactDelivery(
        row.text("delivery_id"),
        row.text("scope"),
        row.text("file_name"),
        row.time("arrived"),
        row.time("as_of"),
        window,
        Outcome.valueOf(row.text("outcome").toUpperCase(Locale.ROOT)),
        row.text("reason"),
        ledger,
        row.number("events_created"),
        row.number("events_changed"),
        row.number("events_withdrawn"),
        row.number("without_figures") > 0,
        row.number("uncertain_rows"));
  }

  private static ExactRejection rejection(Row row) throws SQLException {
    return new ExactRejection(
        row.text("column_name"),
        row.text("reason"),
        row.number("rows"),
        row.number("deliveries"),
        row.time("newest"),
        row.text("sample"));
  }

  private static ExactOddity oddity(Row row) throws SQLException {
    return new ExactOddity(
        row.text("column_name"),
        row.text("kind"),
        row.number("rows"),
        row.number("deliveries"),
        row.time("newest"));
  }
}
