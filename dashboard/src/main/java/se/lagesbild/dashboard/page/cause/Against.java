package se.lagesbild.dashboard.page.cause;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import se.lagesbild.warehouse.catalogue.DateRange;

/** Which earlier period a period is compared with. */
enum Against {
  /** The same part of the year before, so that the season is the same. */
  YEAR,
  /** As many days just before it. */
  BEFORE,
  /** The year that ends where it begins: more to go by, but the season may play in. */
  TWELVE,
  /** Days of the reader's own. */
  OWN;

  private static final int DAYS_A_WEEK = 7;
  private static final int WEEKS_A_YEAR = 52;

  static Map<String, Against> byParameter() {
    Map<String, Against> all = new LinkedHashMap<>();
    for (Against each : values()) {
      all.put(each.parameter(), each);
    }
    return all;
  }

  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The earlier period; for days of one's own the same part of the year before. */
  DateRange of(DateRange period) {
    return switch (this) {
      case YEAR, OWN -> yearBefore(period);
      case BEFORE -> justBefore(period);
      case TWELVE -> new DateRange(period.from().minusYears(1), period.from());
    };
  }

  /** Of whole months as many months, else as many days. */
  private static DateRange justBefore(DateRange period) {
    boolean months = period.from().getDayOfMonth() == 1 && period.to().getDayOfMonth() == 1;
    LocalDate from =
        months
            ? period.from().minusMonths(ChronoUnit.MONTHS.between(period.from(), period.to()))
            : period.from().minusDays(ChronoUnit.DAYS.between(period.from(), period.to()));
    return new DateRange(from, period.from());
  }

  /** Of whole weeks 52 weeks before, so that the weekdays are the same; else by the date. */
  private static DateRange yearBefore(DateRange period) {
    long days = ChronoUnit.DAYS.between(period.from(), period.to());
    boolean weeks = days % DAYS_A_WEEK == 0 && period.from().getDayOfWeek() == DayOfWeek.MONDAY;
    LocalDate from = weeks ? period.from().minusWeeks(WEEKS_A_YEAR) : period.from().minusYears(1);
    LocalDate to = weeks ? period.to().minusWeeks(WEEKS_A_YEAR) : period.to().minusYears(1);
    // What is longer than a year is compared with as much before it.
    return to.isAfter(period.from()) ? BEFORE.of(period) : new DateRange(from, to);
  }
}
