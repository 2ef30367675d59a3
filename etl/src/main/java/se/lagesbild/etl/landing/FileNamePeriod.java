package se.lagesbild.etl.landing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.CalendarPeriod;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * Reads what a delivery covers from its file name, by the groups of the contract's pattern: {@code
 * date} (with {@code time} in UTC), {@code week} (with {@code firstWeek}, see {@link NamedWeeks}),
 * {@code month} or {@code quarter} (with {@code year}), {@code year} alone for a whole one, and
 * {@code municipality}. A period without a year is the latest one that ended before the arrival.
 * {@code firstDate}, {@code firstMonth} or {@code firstQuarter} (with {@code firstYear}, else the
 * latest before the last) tell where a window of calendar periods begins.
 */
final class FileNamePeriod {
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final SourceContract contract;
  private final ZoneId zone;

  FileNamePeriod(SourceContract contract, ZoneId zone) {
    this.contract = contract;
    this.zone = zone;
  }

  /**
   * The period of a file.
   *
   * @return empty when the name does not follow the contract's pattern
   */
  Optional<Delivery.Period> read(String fileName, LocalDateTime arrived) {
    String pattern = contract.delivery().fileName();
    if (pattern == null) {
      return Optional.of(new Delivery.Period(arrived, window(arrived.toLocalDate(), null), null));
    }
    Matcher matcher = Pattern.compile(pattern).matcher(fileName);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      Groups groups = new Groups(matcher);
      String date = groups.find("date");
      LocalDateTime end = periodEnd(groups, arrived);
      LocalDateTime asOf = date == null ? end : atTime(date, groups.find("time"));
      LocalDate last = (end == arrived ? asOf : end).toLocalDate();
      NamedWeeks weeks = weeks(groups);
      DateRange window =
          isOfNamedWeeks() && weeks != null
              ? weeks.days(arrived.toLocalDate(), contract.cadence())
              : window(last, firstDay(groups, last));
      return Optional.of(new Delivery.Period(asOf, window, groups.find("municipality")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether a period ends more than one step of the cadence after {@code day}: a mistyped year or
   * week, or a wrong clock. Taken in, it would make every delivery before it in order stale.
   */
  boolean isMistaken(Delivery.Period period, LocalDate day) {
    return period.lastDay().isAfter(day.plusDays(contract.cadence().everyDays()));
  }

  private boolean isOfNamedWeeks() {
    SourceContract.Window window = contract.delivery().window();
    return window != null && window.namedWeeks();
  }

  /**
   * The window whose length the contract says, or null where the source has none.
   *
   * @param first a day of the calendar period that it begins with, or null where it is only one
   */
  private @Nullable DateRange window(LocalDate last, @Nullable LocalDate first) {
    SourceContract.Window window = contract.delivery().window();
    if (window == null) {
      return null;
    }
    if (window.days() != null) {
      return new DateRange(last.plusDays(1).minusDays(window.days()), last.plusDays(1));
    }
    CalendarPeriod period = Objects.requireNonNull(window.period());
    LocalDate from = period.around(first == null ? last : first).from();
    return new DateRange(from, period.around(last).to());
  }

  /** The day that a name says its period begins with, or null where it tells only the last. */
  private static @Nullable LocalDate firstDay(Groups groups, LocalDate last) {
    String date = groups.find("firstDate");
    String month = groups.find("firstMonth");
    String quarter = groups.find("firstQuarter");
    if (date == null && month == null && quarter == null) {
      return null;
    }
    LocalDate first;
    if (date != null) {
      first = day(date);
    } else {
      int number = month != null ? Integer.parseInt(month) : 3 * Integer.parseInt(quarter) - 2;
      Integer told = number(groups.find("firstYear"));
      int before = number > last.getMonthValue() ? last.getYear() - 1 : last.getYear();
      first = LocalDate.of(told == null ? before : told, number, 1);
    }
    if (first.isAfter(last)) {
      throw new DateTimeException("begins on " + first + ", after its end " + last);
    }
    return first;
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text.replace("-", ""), DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static @Nullable NamedWeeks weeks(Groups groups) {
    String week = groups.find("week");
    return week == null
        ? null
        : new NamedWeeks(
            number(groups.find("year")), number(groups.find("firstWeek")), Integer.parseInt(week));
  }

  /** The last moment of the week, month, quarter or year that is named, or the arrival. */
  private LocalDateTime periodEnd(Groups groups, LocalDateTime arrived) {
    String year = groups.find("year");
    NamedWeeks weeks = weeks(groups);
    if (weeks != null) {
      return weeks.end(arrived.toLocalDate(), contract.cadence()).atTime(END_OF_DAY);
    }
    String quarter = groups.find("quarter");
    if (quarter != null) {
      int lastMonth = 3 * Integer.parseInt(quarter);
      return monthEnd(year, lastMonth, arrived.toLocalDate()).atTime(END_OF_DAY);
    }
    String month = groups.find("month");
    if (month != null) {
      return monthEnd(year, Integer.parseInt(month), arrived.toLocalDate()).atTime(END_OF_DAY);
    }
    return year == null
        ? arrived
        : YearMonth.of(Integer.parseInt(year), 12).atEndOfMonth().atTime(END_OF_DAY);
  }

  private static @Nullable Integer number(@Nullable String text) {
    return text == null ? null : Integer.valueOf(text);
  }

  private LocalDateTime atTime(String date, @Nullable String time) {
    LocalDate day = day(date);
    if (time == null) {
      return day.atTime(END_OF_DAY);
    }
    LocalTime utc = LocalTime.parse(time, DateTimeFormatter.ofPattern("HHmmss"));
    return day.atTime(utc).atZone(ZoneOffset.UTC).withZoneSameInstant(zone).toLocalDateTime();
  }

  private static LocalDate monthEnd(@Nullable String year, int month, LocalDate arrived) {
    int at = year != null ? Integer.parseInt(year) : arrived.getYear();
    LocalDate end = YearMonth.of(at, month).atEndOfMonth();
    return year == null && end.isAfter(arrived) ? end.minusYears(1) : end;
  }

  /** The named groups that a pattern has and that took part in the match. */
  private record Groups(Matcher matcher) {

    @Nullable String find(String name) {
      Map<String, Integer> known = namedGroups(matcher.pattern());
      return known.containsKey(name) ? matcher.group(name) : null;
    }

    private static Map<String, Integer> namedGroups(Pattern pattern) {
      Matcher names = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>").matcher(pattern.pattern());
      Map<String, Integer> groups = new java.util.HashMap<>();
      while (names.find()) {
        groups.put(names.group(1), groups.size());
      }
      return groups;
    }
  }
}
