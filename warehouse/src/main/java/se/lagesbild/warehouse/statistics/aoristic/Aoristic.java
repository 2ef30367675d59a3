package se.lagesbild.warehouse.statistics.aoristic;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;

/**
 * At which hours of the week did events happen, when only the time in which they can have happened
 * is known?
 *
 * <p>An event between from and to weighs in each hour of the week the share of [from, to) that lies
 * in it, so that each event weighs 1 in all. Hour 0 is Monday from 00:00 to 01:00, hour 167 Sunday
 * from 23:00.
 *
 * <p>Input: minutes on the local wall clock since a Monday at 00:00, see {@link #minutes}; NaN is a
 * missing moment. Output: see {@link HoursOfWeek}. Assumes that any moment within the time is as
 * likely; long absences flatten the picture, so {@code shortWindows} tells how many events are
 * known to within 12 hours. There are no options.
 *
 * <p>Edge cases: without a start an event is left out; without an end, or with one before the start
 * or at most a minute after it, it weighs 1 in the hour of its start; one of 7 days or more weighs
 * 1/168 in every hour. An end on the full hour gives nothing to that hour. Nothing but missing
 * starts gives weights of 0 that say that nothing can be told. When the clocks change an hour is
 * counted as the clock shows it.
 *
 * <p>Source: Ratcliffe and McCullagh 1998, Aoristic crime analysis, Int J Geogr Inf Sci 12,
 * doi:10.1080/136588198241644; Ratcliffe 2002, Aoristic signatures and the spatio-temporal analysis
 * of high volume crime patterns, J Quant Criminol 18, doi:10.1023/A:1013240828824. Tested against R
 * 4.2.2, {@code aoristic::aoristic.df}.
 */
public final class Aoristic {
  static final int HOURS = 168;
  static final int SHORT_HOURS = 12;

  /** A Monday. */
  private static final LocalDateTime ORIGIN = LocalDateTime.of(1970, 1, 5, 0, 0);

  private static final double WEEK_MINUTES = 60.0 * HOURS;

  /** Beyond this a minute is no longer told apart. */
  private static final double LATEST = 1e12;

  private static final Aoristic DEFAULTS = new Aoristic();

  private Aoristic() {}

  /** The method; it has no options. */
  public static Aoristic withDefaults() {
    return DEFAULTS;
  }

  /** A moment on the wall clock as this method takes it. */
  public static double minutes(LocalDateTime clock) {
    return ORIGIN.until(clock, ChronoUnit.SECONDS) / 60.0;
  }

  /**
   * Spreads events over the hours of the week.
   *
   * @param from the earliest moment of each event
   * @param to the latest
   * @throws IllegalArgumentException for lists of different lengths or a moment that is not finite
   */
  public Outcome<HoursOfWeek> spread(double[] from, double[] to) {
    requireMoments("from", from);
    requireMoments("to", to);
    Inputs.requireSameLength("to", to.length, "from", from.length);
    double[] hours = new double[HOURS];
    int events = 0;
    int shortWindows = 0;
    for (int event = 0; event < from.length; event++) {
      if (!Double.isNaN(from[event])) {
        events++;
        double minutes = to[event] - from[event];
        shortWindows += minutes >= 0 && minutes < 60 * SHORT_HOURS ? 1 : 0;
        add(hours, from[event], window(from[event], to[event]));
      }
    }
    return Outcome.of(new HoursOfWeek(hours, events, shortWindows));
  }

  /**
   * The weights of one event for the hours of the week; all 0 without a start.
   *
   * @throws IllegalArgumentException for a moment that is not finite
   */
  public double[] weights(double from, double to) {
    requireMoments("from", new double[] {from});
    requireMoments("to", new double[] {to});
    double[] hours = new double[HOURS];
    if (!Double.isNaN(from)) {
      add(hours, from, window(from, to));
    }
    return hours;
  }

  /** Whether an event is so long that it says nothing of the hour. */
  public boolean saysNothing(double from, double to) {
    return to - from >= WEEK_MINUTES;
  }

  private static void requireMoments(String name, double[] moments) {
    Inputs.requireValues(name, moments);
    for (double moment : moments) {
      Inputs.require(!(Math.abs(moment) > LATEST), name, moment, "ska vara minuter inom 1e12");
    }
  }

  /** The length in minutes, 0 for an event whose start stands for all of it. */
  private static double window(double from, double to) {
    return to - from > 1 ? to - from : 0;
  }

  private static void add(double[] hours, double from, double minutes) {
    if (minutes >= WEEK_MINUTES) {
      for (int hour = 0; hour < HOURS; hour++) {
        hours[hour] += 1.0 / HOURS;
      }
      return;
    }
    double start = from - WEEK_MINUTES * Math.floor(from / WEEK_MINUTES);
    int hour = Math.min((int) (start / 60), HOURS - 1);
    if (minutes == 0) {
      hours[hour] += 1;
      return;
    }
    double end = start + minutes;
    for (double left = start; left < end; hour++) {
      double right = Math.min(end, (hour + 1) * 60.0);
      hours[hour % HOURS] += (right - left) / minutes;
      left = right;
    }
  }
}
