package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.disclosure.Column;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.query.Count;

/**
 * Areas by periods, each number exact and as it is published. Areas that the installation has no
 * border for count as not known.
 */
final class AreaTable {
  private final List<Area> areas;
  private final Disclosure disclosure;
  private final Map<LocalDate, Map<String, Count>> exact = new TreeMap<>();
  private final Map<LocalDate, Map<String, Long>> published = new TreeMap<>();
  private final Map<LocalDate, Long> placed = new TreeMap<>();

  private AreaTable(List<Area> areas, Disclosure disclosure) {
    this.areas = areas;
    this.disclosure = disclosure;
  }

  static AreaTable of(
      Map<LocalDate, Map<String, Count>> counted,
      List<Area> areas,
      List<DateRange> periods,
      Disclosure disclosure) {
    AreaTable table = new AreaTable(areas, disclosure);
    for (DateRange period : periods) {
      table.add(period.from(), counted.getOrDefault(period.from(), Map.of()));
    }
    return table;
  }

  private void add(LocalDate start, Map<String, Count> counted) {
    Map<String, Count> counts = new TreeMap<>();
    areas.forEach(area -> counts.put(area.id(), Count.NONE));
    counted.forEach(
        (area, count) -> {
          boolean known = counts.containsKey(area) && !area.equals(Slice.UNPLACED);
          Count told = known ? count : new Count(count.number(), count.number(), count.lot());
          counts.merge(known ? area : Slice.UNPLACED, told, Count::plus);
        });
    exact.put(start, counts);
    publish(start, counts);
  }

  private void publish(LocalDate start, Map<String, Count> counts) {
    Map<String, Count> known = new TreeMap<>(counts);
    Count unknown = known.remove(Slice.UNPLACED);
    List<String> keys = List.copyOf(known.keySet());
    Column.Published column = disclosure.publish(Columns.of(known.values()));
    Map<String, Long> shown = new HashMap<>();
    for (int at = 0; at < keys.size(); at++) {
      shown.put(keys.get(at), column.members().get(at));
    }
    Count left = unknown == null ? Count.NONE : unknown;
    shown.put(Slice.UNPLACED, disclosure.publish(Columns.of(List.of(left))).total());
    published.put(start, shown);
    placed.put(start, column.total());
  }

  /** The exact count of an area. */
  Count exact(DateRange period, String area) {
    return exact.get(period.from()).getOrDefault(area, Count.NONE);
  }

  /** The exact count of all, those without a known area among them. */
  Count all(DateRange period) {
    return exact.get(period.from()).values().stream().reduce(Count.NONE, Count::plus);
  }

  Result.Cell cell(DateRange period, String area, Reading reading) {
    return Columns.cell(published.get(period.from()).get(area), reading.status(period), disclosure);
  }

  /** All areas together. */
  Result.Cell placed(DateRange period, Reading reading) {
    return Columns.cell(placed.get(period.from()), reading.status(period), disclosure);
  }

  /** All areas together; where there is none, all that is counted. */
  Result.Cell whole(DateRange period, Reading reading) {
    return areas.isEmpty() ? unplaced(period, reading) : placed(period, reading);
  }

  Result.Cell unplaced(DateRange period, Reading reading) {
    return cell(period, Slice.UNPLACED, reading);
  }

  /** For each period that passes one exact count per area. */
  double[][] history(Predicate<DateRange> passes) {
    List<LocalDate> starts = List.copyOf(exact.keySet());
    List<double[]> rows = new ArrayList<>();
    for (int at = 0; at + 1 < starts.size(); at++) {
      Map<String, Count> counts = exact.get(starts.get(at));
      if (passes.test(new DateRange(starts.get(at), starts.get(at + 1)))) {
        rows.add(areas.stream().mapToDouble(area -> counts.get(area.id()).number()).toArray());
      }
    }
    return rows.toArray(double[][]::new);
  }

  /** The published numbers of an area, one a period. */
  DoubleStream published(String area) {
    return published.values().stream().mapToDouble(shown -> shown.get(area));
  }

  /** The largest published number of an area. */
  double greatest() {
    return areas.stream().flatMapToDouble(area -> published(area.id())).max().orElse(0);
  }
}
