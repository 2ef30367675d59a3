package se.lagesbild.dashboard.page.quarter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.lagesbild.dashboard.page.BadQueryException;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Installation;

/**
 * Which period the reader has chosen; the same as the query string.
 *
 * @param calendar what time is divided by
 * @param period the period
 * @param periods those that can be chosen, the newest first
 * @param place the municipality that the page is of
 */
record QuarterState(
    Calendar calendar, DateRange period, List<DateRange> periods, MunicipalityChoice place) {
  /** So far back a period can be chosen though nothing is told of it, and says so. */
  static final int FEWEST_YEARS = 3;

  /** Names that may stand in the address. */
  static final List<String> NAMES = List.of("calendar", "period", MunicipalityChoice.NAME);

  /**
   * Reads the state from an address. Without a period it is the newest that has ended.
   *
   * @param known from the first day that is told of up to the day of the generation
   * @throws BadQueryException if a value is unknown, naming those that are allowed
   */
  static QuarterState parse(Query query, Installation installation, DateRange known) {
    List<Calendar> all = calendars(installation);
    Map<String, Calendar> byId = new LinkedHashMap<>();
    all.forEach(calendar -> byId.put(calendar.id(), calendar));
    Calendar calendar = query.choice("calendar", byId).orElse(all.get(0));
    List<DateRange> periods = new ArrayList<>(calendar.periods(known));
    Collections.reverse(periods);
    DateRange chosen =
        query
            .day("period")
            .map(day -> around(day, periods))
            .orElseGet(() -> newestEnded(periods, known.to().minusDays(1)));
    return new QuarterState(
        calendar, chosen, List.copyOf(periods), MunicipalityChoice.of(query, installation));
  }

  private static DateRange newestEnded(List<DateRange> periods, LocalDate today) {
    return periods.stream()
        .filter(period -> !period.to().isAfter(today))
        .findFirst()
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
                    periods.get(periods.size() - 1).from(),
                    periods.get(0).to().minusDays(1)));
  }

  /** Those of the installation first. */
  static List<Calendar> calendars(Installation installation) {
    List<Calendar> calendars = new ArrayList<>(installation.periodKinds());
    calendars.add(Grain.MONTH);
    calendars.add(Grain.QUARTER);
    return calendars;
  }

  /** Whether the period has ended on a day. */
  boolean hasEnded(LocalDate today) {
    return !period.to().isAfter(today);
  }

  /** The same state as an address; {@code base} gives language and generation. */
  Query query(Query base) {
    return Query.EMPTY
        .with("calendar", calendar.id())
        .with("period", period.from().toString())
        .with(MunicipalityChoice.NAME, place.written())
        .with("lang", base.many("lang"))
        .with("generation", base.many("generation"));
  }
}
