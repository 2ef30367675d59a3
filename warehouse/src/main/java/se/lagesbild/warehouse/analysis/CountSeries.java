package se.lagesbild.warehouse.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.statistics.Inputs;

/**
 * Counts of consecutive calendar periods, of which the last is to be judged.
 *
 * @param calendar what time is divided by
 * @param start first day of the first period
 * @param counts whole numbers from 0; NaN where a period was not, or only partly, delivered
 * @param ripeness for each period the share of its events that is registered by now, above 0 to 1
 * @param ripenessErrors for each period the standard error of that share, relative to it
 * @param exposures for each period what its number of events is proportional to, above 0: days,
 *     inhabitants
 */
public record CountSeries(
    Calendar calendar,
    LocalDate start,
    double[] counts,
    double[] ripeness,
    double[] ripenessErrors,
    double[] exposures) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException for others, or for different lengths
   */
  public CountSeries {
    Inputs.requireCounts("counts", counts);
    Inputs.requireSameLength("ripeness", ripeness.length, "counts", counts.length);
    Inputs.requireSameLength("ripenessErrors", ripenessErrors.length, "counts", counts.length);
    Inputs.requireSameLength("exposures", exposures.length, "counts", counts.length);
    for (int period = 0; period < counts.length; period++) {
      double ripe = ripeness[period];
      Inputs.require(ripe > 0 && ripe <= 1, "ripeness", ripe, "ska vara större än 0 och högst 1");
      double exposure = exposures[period];
      Inputs.require(
          exposure > 0 && exposure < Double.POSITIVE_INFINITY,
          "exposures",
          exposure,
          "ska vara ändlig och större än 0");
    }
  }

  /** Counts of which it is known for sure how much is registered by now. */
  public CountSeries(
      Calendar calendar, LocalDate start, double[] counts, double[] ripeness, double[] exposures) {
    this(calendar, start, counts, ripeness, new double[counts.length], exposures);
  }

  /** Counts that are all registered, of periods that are all alike. */
  public static CountSeries of(Calendar calendar, LocalDate start, double[] counts) {
    double[] ones = new double[counts.length];
    Arrays.fill(ones, 1);
    return new CountSeries(calendar, start, counts, ones, ones);
  }

  /** The same, of which only so much is registered by now. */
  public CountSeries withRipeness(double[] shares) {
    return new CountSeries(calendar, start, counts, shares, exposures);
  }

  /** The same, with unequal exposures. */
  public CountSeries withExposures(double[] others) {
    return new CountSeries(calendar, start, counts, ripeness, ripenessErrors, others);
  }

  /** The same without the first {@code number} periods; they are not more than there are. */
  public CountSeries without(int number) {
    LocalDate from = start;
    for (int passed = 0; passed < number; passed++) {
      from = calendar.next(from);
    }
    return new CountSeries(
        calendar,
        from,
        Arrays.copyOfRange(counts, number, counts.length),
        Arrays.copyOfRange(ripeness, number, counts.length),
        Arrays.copyOfRange(ripenessErrors, number, counts.length),
        Arrays.copyOfRange(exposures, number, counts.length));
  }

  /** The same without the last {@code number} periods; none where there are not more. */
  CountSeries withoutLast(int number) {
    int length = Math.max(0, length() - number);
    return new CountSeries(
        calendar,
        start,
        Arrays.copyOf(counts, length),
        Arrays.copyOf(ripeness, length),
        Arrays.copyOf(ripenessErrors, length),
        Arrays.copyOf(exposures, length));
  }

  /** The same with another last count, which is all that there is of it. */
  public CountSeries endingIn(double last) {
    double[] other = counts.clone();
    other[other.length - 1] = last;
    return counting(other);
  }

  /** The same periods with other counts. */
  CountSeries counting(double[] others) {
    return new CountSeries(calendar, start, others, ripeness, ripenessErrors, exposures);
  }

  /** The same, but the last {@code number} counts are those of another series. */
  CountSeries endingAs(CountSeries other, int number) {
    double[] mixed = counts.clone();
    int kept = Math.max(0, mixed.length - number);
    System.arraycopy(other.counts, kept, mixed, kept, mixed.length - kept);
    return counting(mixed);
  }

  /**
   * Checks that another series has the same periods, none of which holds less. It may lack the
   * numbers of some that this one has.
   */
  void requireAtMost(CountSeries upper) {
    Inputs.requireSameLength("lower", length(), "upper", upper.length());
    if (!calendar.equals(upper.calendar) || !start.equals(upper.start)) {
      throw new IllegalArgumentException("lower och upper ska ha samma perioder.");
    }
    for (int period = 0; period < counts.length; period++) {
      double most = upper.counts[period];
      Inputs.require(
          Double.isNaN(most) || counts[period] <= most,
          "lower",
          counts[period],
          "ska vara högst " + most);
    }
  }

  /** Number of periods. */
  public int length() {
    return counts.length;
  }

  /** The periods, in order. */
  public List<DateRange> periods() {
    List<DateRange> periods = new ArrayList<>();
    LocalDate from = start;
    for (int at = 0; at < counts.length; at++) {
      LocalDate to = calendar.next(from);
      periods.add(new DateRange(from, to));
      from = to;
    }
    return List.copyOf(periods);
  }

  /** Exposure times ripeness; periods to come are as the last one, and ripe. */
  double exposure(int period) {
    int last = length() - 1;
    return period > last ? exposures[last] : exposures[period] * ripeness[period];
  }

  /** The standard error of an exposure, relative to it: that of the ripeness. */
  double exposureError(int period) {
    return period < length() ? ripenessErrors[period] : 0;
  }

  /** Periods in a year. */
  double periodsPerYear() {
    return calendar.periodsPerYear();
  }
}
