package se.lagesbild.dashboard.page.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.lagesbild.dashboard.page.BadQueryException;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Unused;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Municipality;
import se.lagesbild.warehouse.catalogue.Slice;

/**
 * Everything the reader has chosen; the same as the query string.
 *
 * @param indicator what is followed
 * @param calendar what time is divided by
 * @param period the period
 * @param periods those that can be chosen, from the oldest
 * @param measure what areas are coloured by
 * @param municipality code of the one whose areas are shown, where the installation has several
 */
record MapState(
    Indicator indicator,
    Calendar calendar,
    DateRange period,
    List<DateRange> periods,
    Measure measure,
    Optional<String> municipality) {
  private static final int YEARS = 3;

  /** Name of the parameter that opens tables. */
  static final String OPEN = "open";

  /** Those that can be opened. */
  static final List<String> TABLES = List.of("curve", "repeats");

  /** Names that may stand in the address. */
  static final List<String> NAMES =
      List.of("indicator", "calendar", "period", "measure", MunicipalityChoice.NAME, OPEN);

  /**
   * Reads the state from an address. Without a period it is the newest that has ended.
   *
   * @param today the day of the generation
   * @throws BadQueryException if a value is unknown, naming those that are allowed
   */
  static MapState parse(Query query, Installation installation, LocalDate today) {
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    indicators(installation).forEach(indicator -> indicators.put(indicator.id(), indicator));
    Map<String, Calendar> calendars = new LinkedHashMap<>();
    calendars(installation).forEach(calendar -> calendars.put(calendar.id(), calendar));
    Calendar calendar = query.choice("calendar", calendars).orElse(calendars(installation).get(0));
    List<DateRange> periods =
        calendar.periods(new DateRange(today.minusYears(YEARS), today.plusDays(1)));
    return new MapState(
        query.choice("indicator", indicators).orElseGet(() -> usual(installation)),
        calendar,
        query
            .day("period")
            .map(day -> around(day, periods))
            .orElseGet(() -> newestEnded(periods, today)),
        periods,
        query.choice("measure", Measure.byParameter()).orElse(Measure.COUNT),
        municipality(query, installation));
  }

  /** Those whose events can be told apart by area. */
  static List<Indicator> indicators(Installation installation) {
    return installation.indicators().stream()
        .filter(indicator -> Askable.of(installation, indicator).splits().contains(Dimension.AREA))
        .toList();
  }

  /** Those of the installation first. */
  static List<Calendar> calendars(Installation installation) {
    List<Calendar> calendars = new ArrayList<>(installation.periodKinds());
    calendars.addAll(List.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR));
    return calendars;
  }

  /** All that are kept, by name. */
  static List<Municipality> municipalities(Installation installation) {
    return installation.nationalMunicipalities().stream()
        .filter(municipality -> installation.keeps(municipality.code()))
        .sorted(Comparator.comparing(Municipality::name))
        .toList();
  }

  /** The part of the indicator that the page speaks of. */
  Slice slice() {
    return new Slice(municipality.stream().toList(), List.of(), List.of(), List.of());
  }

  /** The areas shown. */
  List<Area> areas(Installation installation) {
    return installation.areas().stream()
        .filter(
            area ->
                municipality
                    .map(area.municipality()::equals)
                    .orElse(installation.keeps(area.municipality())))
        .toList();
  }

  /**
   * The day after the year that squares and places are told of: a year of whole months, the last of
   * which has ended with the period or within it.
   */
  LocalDate endOfYear(LocalDate today) {
    LocalDate end = period.to().isAfter(today) ? period.from() : period.to();
    return end.withDayOfMonth(1);
  }

  /** The same in another period. */
  MapState in(DateRange other) {
    return new MapState(indicator, calendar, other, periods, measure, municipality);
  }

  /** What of an address is left out: names that the page does not know, and all together. */
  List<String> unused(Query query, Installation installation, Words words) {
    Optional<String> together =
        query
            .one(MunicipalityChoice.NAME)
            .filter(MunicipalityChoice.ALL::equals)
            .flatMap(all -> municipality)
            .map(one -> words.text("unused.together", installation.municipalityName(one)));
    return Stream.concat(Unused.names(query, NAMES, words).stream(), together.stream()).toList();
  }

  /** The same state as an address; {@code base} gives language, generation and open tables. */
  Query query(Query base) {
    return Query.EMPTY
        .with("indicator", indicator.id())
        .with("calendar", calendar.id())
        .with("period", period.from().toString())
        .with("measure", measure.parameter())
        .with(MunicipalityChoice.NAME, municipality.stream().toList())
        .with(OPEN, base.many(OPEN))
        .with("lang", base.many("lang"))
        .with("generation", base.many("generation"));
  }

  private static Indicator usual(Installation installation) {
    List<Indicator> all = indicators(installation);
    return all.stream()
        .filter(indicator -> indicator.denominator() != null)
        .findFirst()
        .orElseGet(() -> all.get(0));
  }

  private static Optional<String> municipality(Query query, Installation installation) {
    Map<String, Optional<String>> codes = new LinkedHashMap<>();
    municipalities(installation).forEach(each -> codes.put(each.code(), Optional.of(each.code())));
    codes.put(MunicipalityChoice.ALL, Optional.empty());
    Optional<String> chosen =
        query.choice(MunicipalityChoice.NAME, codes).flatMap(Function.identity());
    Optional<String> withAreas =
        installation.areas().stream()
            .map(Area::municipality)
            .filter(codes::containsKey)
            .findFirst();
    return installation.isOfSeveral()
        ? chosen.or(installation::home).or(() -> withAreas)
        : Optional.empty();
  }

  private static DateRange newestEnded(List<DateRange> periods, LocalDate today) {
    return periods.stream()
        .filter(period -> !period.to().isAfter(today))
        .reduce((older, newer) -> newer)
        .orElse(periods.get(0));
  }

  /** Whoever changes the calendar stays at the same time. */
  private static DateRange around(LocalDate day, List<DateRange> periods) {
    return periods.stream()
        .filter(period -> period.contains(day))
        .findFirst()
        .orElseThrow(
            () ->
                new BadQueryException(
                    "error.query.period",
                    day,
                    periods.get(0).from(),
                    periods.get(periods.size() - 1).to().minusDays(1)));
  }
}
