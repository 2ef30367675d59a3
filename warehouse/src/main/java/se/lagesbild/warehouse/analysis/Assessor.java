package se.lagesbild.warehouse.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.GammaDistribution;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.distribution.CountDistribution;

/**
 * Are the last periods of a series more than usual, as usual, fewer than usual, or can it not be
 * told?
 *
 * <p>What is usual is a log-linear model of the past with as much of level, season and trend as the
 * events bear, or below ten events their bare rate; the last half year is left out of it. The
 * number of the last period, and of the last few together where the grain is fine, is held against
 * the predictive distribution, which carries the variation beyond chance and the uncertainty of the
 * model. Each sum has its part of the false alarms, the longest the largest as it shows a lasting
 * change best; the parts add up to more than the whole, because sums overlap. They were found by
 * simulation ({@code calibration}).
 *
 * <p>The verdict is {@code MORE} or {@code FEWER} when that chance is at most {@link
 * Context#alpha()}; never for fewer than {@value #FEWEST_FOR_MORE} events. It is {@code USUAL} only
 * when the whole interval of 90 in 100 of the ratio to what is usual lies within the context's
 * range; else {@code CANNOT_TELL}, though the number lies among the usual ones.
 *
 * <p>Assumes independent periods. Unripe periods are held against the part of the usual number that
 * is registered by now.
 *
 * <p>The times of the year when the series is empty nearly always are no part of the model: they
 * are held against their own rate, which a few events may exceed and none falls below.
 */
public final class Assessor {
  /** A verdict of more needs this many events. */
  static final int FEWEST_FOR_MORE = 3;

  /** Jeffreys' prior for the rate of a Poisson distribution. */
  private static final double PRIOR_EVENTS = 0.5;

  private static final double TAIL_OF_NINE_IN_TEN = 0.05;
  private static final double TAIL_OF_EIGHT_IN_TEN = 0.1;

  /** By how much the chance of a sum of one, two, … periods counts, by grain. */
  private static final double[] WEEKS = {5, 18, 18, 0.65};

  private static final double[] MONTHS = {1, 4, 1.3};
  private static final double[] ALONE = {1};

  /**
   * The same where the past holds fewer than {@value #ENOUGH_MONTHS} months, or fewer than {@value
   * #ENOUGH_LONGER} longer periods. Numbers that vary much then often look as if they did not,
   * which makes the chances of all sums too small at once.
   */
  private static final double[] FEW_MONTHS = {1, 12, 4};

  private static final double[] FEW_ALONE = {2.5};
  private static final int ENOUGH_MONTHS = 30;
  private static final int ENOUGH_LONGER = 14;

  private final Context context;

  private Assessor(Context context) {
    this.context = context;
  }

  /** Judges in a context. */
  public static Assessor of(Context context) {
    return new Assessor(context);
  }

  /** Judges the last period of a series, and those just before it together with it. */
  public Outcome<Assessment> assess(CountSeries series) {
    return assess(series, usual(series));
  }

  /**
   * The same, with what is usual for every period of the series, when its level changed, and its
   * season.
   */
  public Course course(CountSeries series) {
    Optional<Expectation> usual = usual(series);
    return new Course(
        assess(series, usual),
        usual.map(expected -> band(series, expected)).orElse(List.of()),
        IntStream.range(0, series.length()).mapToObj(at -> whenRipe(series, at)).toList(),
        Turns.of(series),
        Seasonality.of(series));
  }

  /**
   * Whether the last period holds more than usual already, though not all of it is known: more than
   * a whole one would by chance. What is still to come makes the number larger only, so that this
   * is not said more often than of whole periods.
   *
   * @param series whose last count is what is known so far, and counts as that of a whole period
   * @return empty where that cannot be said
   */
  public Optional<Assessment> already(CountSeries series) {
    return assess(series)
        .fold(Optional::of, reason -> Optional.<Assessment>empty())
        .filter(told -> told.verdict() == Verdict.MORE);
  }

  /**
   * Judges the last period of a series whose numbers are known as intervals only: a verdict must
   * hold wherever in them the numbers lie. More needs the least that the last periods may hold to
   * be more than usual for the most that the past may have held, fewer the reverse.
   *
   * <p>A period of the past that may hold any number tells nothing of the most; the last one that
   * may can be more than usual, and never fewer.
   */
  public Outcome<BoundedAssessment> assess(Bounds bounds) {
    return course(bounds).last();
  }

  /** The same, with what is usual for every period of the series. */
  public BoundedCourse course(Bounds bounds) {
    CountSeries lower = bounds.lower();
    CountSeries upper = bounds.upper();
    int judged = judged(lower);
    return BoundedCourse.of(
        bandAndLast(upper.endingAs(lower, judged)), bandAndLast(lower.endingAs(upper, judged)));
  }

  private BoundedCourse.Side bandAndLast(CountSeries series) {
    Optional<Expectation> usual = usual(series);
    return new BoundedCourse.Side(
        assess(series, usual), usual.map(expected -> band(series, expected)).orElse(List.of()));
  }

  private static Optional<Expectation> usual(CountSeries series) {
    return series.length() == 0 ? Optional.empty() : new Usual(series).of(judged(series));
  }

  private static List<Range> band(CountSeries series, Expectation usual) {
    return IntStream.range(0, series.length())
        .mapToObj(period -> Range.ofNineInTen(usual.of(period, 1)))
        .toList();
  }

