package se.lagesbild.dashboard.words;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;

/** Dates and periods as they are read: {@code v. 37 2026}, {@code sep–nov 2026}. */
public final class Dates {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  private final Words words;

  Dates(Words words) {
    this.words = words;
  }

  /** The last day that something covered up to {@code end} reaches into. */
  public static LocalDate lastDay(LocalDateTime end) {
    return end.minusNanos(1).toLocalDate();
  }

  /** For tables: {@code 2026-09-14}. */
  public String date(LocalDate day) {
    return day.toString();
  }

  /** For prose: {@code 14 september 2026 kl. 04:12}. */
  public String moment(LocalDateTime moment) {
    return words.text("moment.prose", prose(moment.toLocalDate()), MINUTE.format(moment));
  }

  /** For prose: {@code 14 september 2026}. */
  public String prose(LocalDate day) {
    return day.getDayOfMonth() + " " + month("months.long", day) + " " + day.getYear();
  }

  /** A period of a series in prose: {@code oktober 2026}. */
  public String period(Calendar calendar, DateRange period) {
    LocalDate from = period.from();
    if (!(calendar instanceof Grain grain)) {
      return range(period);
    }
    return switch (grain) {
      case DAY -> prose(from);
      case WEEK -> words.text("period.week", week(from), weekYear(from));
      case MONTH -> month("months.long", from) + " " + from.getYear();
      case QUARTER -> words.text("period.quarter", quarter(from), from.getYear());
      case YEAR -> String.valueOf(from.getYear());
    };
  }

  /** One or several whole periods of a series in prose: {@code v. 19–22 2026}. */
  public String periods(Grain grain, DateRange days) {
    LocalDate last = grain.startOf(days.to().minusDays(1));
    if (!last.isAfter(days.from())) {
      return period(grain, days);
    }
    boolean sameYear = weekYear(days.from()) == weekYear(last);
    return grain == Grain.WEEK && sameYear
        ? words.text("period.weeks", week(days.from()), week(last), weekYear(last))
        : range(days);
  }

  /** A period of a series in a table or beside a chart: {@code okt 2026}. */
  public String brief(Calendar calendar, DateRange period) {
    LocalDate from = period.from();
    if (!(calendar instanceof Grain grain)) {
      return range(period);
    }
    return switch (grain) {
      case DAY -> date(from);
      case MONTH -> month("months.short", from) + " " + from.getYear();
      case WEEK, QUARTER, YEAR -> period(grain, period);
    };
  }

  /** A range of days, as short as it can be said: {@code sep–nov 2026}, {@code 12–18 okt 2026}. */
  public String range(DateRange range) {
    LocalDate from = range.from();
    LocalDate last = range.to().isAfter(from) ? range.to().minusDays(1) : from;
    boolean whole = from.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
    boolean sameYear = from.getYear() == last.getYear();
    if (whole && from.getDayOfYear() == 1 && last.plusDays(1).getDayOfYear() == 1) {
      return sameYear ? "" + from.getYear() : from.getYear() + "–" + last.getYear();
    }
    if (whole) {
      return join(shortMonth(from), shortMonth(last), from, last);
    }
    if (sameYear && from.getMonth() == last.getMonth()) {
      String days = from.equals(last) ? "" + from.getDayOfMonth() : days(from, last);
      return days + " " + shortMonth(last) + " " + last.getYear();
    }
    return join(dayOfMonth(from), dayOfMonth(last), from, last);
  }

  /**
   * Whole weeks by their numbers, all others as a range: {@code v. 34–36 2026}, {@code okt 2026}.
   */
  public String stretch(DateRange days) {
    boolean months = days.from().getDayOfMonth() == 1 && days.to().getDayOfMonth() == 1;
    boolean weeks =
        days.from().equals(Grain.WEEK.startOf(days.from()))
            && days.to().equals(Grain.WEEK.startOf(days.to()));
    if (!weeks || months || !days.to().isAfter(days.from())) {
      return range(days);
    }
    LocalDate last = days.to().minusWeeks(1);
    return weekYear(days.from()) == weekYear(last)
        ? periods(Grain.WEEK, days)
        : period(Grain.WEEK, days) + " – " + period(Grain.WEEK, new DateRange(last, days.to()));
  }

  /** The short name of the month: {@code okt}. */
  public String shortMonth(LocalDate day) {
    return month("months.short", day);
  }

  /** Day and month: {@code 14 okt}. */
  public String dayOfMonth(LocalDate day) {
    return day.getDayOfMonth() + " " + shortMonth(day);
  }

  private static String days(LocalDate from, LocalDate last) {
    return from.getDayOfMonth() + "–" + last.getDayOfMonth();
  }

  private static String join(String first, String second, LocalDate from, LocalDate last) {
    if (first.equals(second) && from.getYear() == last.getYear()) {
      return first + " " + last.getYear();
    }
    String begin = from.getYear() == last.getYear() ? first : first + " " + from.getYear();
    // A dash between words that hold spaces stands between spaces.
    String dash = begin.contains(" ") ? " – " : "–";
    return begin + dash + second + " " + last.getYear();
  }

  private String month(String key, LocalDate day) {
    return words.text(key).split(" ")[day.getMonthValue() - 1];
  }

  private static int week(LocalDate day) {
    return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private static int weekYear(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR);
  }

  private static int quarter(LocalDate day) {
    return day.get(IsoFields.QUARTER_OF_YEAR);
  }
}
