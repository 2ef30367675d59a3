package se.lagesbild.warehouse.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.generation.SqlFile;
import se.lagesbild.warehouse.generation.SqlStatement;
import se.lagesbild.warehouse.query.WatchedFacts.Day;

/** Reads an indicator over time. */
public final class SeriesReader {
  private SeriesReader() {}

  /**
   * An indicator over time.
   *
   * @param periods whole periods without gaps that together contain the days asked for
   * @param lines counts per period by member; a single line with an empty key without split
   */
  public record ExactSeries(List<DateRange> periods, Map<String, List<Count>> lines) {

    /**
     * A single line, of the days of it that lie within {@code period}.
     *
     * @param days in order
     */
    public static ExactSeries of(List<Day> days, DateRange period, Calendar grain) {
      List<DateRange> periods = grain.periods(period);
      List<Count> line = zeros(periods.size());
      int at = 0;
      for (Day day : days) {
        if (period.contains(day.day())) {
          while (!periods.get(at).contains(day.day())) {
            at++;
          }
          line.set(at, line.get(at).plus(day.count()));
        }
      }
      return new ExactSeries(periods, Map.of("", line));
    }
  }

  /** The counts of {@code selection} by period, and by member of {@code split} if there is one. */
  public static ExactSeries read(
      Lease lease, Selection selection, Calendar grain, Optional<Dimension> split) {
    List<DateRange> periods = grain.periods(selection.period());
    Map<LocalDate, Integer> positions = new HashMap<>();
    periods.forEach(period -> positions.put(period.from(), positions.size()));
    Map<String, List<Count>> lines = new TreeMap<>();
    if (split.isEmpty()) {
      lines.put("", zeros(periods.size()));
    }
    for (Point point : points(lease, selection, grain, split)) {
      lines
          .computeIfAbsent(point.member(), member -> zeros(periods.size()))
          .set(positions.get(point.start()), point.count());
    }
    return new ExactSeries(periods, lines);
  }

  /** The same by the first day of each period and by member; those without events are absent. */
  public static Map<LocalDate, Map<String, Count>> counted(
      Lease lease, Selection selection, Grain grain, Dimension split) {
    Map<LocalDate, Map<String, Count>> counted = new TreeMap<>();
    for (Point point : points(lease, selection, grain, Optional.of(split))) {
      counted
          .computeIfAbsent(point.start(), start -> new TreeMap<>())
          .put(point.member(), point.count());
    }
    return counted;
  }

  private record Point(LocalDate start, String member, Count count) {}

  /** The statement that counts {@code selection}. */
  public static SqlStatement statement(
      Selection selection, Calendar grain, Optional<Dimension> split) {
    Map<String, Object> parameters = new HashMap<>(selection.parameters(split));
    boolean shared = grain instanceof Grain;
    parameters.put(shared ? "grain" : "starts", shared ? grain.id() : starts(selection, grain));
    return SqlFile.of(SeriesReader.class, shared ? "series" : "series_of_periods")
        .choose("table", selection.table(split))
        .choose("member", Member.of(split))
        .choose("quantity", Measure.of(selection.indicator().quantity()))
        .choose("lot", Measure.lotOf(selection.indicator().quantity()))
        .bind(parameters);
  }

  /** The first days of the periods, as statements over an installation's own take them. */
  static String starts(Selection selection, Calendar grain) {
    return grain.periods(selection.period()).stream()
        .map(period -> period.from().toString())
        .collect(Collectors.joining(" "));
  }

  private static List<Point> points(
      Lease lease, Selection selection, Calendar grain, Optional<Dimension> split) {
    SqlStatement statement = statement(selection, grain, split);
    return lease.read(
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
                            (int) row.number("lot")))));
  }

  private static List<Count> zeros(int size) {
    return new ArrayList<>(Collections.nCopies(size, Count.NONE));
  }
}
