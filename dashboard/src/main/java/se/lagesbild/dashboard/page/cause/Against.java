package se.lagesbild.dashboard.page.cause;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.catalogue.DateRange;

/** Which earlier periods a period is compared with. */
enum Against {
  /**
   * The same part of up to three years before, those of them that are told of: as much of the
   * season and three times as much to go by.
   */
  YEARS,
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
  private static final int MOST_YEARS = 3;

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

  /** The earlier periods, the oldest first; for days of one's own those of the year before. */
  List<DateRange> of(DateRange period) {
    return switch (this) {
      case YEARS -> yearsBefore(period);
      case YEAR, OWN -> List.of(yearBefore(period, 1));
      case BEFORE -> List.of(justBefore(period));
      case TWELVE -> List.of(new DateRange(period.from().minusYears(1), period.from()));
    };
  }

  private static List<DateRange> yearsBefore(DateRange period) {
    return isLongerThanAYear(period)
        ? List.of(justBefore(period))
        : IntStream.rangeClosed(1, MOST_YEARS)
            .mapToObj(years -> yearBefore(period, MOST_YEARS + 1 - years))
            .toList();
  }

  private static boolean isLongerThanAYear(DateRange period) {
    return period.to().minusWeeks(WEEKS_A_YEAR).isAfter(period.from())
        && period.to().minusYears(1).isAfter(period.from());
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

  /** Of whole weeks 52 weeks a year, so that the weekdays are the same; else by the date. */
  private static DateRange yearBefore(DateRange period, int years) {
    long days = ChronoUnit.DAYS.between(period.from(), period.to());
    boolean weeks = days % DAYS_A_WEEK == 0 && period.from().getDayOfWeek() == DayOfWeek.MONDAY;
    // What is longer than a year is compared with as much before it.
    if (isLongerThanAYear(period)) {
      return justBefore(period);
    }
    return weeks
        ? new DateRange(
            period.from().minusWeeks((long) WEEKS_A_YEAR * years),
            period.to().minusWeeks((long) WEEKS_A_YEAR * years))
        : new DateRange(period.from().minusYears(years), period.to().minusYears(years));
  }
}
