package se.lagesbild.warehouse.analysis.signal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.query.WatchedFacts.Day;

/**
 * How much of something there usually is, and by which periods it is best judged: the finest that
 * holds one event in the mean. What came in the last half year does not decide how it is judged.
 *
 * @param perDay events a day
 */
record Usualness(double perDay) {
  private static final int LEFT_OUT_DAYS = 182;
  private static final int FEWEST_DAYS = 365;
  private static final double DAYS_PER_YEAR = 365.2425;

  /** From the events of some days. */
  static Usualness of(List<Day> counted, DateRange days) {
    LocalDate early = days.to().minusDays(LEFT_OUT_DAYS);
    boolean longEnough = ChronoUnit.DAYS.between(days.from(), early) >= FEWEST_DAYS;
    DateRange past = longEnough ? new DateRange(days.from(), early) : days;
    long events =
        counted.stream().filter(day -> past.contains(day.day())).mapToLong(Day::counted).sum();
    return new Usualness((double) events / ChronoUnit.DAYS.between(past.from(), past.to()));
  }

  /** The grain to judge by. */
  Grain grain() {
    if (perDay * days(Grain.WEEK) >= 1) {
      return Grain.WEEK;
    }
    return perDay * days(Grain.MONTH) >= 1 ? Grain.MONTH : Grain.QUARTER;
  }

  /** Events in a period of that grain. */
  double perPeriod() {
    return perDay * days(grain());
  }

  private static double days(Grain grain) {
    return switch (grain) {
      case WEEK -> 7;
      case MONTH -> DAYS_PER_YEAR / 12;
      default -> DAYS_PER_YEAR / 4;
    };
  }
}
