package se.lagesbild.warehouse.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * Days on which Sweden lives otherwise: public holidays (Act 1989:253) and the eves that are kept
 * like them, the day most are paid, and the usual breaks of compulsory schools. Schools may differ
 * by some days.
 */
public final class SwedishDays {
  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(1, 6),
          MonthDay.of(5, 1),
          MonthDay.of(6, 6),
          MonthDay.of(12, 24),
          MonthDay.of(12, 25),
          MonthDay.of(12, 26),
          MonthDay.of(12, 31));

  private static final MonthDay SUMMER_BEGINS = MonthDay.of(6, 14);
  private static final MonthDay SUMMER_ENDS = MonthDay.of(8, 17);
  private static final MonthDay CHRISTMAS_BEGINS = MonthDay.of(12, 21);
  private static final MonthDay CHRISTMAS_ENDS = MonthDay.of(1, 9);
  private static final int AUTUMN_BREAK_WEEK = 44;
  private static final int DAY_OF_PAY = 25;
  private static final int GOOD_FRIDAY = -2;
  private static final int EASTER_MONDAY = 1;
  private static final int ASCENSION_DAY = 39;
  private static final int EASTER_BREAK_BEGINS = -6;

  private SwedishDays() {}

  /** Whether a day is Saturday or Sunday. */
  public static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  /** Whether a day from Monday to Friday is off for most. */
  public static boolean isHoliday(LocalDate day) {
    if (isWeekend(day)) {
      return false;
    }
    long afterEaster = day.toEpochDay() - easterSunday(day.getYear()).toEpochDay();
    return FIXED.contains(MonthDay.from(day))
        || afterEaster == GOOD_FRIDAY
        || afterEaster == EASTER_MONDAY
        || afterEaster == ASCENSION_DAY
        || day.equals(midsummerEve(day.getYear()));
  }

  /** Whether most are paid: the 25th, or the last working day before. */
  public static boolean isPayday(LocalDate day) {
    LocalDate paid = day.withDayOfMonth(DAY_OF_PAY);
    while (isWeekend(paid) || isHoliday(paid)) {
      paid = paid.minusDays(1);
    }
    return day.equals(paid);
  }

  /**
   * Whether schools usually have a break.
   *
   * @param winterBreakWeek number of the week of the winter break, 0 where that is not known
   */
  public static boolean isSchoolBreak(LocalDate day, int winterBreakWeek) {
    MonthDay date = MonthDay.from(day);
    boolean summer = !date.isBefore(SUMMER_BEGINS) && date.isBefore(SUMMER_ENDS);
    boolean christmas = !date.isBefore(CHRISTMAS_BEGINS) || date.isBefore(CHRISTMAS_ENDS);
    long afterEaster = day.toEpochDay() - easterSunday(day.getYear()).toEpochDay();
    boolean easter = afterEaster >= EASTER_BREAK_BEGINS && afterEaster <= EASTER_MONDAY;
    int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return summer || christmas || easter || week == AUTUMN_BREAK_WEEK || week == winterBreakWeek;
  }

  private static LocalDate midsummerEve(int year) {
    return LocalDate.of(year, 6, 19).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
  }

  /**
   * Easter Sunday of the Gregorian calendar: Meeus 1991, Astronomical Algorithms, chapter 8
   * (published in Nature, 20 April 1876).
   */
  static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
