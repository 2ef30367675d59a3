package se.lagesbild.warehouse.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.generation.SqlFile;
import se.lagesbild.warehouse.generation.SqlStatement;

/** Reads an indicator by area and period. */
public final class PlacesReader {
  private PlacesReader() {}

  private record Point(LocalDate start, String area, Count count) {}

  /**
   * The counts of {@code selection} by the first day of each period and the id of each area; areas
   * without events are absent.
   *
   * @param periods that follow each other and together are those of the selection
   */
  public static Map<LocalDate, Map<String, Count>> read(
      Lease lease, Selection selection, List<DateRange> periods) {
    Map<String, Object> parameters = new HashMap<>(selection.parameters());
    parameters.put(
        "starts",
        periods.stream().map(period -> period.from().toString()).collect(Collectors.joining(" ")));
    SqlStatement statement =
        SqlFile.of(PlacesReader.class, "places")
            .choose("table", selection.table())
            .choose("quantity", Measure.of(selection.indicator().quantity()))
            .choose("lot", Measure.lotOf(selection.indicator().quantity()))
            .bind(parameters);
    Map<LocalDate, Map<String, Count>> counts = new TreeMap<>();
    for (Point point :
        lease.read(
            session ->
                session.list(
                    statement,
                    row ->
                        new Point(
                            row.requiredDay("period_start"),
                            row.text("member"),
                            new Count(
                                row.number("counted"),
                                row.number("unplaced"),
                                (int) row.number("lot")))))) {
      counts
          .computeIfAbsent(point.start(), start -> new TreeMap<>())
          .put(point.area(), point.count());
    }
    return counts;
  }
}
