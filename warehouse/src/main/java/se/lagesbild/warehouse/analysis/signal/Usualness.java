package se.lagesbild.warehouse.analysis.signal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.query.SumsReader.Sum;
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
    DateRange past = past(days);
    return over(
        past,
        counted.stream().filter(day -> past.contains(day.day())).mapToDouble(Day::counted).sum());
  }

  /** From the sums of some days, of which the least counts. */
  static Usualness ofSums(List<Sum> sums, DateRange days) {
    DateRange past = past(days);
    return over(
        past,
        sums.stream()
            .filter(sum -> past.contains(sum.period().from()))
            .mapToDouble(Sum::lower)
            .sum());
  }

  private static DateRange past(DateRange days) {
    LocalDate early = days.to().minusDays(LEFT_OUT_DAYS);
    boolean longEnough = ChronoUnit.DAYS.between(days.from(), early) >= FEWEST_DAYS;
    return longEnough ? new DateRange(days.from(), early) : days;
  }

  private static Usualness over(DateRange past, double events) {
    return new Usualness(events / ChronoUnit.DAYS.between(past.from(), past.to()));
  }

  /** The grain to judge by. */
  Grain grain() {
    if (perDay * days(Grain.WEEK) >= 1) {
      return Grain.WEEK;
    }
    return perDay * days(Grain.MONTH) >= 1 ? Grain.MONTH : Grain.QUARTER;
  }

  /** The same, but none finer than one. */
  Grain grain(Grain finest) {
    Grain own = grain();
    return own.compareTo(finest) < 0 ? finest : own;
  }

  /** Events in a period of a grain. */
  double in(Grain grain) {
    return perDay * days(grain);
  }

  private static double days(Grain grain) {
    return switch (grain) {
      case DAY -> 1;
      case WEEK -> 7;
      case MONTH -> DAYS_PER_YEAR / 12;
      case QUARTER -> DAYS_PER_YEAR / 4;
      case YEAR -> DAYS_PER_YEAR;
    };
  }
}
