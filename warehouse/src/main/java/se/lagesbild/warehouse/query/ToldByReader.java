package se.lagesbild.warehouse.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.lagesbild.warehouse.catalogue.Aggregate;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.generation.Row;
import se.lagesbild.warehouse.generation.Session;
import se.lagesbild.warehouse.generation.SqlFile;
import se.lagesbild.warehouse.generation.SqlStatement;

/** Reads which deliveries the number of an indicator comes from. */
public final class ToldByReader {
  private ToldByReader() {}

  private record Told(String delivery, long told) {}

  /** The events of some times, kinds of places and codes, as the series counts them. */
  private enum Finer implements SqlFile.Fragment {
    EVENTS;

    @Override
    public String sql() {
      return "(select event.* from event semi join "
          + DailyTable.EVENTS.sql()
          + " as finer using (event_id)) as event";
    }
  }

  /**
   * How much of the number each delivery tells, by id: its latest word on an event counts, or on a
   * sum. Deliveries that tell nothing of it are absent.
   */
  public static Map<String, Long> read(
      Lease lease, Installation installation, Selection selection) {
    Map<String, Long> told = new TreeMap<>();
    List<SqlStatement> statements =
        selection.indicator().quantity().isOfEvents()
            ? List.of(events(selection))
            : sums(installation, selection);
    for (Told each : lease.read(session -> list(session, statements))) {
      told.put(each.delivery(), each.told());
    }
    return told;
  }

  private static List<Told> list(Session session, List<SqlStatement> statements)
      throws SQLException {
    List<Told> all = new ArrayList<>();
    for (SqlStatement statement : statements) {
      all.addAll(session.list(statement, ToldByReader::told));
    }
    return all;
  }

  private static SqlStatement events(Selection selection) {
    SqlFile file =
        SqlFile.of(ToldByReader.class, "told_by_events")
            .choose("quantity", Measure.of(selection.indicator().quantity()));
    return (selection.table() == DailyTable.EVENTS ? file.choose("events", Finer.EVENTS) : file)
        .bind(selection.parameters());
  }

  /** One statement for each source whose contract says what its sums are. */
  private static List<SqlStatement> sums(Installation installation, Selection selection) {
    return selection.indicator().filter().sources().stream()
        .flatMap(id -> installation.findSource(id).stream())
        .map(source -> sums(source, selection))
        .toList();
  }

  private static SqlStatement sums(SourceContract source, Selection selection) {
    Aggregate aggregate = source.requireAggregate();
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("source", source.id());
    parameters.put("quantity", aggregate.quantity());
    parameters.put(
        "members", aggregate.member(selection.indicator().filter().members()).stream().toList());
    parameters.put("municipalities", selection.municipalities());
    parameters.put("areas", selection.slice().areas());
    parameters.put("from", selection.period().from());
    parameters.put("to", selection.period().to());
    return SqlFile.of(ToldByReader.class, "told_by_sums").bind(parameters);
  }

  private static Told told(Row row) throws SQLException {
    return new Told(row.text("delivery_id"), row.number("told"));
  }
}