  private Outcome<Assessment> assess(CountSeries series, Optional<Expectation> usual) {
    int last = series.length() - 1;
    if (last < 0 || Double.isNaN(series.counts()[last])) {
      return Outcome.cannotTell(
          "Hela perioden är inte levererad.", "The whole period has not been delivered.");
    }
    return usual
        .map(expected -> Outcome.of(assess(series, expected)))
        .orElseGet(
            () ->
                Outcome.cannotTell(
                    "För kort historik för att veta vad som är vanligt.",
                    "Too short a history to know what is usual."));
  }

  private Assessment assess(CountSeries series, Expectation usual) {
    int last = series.length() - 1;
    CountDistribution expected = usual.of(last, 1);
    double observed = series.counts()[last];
    double[] parts = parts(series, usual.periods());
    Evidence more = Evidence.NONE;
    Evidence fewer = Evidence.NONE;
    for (int number = 1; number <= together(usual, last, parts.length); number++) {
      double sum = sum(series, number);
      if (!Double.isNaN(sum)) {
        CountDistribution sums = usual.of(last, number);
        double part = parts[number - 1];
        if (sum >= FEWEST_FOR_MORE) {
          more = more.orStronger(part * sums.atLeast((long) sum), number, sum, sums);
        }
        fewer = fewer.orStronger(part * sums.atMost((long) sum), number, sum, sums);
      }
    }
    Range ratio = ratio(observed, expected);
    Verdict verdict = verdict(more, fewer, ratio);
    return new Assessment(
        verdict,
        observed,
        expected.mean(),
        Range.ofNineInTen(expected),
        ratio,
        more,
        fewer,
        series.ripeness()[last],
        whenRipe(series, last),
        Range.of(usual.of(last + 1, 1), TAIL_OF_EIGHT_IN_TEN),
        switch (verdict) {
          case MORE -> lasting(usual, last, more);
          case FEWER -> lasting(usual, last, fewer);
          default -> Optional.empty();
        },
        Trend.of(series, verdict),
        usual.basis(),
        usual.events(),
        usual.periods());
  }

  /** How many of the last periods are looked at together: of a quiet time none from before it. */
  private static int together(Expectation usual, int last, int most) {
    int number = 1;
    while (number < most && (usual.basis() != Basis.QUIET || usual.areAlike(last, last - number))) {
      number++;
    }
    return number;
  }

  /**
   * The next period at the level of those that differ, known as well as they tell it; empty where
   * it is of another kind than they are.
   */
  private static Optional<Range> lasting(Expectation expected, int last, Evidence evidence) {
    if (!expected.areAlike(last, last + 1)) {
      return Optional.empty();
    }
    CountDistribution usual = expected.of(last + 1, 1);
    double events = evidence.observed() + PRIOR_EVENTS;
    double mean = usual.mean() * events / evidence.expected();
    double times = usual.variance() / usual.mean();
    return Optional.of(
        Range.of(
            Expectation.distribution(mean, mean * times + mean * mean / events),
            TAIL_OF_EIGHT_IN_TEN));
  }

  private Verdict verdict(Evidence more, Evidence fewer, Range ratio) {
    if (more.chance() <= context.alpha()) {
      return Verdict.MORE;
    }
    if (fewer.chance() <= context.alpha()) {
      return Verdict.FEWER;
    }
    return ratio.low() >= context.leastRatio() && ratio.high() <= context.greatestRatio()
        ? Verdict.USUAL
        : Verdict.CANNOT_TELL;
  }

  /** How many periods are looked at together at most. */
  private static int judged(CountSeries series) {
    return parts(series, Integer.MAX_VALUE).length;
  }

  /**
   * By how much the chance of each sum counts.
   *
   * @param past how many periods what is usual was drawn from
   */
  private static double[] parts(CountSeries series, int past) {
    double perYear = series.periodsPerYear();
    if (perYear > 53) {
      return ALONE;
    }
    if (perYear > 40) {
      return WEEKS;
    }
    if (perYear >= 12) {
      return past < ENOUGH_MONTHS ? FEW_MONTHS : MONTHS;
    }
    return past < ENOUGH_LONGER ? FEW_ALONE : ALONE;
  }

  /** The sum of the last periods, NaN where one of them is missing or there are not as many. */
  private static double sum(CountSeries series, int number) {
    double sum = 0;
    for (int back = 1; back <= number; back++) {
      int period = series.length() - back;
      sum += period < 0 ? Double.NaN : series.counts()[period];
    }
    return sum;
  }

  /**
   * How many times the usual number, 90 in 100: Garwood's limits of a count whose variance is so
   * many times its mean.
   */
  private static Range ratio(double observed, CountDistribution expected) {
    double times = Math.max(1, expected.variance() / expected.mean());
    double size = observed / times;
    double scale = times / expected.mean();
    double low =
        size > 0
            ? GammaDistribution.of(size, 1).inverseCumulativeProbability(TAIL_OF_NINE_IN_TEN)
            : 0;
    double high = GammaDistribution.of(size + 1, 1).inverseSurvivalProbability(TAIL_OF_NINE_IN_TEN);
    return new Range(low * scale, high * scale);
  }

  /**
   * How many the period will hold when all is registered, 90 in 100. With Jeffreys' prior for the
   * rate, what is still to come is negative binomial.
   */
  private static Range whenRipe(CountSeries series, int period) {
    double observed = series.counts()[period];
    double ripeness = series.ripeness()[period];
    if (ripeness == 1) {
      return new Range(observed, observed);
    }
    double size = observed + PRIOR_EVENTS;
    double mean = size * (1 - ripeness) / ripeness;
    double lagError = size / ripeness * series.ripenessErrors()[period];
    double variance = mean + mean * mean / size + lagError * lagError;
    Range toCome = Range.ofNineInTen(Expectation.distribution(mean, variance));
    return new Range(observed + toCome.low(), observed + toCome.high());
  }
}
