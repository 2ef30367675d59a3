package se.lagesbild.sampledata.world;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** Feasts and school holidays as factors on a day's mean. */
public final class CalendarEffects {

  private CalendarEffects() {}

  static double factor(LocalDate day, DayShape shape) {
    if (shape == DayShape.SCHOOL) {
      return inTerm(day) ? 1.3 : 0.05;
    }
    return shape.followsFeasts() ? feast(day) : 1;
  }

  private static double feast(LocalDate day) {
    if (MonthDay.from(day).equals(MonthDay.of(4, 30))) {
      return 3;
    }
    if (MonthDay.from(day).equals(MonthDay.of(12, 31))) {
      return 3.5;
    }
    if (isMidsummerEve(day) || isLastSchoolDay(day)) {
      return 2.6;
    }
    if (isMarketDay(day)) {
      return 2;
    }
    boolean easter = Math.abs(day.toEpochDay() - easterSunday(day.getYear()).toEpochDay()) <= 1;
    return easter || isWinterOrAutumnBreak(day) ? 1.35 : 1;
  }

  /** School days: not in summer, at Christmas, at Easter or in the breaks of week 8 and 44. */
  public static boolean inTerm(LocalDate day) {
    boolean summer = !day.isBefore(june(day, 14)) && day.getDayOfYear() < 230;
    boolean christmas = day.getDayOfYear() < 9 || day.getDayOfYear() > 354;
    long beforeEaster = easterSunday(day.getYear()).toEpochDay() - day.toEpochDay();
    boolean easter = beforeEaster >= -1 && beforeEaster <= 6;
    return !summer && !christmas && !easter && !isWinterOrAutumnBreak(day);
  }

  private static boolean isWinterOrAutumnBreak(LocalDate day) {
    int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return week == 8 || week == 44;
  }

  private static boolean isMidsummerEve(LocalDate day) {
    return day.equals(june(day, 19).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)));
  }

  private static boolean isLastSchoolDay(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.FRIDAY
        && day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == 24;
  }

  /** The made-up autumn market: the second Saturday of September. */
  private static boolean isMarketDay(LocalDate day) {
    return day.getMonthValue() == 9
        && day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SATURDAY)));
  }

  private static LocalDate june(LocalDate day, int dayOfMonth) {
    return LocalDate.of(day.getYear(), 6, dayOfMonth);
  }

  /**
   * Easter Sunday by Gauss's way with two corrections. The warehouse reckons it in another way:
   * this module stands on no other, and what it writes must not share the warehouse's mistakes.
   */
  public static LocalDate easterSunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int leap = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    int moon = leap - leap / 28 * (1 - 29 / (leap + 1) * ((21 - golden) / 11));
    int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    int offset = moon - weekday;
    int month = 3 + (offset + 40) / 44;
    return LocalDate.of(year, month, offset + 28 - 31 * (month / 4));
  }
}
