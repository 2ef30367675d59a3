package se.lagesbild.warehouse.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.ToldDays;
import se.lagesbild.warehouse.query.WatchedFacts.Day;

/**
 * The periods of a calendar into which the days of an indicator are folded, the last of which is to
 * be judged. A period that is not told of as a whole is missing, never zero; so is one of which too
 * little is registered to say anything.
 */
public final class PeriodFold {
  /** Of a period of which less is told, more is guessed than known. */
  public static final double LEAST_RIPE = 0.3;

  private final Calendar calendar;
  private final List<DateRange> periods;
  private final boolean[] told;
  private final Ripeness[] ripeness;

  private PeriodFold(
      Calendar calendar, List<DateRange> periods, boolean[] told, Ripeness[] ripeness) {
    this.calendar = calendar;
    this.periods = periods;
    this.told = told;
    this.ripeness = ripeness;
  }

  /**
   * The periods of an indicator up to the one that holds {@code last}.
   *
   * @param today a period that ends later has not ended
   * @param lags how late the sources tell
   * @return empty when no whole period until then was told of
   */
  public static Optional<PeriodFold> upTo(
      LocalDate last,
      Calendar calendar,
      Indicator indicator,
      Telling telling,
      LocalDate today,
      SourceLags lags) {
    LocalDate end = calendar.next(calendar.startOf(last));
    if (!telling.days().from().isBefore(end)) {
      return Optional.empty();
    }
    List<DateRange> periods =
        calendar.periods(new DateRange(telling.days().from(), end)).stream()
            .dropWhile(period -> !isTold(telling, period, today))
            .toList();
    if (periods.isEmpty()) {
      return Optional.empty();
    }
    boolean[] told = new boolean[periods.size()];
    Ripeness[] ripeness = new Ripeness[periods.size()];
    for (int at = 0; at < told.length; at++) {
      told[at] = isTold(telling, periods.get(at), today);
      ripeness[at] = lags.ripeness(indicator, telling, periods.get(at));
    }
    return Optional.of(new PeriodFold(calendar, periods, told, ripeness));
  }

  /** The same without the last periods that cannot be judged; empty when none can. */
  public Optional<PeriodFold> judgeable() {
    int end = periods.size();
    while (end > 0 && !(told[end - 1] && isRipe(end - 1))) {
      end--;
    }
    return end == 0
        ? Optional.empty()
        : Optional.of(
            new PeriodFold(
                calendar,
                periods.subList(0, end),
                Arrays.copyOf(told, end),
                Arrays.copyOf(ripeness, end)));
  }

  /** The periods from the first that is told of as a whole. */
  public List<DateRange> periods() {
    return periods;
  }

  /** Whether the last period is told of, but too little of it is registered to say anything. */
  public boolean isTooEarly() {
    int last = periods.size() - 1;
    return told[last] && !isRipe(last);
  }

  /** The series of what was counted each day, as long periods are expected to hold more. */
  public CountSeries series(List<Day> days) {
    return series(days, period -> 1);
  }

  /**
   * The same, where larger places are expected to hold more too.
   *
   * @param perDay what the number of events of a day is proportional to, above 0: inhabitants
   */
  public CountSeries series(List<Day> days, ToDoubleFunction<DateRange> perDay) {
    double[] counts = sums(days, Day::counted);
    Ripeness[] ripe = ripeness.clone();
    for (int at = 0; at < counts.length; at++) {
      if (!told[at] || !isRipe(at)) {
        counts[at] = Double.NaN;
        ripe[at] = Ripeness.FULL;
      }
    }
    return new CountSeries(
        calendar,
        periods.get(0).from(),
        counts,
        Arrays.stream(ripe).mapToDouble(Ripeness::share).toArray(),
        Arrays.stream(ripe).mapToDouble(Ripeness::relativeError).toArray(),
        periods.stream().mapToDouble(each -> days(each) * perDay.applyAsDouble(each)).toArray());
  }

  /** The sums of a quantity of each day. */
  public double[] sums(List<Day> days, ToLongFunction<Day> quantity) {
    double[] sums = new double[periods.size()];
    int at = 0;
    for (Day day : days) {
      while (at < sums.length && !day.day().isBefore(periods.get(at).to())) {
        at++;
      }
      if (at < sums.length && periods.get(at).contains(day.day())) {
        sums[at] += quantity.applyAsLong(day);
      }
    }
    return sums;
  }

  private boolean isRipe(int period) {
    return ripeness[period].share() >= LEAST_RIPE;
  }

  private static boolean isTold(Telling telling, DateRange period, LocalDate today) {
    return !period.to().isAfter(today) && telling.share(period) == ToldDays.Share.ALL;
  }

  private static double days(DateRange period) {
    return ChronoUnit.DAYS.between(period.from(), period.to());
  }
}
