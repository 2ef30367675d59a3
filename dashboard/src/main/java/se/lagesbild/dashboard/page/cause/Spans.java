package se.lagesbild.dashboard.page.cause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.PeriodKind;

/** The periods that can be chosen by name: of each calendar the newest that has ended. */
final class Spans {
  private static final int YEARS = 3;

  private final List<Calendar> calendars;
  private final LocalDate today;

  Spans(Installation installation, LocalDate today) {
    this.calendars = new ArrayList<>(installation.periodKinds());
    this.calendars.addAll(List.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR));
    this.today = today;
  }

  /** Their names in the address, and {@value CauseState#CUSTOM}. */
  Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    calendars.forEach(calendar -> names.put(calendar.id(), calendar.id()));
    names.put(CauseState.CUSTOM, CauseState.CUSTOM);
    return names;
  }

  List<Calendar> calendars() {
    return calendars;
  }

  String usual() {
    return calendars.get(0).id();
  }

  /** The newest period that has ended; of days of one's own that of the first calendar. */
  DateRange newest(String name) {
    Calendar calendar =
        calendars.stream()
            .filter(each -> each.id().equals(name))
            .findFirst()
            .orElse(calendars.get(0));
    return calendar.periods(new DateRange(today.minusYears(YEARS), today.plusDays(1))).stream()
        .filter(period -> !period.to().isAfter(today))
        .reduce((older, newer) -> newer)
        .orElseThrow();
  }

  static String title(Calendar calendar, Words words) {
    return calendar instanceof PeriodKind kind
        ? words.of(kind.title())
        : words.of((Grain) calendar);
  }
}
