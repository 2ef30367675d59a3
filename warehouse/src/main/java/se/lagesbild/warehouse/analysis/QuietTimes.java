package se.lagesbild.warehouse.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The times of the year when a series is empty nearly always, as schools are in July. Smooth waves
 * over the year cannot follow it there, and what they miss there makes them wrong beside it.
 *
 * <p>A time of the year is quiet where all that the past tells of it comes to at most a tenth of
 * what as many periods hold in the mean, and where it is empty too often for chance: were it half
 * as full as the rest of the year, so many of its periods would be empty at most once in {@value
 * #RARE} over all the times of a year. Times that follow each other are looked at together, so that
 * a summer of weeks is seen though no week of it says enough. What counts is whether a period holds
 * more than a tenth of the mean, not how much, as a few bursts leave the rest of the year empty by
 * chance.
 *
 * <p>A period belongs to the time of the year that its middle day lies in.
 */
final class QuietTimes {
  private static final double MOST_OF_THE_MEAN = 0.1;
  private static final double HALF_AS_FULL = 0.5;
  private static final int RARE = 200;
  private static final int FEWEST_YEARS = 3;
  private static final double FEWEST_EXPECTED = 10;
  private static final int FEWEST_WITH_EDGES = 12;
  private static final double DAYS_PER_YEAR = 365.25;

  /** With more the times of a year are too many for the few years that tell of each. */
  private static final double MOST_PERIODS_PER_YEAR = 53;

  private final int[] times;
  private final boolean[] quiet;

  /** The times of the year beside quiet ones, in order. */
  private final int[] edges;

  private QuietTimes(int[] times, boolean[] quiet) {
    this.times = times;
    this.quiet = quiet;
    this.edges =
        quiet.length < FEWEST_WITH_EDGES
            ? new int[0]
            : IntStream.range(0, quiet.length).filter(time -> isEdge(quiet, time)).toArray();
  }

  private static boolean isEdge(boolean[] quiet, int time) {
    int before = (time + quiet.length - 1) % quiet.length;
    int after = (time + 1) % quiet.length;
    return !quiet[time] && (quiet[before] || quiet[after]);
  }

  /** Those that the periods before {@code end} tell of. */
  static QuietTimes before(CountSeries series, int end) {
    double perYear = series.periodsPerYear();
    boolean[] quiet = new boolean[(int) Math.max(1, Math.floor(perYear))];
    int[] times = times(series, quiet.length);
    if (perYear < MOST_PERIODS_PER_YEAR && quiet.length > 1) {
      Told told = new Told(series, times, end, quiet.length);
      for (int first = 0; first < quiet.length; first++) {
        int number = told.emptyFrom(first);
        if (told.isRare(first, number)) {
          for (int at = 0; at < number; at++) {
            quiet[(first + at) % quiet.length] = true;
          }
        }
      }
    }
    return new QuietTimes(times, quiet);
  }

  /** The time of the year of each period, and of the one after the last. */
  private static int[] times(CountSeries series, int number) {
    int[] times = new int[series.length() + 1];
    LocalDate start = series.start();
    for (int period = 0; period < times.length; period++) {
      LocalDate next = series.calendar().next(start);
      LocalDate middle = start.plusDays((ChronoUnit.DAYS.between(start, next) - 1) / 2);
      double year = (middle.getDayOfYear() - 0.5) / DAYS_PER_YEAR;
      times[period] = (int) Math.min(number - 1, year * series.periodsPerYear());
      start = next;
    }
    return times;
  }

  /** Whether no time of the year is quiet. */
  boolean areNone() {
    for (boolean each : quiet) {
      if (each) {
        return false;
      }
    }
    return true;
  }

  /** Whether a period, or the one after the last, lies in a quiet time. */
  boolean hold(int period) {
    return quiet[times[period]];
  }

  /** How many times of the year lie beside quiet ones; none is told where a year has few times. */
  int edges() {
    return edges.length;
  }

  /** Which of these a period lies in, below 0 where in none. */
  int edge(int period) {
    return Arrays.binarySearch(edges, times[period]);
  }

  /** The periods of a series in quiet times, or those in the others; the rest is missing. */
  CountSeries only(CountSeries series, boolean inQuietTimes) {
    double[] counts = series.counts().clone();
    for (int period = 0; period < counts.length; period++) {
      counts[period] = hold(period) == inQuietTimes ? counts[period] : Double.NaN;
    }
    return series.counting(counts);
  }

  /** What the past tells of each time of the year. */
  private static final class Told {
    private final double[] events;
    private final double[] exposures;
    private final int[] periods;
    private final int[] filled;
    private final double rate;

    Told(CountSeries series, int[] times, int end, int number) {
      this.events = new double[number];
      this.exposures = new double[number];
      this.periods = new int[number];
      this.filled = new int[number];
      for (int period = 0; period < end; period++) {
        if (!Double.isNaN(series.counts()[period])) {
          events[times[period]] += series.counts()[period];
          exposures[times[period]] += series.exposure(period);
          periods[times[period]]++;
        }
      }
      this.rate = Arrays.stream(events).sum() / Arrays.stream(exposures).sum();
      for (int period = 0; period < end; period++) {
        double little = MOST_OF_THE_MEAN * rate * series.exposure(period);
        filled[times[period]] += series.counts()[period] > little ? 1 : 0;
      }
    }

    /** How many times of the year that follow each other hold next to nothing; never all. */
    int emptyFrom(int first) {
      int number = 0;
      while (number < events.length && isEmpty((first + number) % events.length)) {
        number++;
      }
      return number < events.length ? number : 0;
    }

    private boolean isEmpty(int time) {
      return periods[time] >= FEWEST_YEARS
          && events[time] <= MOST_OF_THE_MEAN * rate * exposures[time];
    }

    /** Whether chance seldom leaves so much of them empty, if they are half as full as the rest. */
    boolean isRare(int first, int number) {
      int told = 0;
      int full = 0;
      double expected = 0;
      for (int at = 0; at < number; at++) {
        int time = (first + at) % periods.length;
        told += periods[time];
        full += filled[time];
        expected += rate * exposures[time];
      }
      if (expected < FEWEST_EXPECTED) {
        return false;
      }
      double others = Arrays.stream(periods).sum() - told;
      double share = (Arrays.stream(filled).sum() - full + HALF_AS_FULL) / (others + 1);
      double halved = 1 - Math.pow(1 - share, HALF_AS_FULL);
      double chance = BinomialDistribution.of(told, halved).cumulativeProbability(full);
      return chance * periods.length * RARE <= 1;
    }
  }
}
