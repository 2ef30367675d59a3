package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import se.lagesbild.warehouse.analysis.Dispersion;
import se.lagesbild.warehouse.analysis.place.AreaGrowth;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.Part;
import se.lagesbild.warehouse.query.Count;
import se.lagesbild.warehouse.query.Selection;
import se.lagesbild.warehouse.statistics.areacomparison.BeforeAfter;

/** Answers whether an area changed more than the rest of its municipality. */
final class OutgrownAnswer {
  /** How area and rest vary beside each other is told by the quarters of so many years. */
  private static final int YEARS = 4;

  private static final int QUARTERS = 4;

  private final Installation installation;
  private final Sources sources;
  private final Function<Selection, Map<LocalDate, Map<String, Count>>> months;
  private final Disclosure disclosure;

  /**
   * From a generation.
   *
   * @param months what was counted each month of a selection, by its first day, in each area
   */
  OutgrownAnswer(
      Installation installation,
      Sources sources,
      Function<Selection, Map<LocalDate, Map<String, Count>>> months,
      Disclosure disclosure) {
    this.installation = installation;
    this.sources = sources;
    this.months = months;
    this.disclosure = disclosure;
  }

  Answered<PlaceResult.Outgrown> answer(Question.Outgrown question, Indicator indicator) {
    Area area = area(question.slice());
    Slice whole =
        question
            .slice()
            .with(Dimension.AREA, List.of())
            .with(Dimension.MUNICIPALITY, List.of(area.municipality()));
    Askables.require(
        Askable.of(installation, indicator), Grain.YEAR, Optional.of(Dimension.AREA), whole);
    DateRange period = new DateRange(question.end().minusYears(1), question.end());
    DateRange earlier = new DateRange(period.from().minusYears(1), period.from());
    disclosure.requireSum(Part.SMALLER, Optional.of(period));
    disclosure.requireSum(Part.SMALLER, Optional.of(earlier));
    List<DateRange> quarters = quarters(question.end());
    Map<LocalDate, Map<String, Count>> counted =
        in(quarters, months.apply(Selection.ofAllTime(installation, indicator, whole)));
    AreaTable table =
        AreaTable.of(years(counted, quarters), areas(area), List.of(earlier, period), disclosure);
    Reading reading = Reading.of(sources, indicator, whole.municipalities());
    return new Answered<>(
        told(area, new Years(period, earlier), table, reading, dispersion(counted, quarters, area)),
        Optional.of(indicator),
        sources.stated(indicator.filter().sources(), whole.municipalities(), Optional.of(period)),
        null);
  }

  private Area area(Slice slice) {
    return slice.areas().stream()
        .filter(id -> slice.areas().size() == 1)
        .flatMap(id -> installation.findArea(id).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not one area: " + slice.areas()));
  }

  private record Years(DateRange period, DateRange earlier) {}

  private PlaceResult.Outgrown told(
      Area area, Years years, AreaTable table, Reading reading, Dispersion dispersion) {
    boolean whole =
        reading.status(years.period()) == Result.CellStatus.EXACT
            && reading.status(years.earlier()) == Result.CellStatus.EXACT;
    Optional<AreaGrowth> growth =
        whole ? AreaGrowth.of(counts(area, years, table), dispersion) : Optional.empty();
    Optional<AreaGrowth> shown = growth.filter(found -> disclosure.isExact());
    return new PlaceResult.Outgrown(
        years.period(),
        years.earlier(),
        PlaceNumbers.same(area.title()),
        table.cell(years.period(), area.id(), reading),
        table.cell(years.earlier(), area.id(), reading),
        table.placed(years.period(), reading),
        table.placed(years.earlier(), reading),
        growth.isPresent(),
        shown.map(AreaGrowth::times).orElse(null),
        shown.map(found -> PlaceNumbers.spread(found.likely(), 1)).orElse(null),
        growth
            .map(found -> PlaceNumbers.verdict(found.verdict()))
            .orElse(Result.Verdict.CANNOT_TELL));
  }

  private static BeforeAfter counts(Area area, Years years, AreaTable table) {
    long before = table.exact(years.earlier(), area.id()).number();
    long now = table.exact(years.period(), area.id()).number();
    return new BeforeAfter(
        before, now, known(table, years.earlier()) - before, known(table, years.period()) - now);
  }

  /** Events with a known area. */
  private static long known(AreaTable table, DateRange year) {
    Count all = table.all(year);
    return all.number() - all.unplaced();
  }

  private List<Area> areas(Area area) {
    return installation.areas().stream()
        .filter(each -> each.municipality().equals(area.municipality()))
        .toList();
  }

  private static List<DateRange> quarters(LocalDate end) {
    List<DateRange> quarters = new ArrayList<>();
    for (int at = YEARS * QUARTERS; at > 0; at--) {
      quarters.add(new DateRange(end.minusMonths(3L * at), end.minusMonths(3L * (at - 1))));
    }
    return quarters;
  }

  /** By the first days of periods of whole months. */
  private static Map<LocalDate, Map<String, Count>> in(
      List<DateRange> periods, Map<LocalDate, Map<String, Count>> months) {
    Map<LocalDate, Map<String, Count>> counted = new TreeMap<>();
    for (DateRange period : periods) {
      Map<String, Count> areas = counted.computeIfAbsent(period.from(), start -> new TreeMap<>());
      for (LocalDate month = period.from();
          month.isBefore(period.to());
          month = month.plusMonths(1)) {
        months
            .getOrDefault(month, Map.of())
            .forEach((area, count) -> areas.merge(area, count, Count::plus));
      }
    }
    return counted;
  }

  /** The last two years, by their first days. */
  private static Map<LocalDate, Map<String, Count>> years(
      Map<LocalDate, Map<String, Count>> counted, List<DateRange> quarters) {
    Map<LocalDate, Map<String, Count>> years = new TreeMap<>();
    for (int at = (YEARS - 2) * QUARTERS; at < quarters.size(); at++) {
      LocalDate start = quarters.get(at - at % QUARTERS).from();
      Map<String, Count> year = years.computeIfAbsent(start, any -> new TreeMap<>());
      counted
          .getOrDefault(quarters.get(at).from(), Map.of())
          .forEach((area, count) -> year.merge(area, count, Count::plus));
    }
    return years;
  }

  /** Each year by itself, so that a change from one to the next is no variation. */
  private static Dispersion dispersion(
      Map<LocalDate, Map<String, Count>> counted, List<DateRange> quarters, Area area) {
    List<double[][]> years = new ArrayList<>();
    for (int first = 0; first < quarters.size(); first += QUARTERS) {
      years.add(
          quarters.subList(first, first + QUARTERS).stream()
              .map(quarter -> beside(counted.getOrDefault(quarter.from(), Map.of()), area))
              .toArray(double[][]::new));
    }
    return Dispersion.of(years);
  }

  /** The area and the rest. */
  private static double[] beside(Map<String, Count> quarter, Area area) {
    double own = quarter.getOrDefault(area.id(), Count.NONE).number();
    double all =
        quarter.entrySet().stream()
            .filter(each -> !each.getKey().equals(Slice.UNPLACED))
            .mapToDouble(each -> each.getValue().number())
            .sum();
    return new double[] {own, all - own};
  }
}
