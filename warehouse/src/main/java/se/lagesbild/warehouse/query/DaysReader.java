package se.lagesbild.warehouse.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.generation.Row;
import se.lagesbild.warehouse.generation.Session;
import se.lagesbild.warehouse.generation.SqlFile;
import se.lagesbild.warehouse.generation.SqlStatement;
import se.lagesbild.warehouse.query.WatchedFacts.Day;

/** Reads an indicator per day. */
public final class DaysReader {
  private DaysReader() {}

  /** The days of {@code selection}, in order; those without events are absent. */
  public static List<Day> read(Session session, Selection selection) throws SQLException {
    return session.list(statement(selection, Optional.empty()), DaysReader::day);
  }

  /** The same by member of {@code split}. */
  static Map<String, List<Day>> read(Session session, Selection selection, Dimension split)
      throws SQLException {
    record Found(String member, Day day) {}
    Map<String, List<Day>> days = new TreeMap<>();
    session
        .list(
            statement(selection, Optional.of(split)),
            row -> new Found(row.text("member"), day(row)))
        .forEach(
            found ->
                days.computeIfAbsent(found.member(), member -> new ArrayList<>()).add(found.day()));
    return days;
  }

  private static SqlStatement statement(Selection selection, Optional<Dimension> split) {
    return SqlFile.of(DaysReader.class, "days")
        .choose("table", selection.table(split))
        .choose("member", Member.of(split))
        .choose("quantity", Measure.of(selection.indicator().quantity()))
        .choose("lot", Measure.lotOf(selection.indicator().quantity()))
        .bind(selection.parameters(split));
  }

  private static Day day(Row row) throws SQLException {
    Count count = new Count(row.number("counted"), row.number("unplaced"), (int) row.number("lot"));
    return new Day(row.requiredDay("day"), count, row.number("found_by_police"));
  }
}
