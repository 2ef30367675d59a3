package se.lagesbild.warehouse.query;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.catalogue.ReceivedDelivery;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.generation.Row;
import se.lagesbild.warehouse.generation.Session;
import se.lagesbild.warehouse.generation.SqlFile;
import se.lagesbild.warehouse.query.RefusedReader.Refused;
import se.lagesbild.warehouse.schema.LedgerState;

/** Reads what is loaded. */
public final class StatusReader {
  private StatusReader() {}

  /**
   * What is loaded.
   *
   * @param events by source, each by municipality
   * @param sums how many each source of sums has told
   * @param deliveries by source
   * @param refused deliveries of which nothing is used, by source, the newest first
   * @param warnings checks that ask for attention
   * @param eventsPerYear by year of occurrence
   * @param received the deliveries in use
   */
  public record ExactStatus(
      Map<String, List<Events>> events,
      Map<String, Long> sums,
      Map<String, Deliveries> deliveries,
      Map<String, List<Refused>> refused,
      List<Warning> warnings,
      Map<Integer, Long> eventsPerYear,
      List<ReceivedDelivery> received) {}

  /** Events alive of a source in a municipality, and how many of them have no known area. */
  public record Events(String source, String municipality, long events, long unplaced) {}

  /**
   * The applied deliveries of a source.
   *
   * @param source id
   * @param applied how many
   * @param fileName the newest one
   * @param ledger rows of the newest one by state
   */
  public record Deliveries(
      String source, long applied, String fileName, Map<LedgerState, Long> ledger) {}

  /** A failed check, with its finding in Swedish and English. */
  public record Warning(String source, String check, String textSv, String textEn) {}

  private record Sums(String source, long sums) {}

  private record Year(int year, long events) {}

  /** Everything at once. */
  public static ExactStatus read(Lease lease) {
    return lease.read(
        session ->
            new ExactStatus(
                list(session, "events_by_source", StatusReader::events).stream()
                    .collect(Collectors.groupingBy(Events::source)),
                list(session, "sums_by_source", StatusReader::sums).stream()
                    .collect(Collectors.toMap(Sums::source, Sums::sums)),
                bySource(
                    list(session, "deliveries_by_source", StatusReader::deliveries),
                    Deliveries::source),
                RefusedReader.read(session).stream()
                    .collect(Collectors.groupingBy(Refused::source)),
                list(session, "warnings", StatusReader::warning),
                perYear(list(session, "events_by_year", StatusReader::year)),
                ReceivedReader.read(session)));
  }

  private static <T> List<T> list(Session session, String file, Row.Reader<T> reader)
      throws SQLException {
    return session.list(SqlFile.of(StatusReader.class, file).bind(Map.of()), reader);
  }

  private static <T> Map<String, T> bySource(List<T> values, Function<T, String> source) {
    Map<String, T> map = new TreeMap<>();
    values.forEach(value -> map.put(source.apply(value), value));
    return map;
  }

  private static Map<Integer, Long> perYear(List<Year> years) {
    Map<Integer, Long> map = new TreeMap<>();
    years.forEach(year -> map.put(year.year(), year.events()));
    return map;
  }

  private static Events events(Row row) throws SQLException {
    return new Events(
        row.text("source"), row.text("municipality"), row.number("events"), row.number("unplaced"));
  }

  private static Sums sums(Row row) throws SQLException {
    return new Sums(row.text("source"), row.number("sums"));
  }

  private static Deliveries deliveries(Row row) throws SQLException {
    Map<LedgerState, Long> ledger = new EnumMap<>(LedgerState.class);
    for (LedgerState state : LedgerState.values()) {
      ledger.put(state, row.number(state.id()));
    }
    return new Deliveries(
        row.text("source"), row.number("deliveries"), row.text("file_name"), ledger);
  }

  private static Warning warning(Row row) throws SQLException {
    return new Warning(
        row.text("source"), row.text("check_name"), row.text("text_sv"), row.text("text_en"));
  }

  private static Year year(Row row) throws SQLException {
    return new Year((int) row.number("year"), row.number("events"));
  }
}
