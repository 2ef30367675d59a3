package se.lagesbild.warehouse.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.generation.SqlFile;
import se.lagesbild.warehouse.generation.SqlStatement;

/** Reads at how many places the events of an indicator happened, over time. */
public final class DistinctPlacesReader {
  private DistinctPlacesReader() {}

  /**
   * The places of a period.
   *
   * @param places how many
   * @param elsewhere how much of the quantity happened at no known place
   */
  public record Places(long places, long elsewhere) {
    private static final Places NONE = new Places(0, 0);
  }

  private record Told(LocalDate start, Places places) {}

  /** The places of {@code selection}, one for each whole period that contains its days. */
  public static List<Places> read(Lease lease, Selection selection, Calendar grain) {
    Map<String, Object> parameters = new HashMap<>(selection.ofEvents());
    parameters.put("starts", SeriesReader.starts(selection, grain));
    SqlStatement statement =
        SqlFile.of(DistinctPlacesReader.class, "distinct_places")
            .choose("table", DailyTable.EVENTS)
            .choose("quantity", Measure.of(selection.indicator().quantity()))
            .bind(parameters);
    Map<LocalDate, Places> told =
        lease
            .read(
                session ->
                    session.list(
                        statement,
                        row ->
                            new Told(
                                row.requiredDay("period_start"),
                                new Places(row.number("places"), row.number("elsewhere")))))
            .stream()
            .collect(Collectors.toMap(Told::start, Told::places));
    return grain.periods(selection.period()).stream()
        .map(period -> told.getOrDefault(period.from(), Places.NONE))
        .toList();
  }
}
