package se.lagesbild.warehouse.analysis;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.adjustment.AdjustedP;
import se.lagesbild.warehouse.statistics.adjustment.PAdjust;
import se.lagesbild.warehouse.statistics.distribution.CountDistribution;
import se.lagesbild.warehouse.statistics.distribution.NegativeBinomial;
import se.lagesbild.warehouse.statistics.distribution.Poisson;
import se.lagesbild.warehouse.statistics.stl.SeasonAndTrend;

/**
 * A series taken apart into level, season and rest, by the call that finds the season of an
 * assessment. The numbers are per mean period, as if all were as long and all registered.
 *
 * <p>A rest stands out where chance, Poisson's or as much wider as the middle half of the rests is,
 * gives it too seldom, adjusted by Benjamini and Hochberg over all periods. The width is that of
 * the median, which few periods far off do not move; the parts that were fitted widen it.
 *
 * @param periods in order
 * @param level of each period
 * @param seasonal what the time of the year adds to the level
 * @param rest what is left
 * @param season where one worth telling shows that chance seldom gives, else empty
 * @param timesLowest how many times as many the season's highest month lets expect as the lowest,
 *     at the mean level; null without a season, or where the lowest is less than one
 * @param standsOut for each period more, fewer, or as usual
 */
public record Decomposition(
    List<DateRange> periods,
    double[] level,
    double[] seasonal,
    double[] rest,
    Optional<Season> season,
    @Nullable Double timesLowest,
    List<Verdict> standsOut) {
  private static final double RATE = 0.05;
  private static final double LEAST_EXPECTED = 0.5;

  /** The standard deviation by the median of what lies off a normal distribution's middle. */
  private static final double BY_MEDIAN = 1.4826;

  /** Takes a series apart and tells what was found, or why it bears that not. */
  public static <T> T of(
      CountSeries series, Function<Decomposition, T> whenTold, Function<Phrase, T> whenNot) {
    return Seasonality.parts(series)
        .fold(parts -> whenTold.apply(of(series, parts)), whenNot::apply);
  }

  private static Decomposition of(CountSeries series, SeasonAndTrend parts) {
    Optional<Season> season = Seasonality.of(series);
    return new Decomposition(
        series.periods(),
        parts.trend(),
        parts.seasonal(),
        parts.remainder(),
        season,
        season.map(shown -> timesLowest(series, parts, shown)).orElse(null),
        standsOut(series, parts));
  }

  private static @Nullable Double timesLowest(
      CountSeries series, SeasonAndTrend parts, Season season) {
    double level = Arrays.stream(parts.trend()).average().orElseThrow();
    double lowest = level + seasonal(series, parts, season.lowest());
    double highest = level + seasonal(series, parts, season.highest());
    return lowest < 1 ? null : highest / lowest;
  }

  /** The mean of the month: a single week of it is the highest by chance too. */
  private static double seasonal(CountSeries series, SeasonAndTrend parts, Month month) {
    List<DateRange> periods = series.periods();
    return IntStream.range(0, periods.size())
        .filter(at -> Seasonality.month(periods.get(at)) == month)
        .mapToDouble(at -> parts.seasonal()[at])
        .average()
        .orElseThrow();
  }

  private static List<Verdict> standsOut(CountSeries series, SeasonAndTrend parts) {
    double[] expected = new double[series.length()];
    for (int at = 0; at < expected.length; at++) {
      expected[at] = Math.max(LEAST_EXPECTED, parts.trend()[at] + parts.seasonal()[at]);
    }
    double times = timesPoisson(parts, expected);
    double mean = Arrays.stream(series.exposures()).average().orElseThrow();
    double[] chances = new double[expected.length];
    for (int at = 0; at < chances.length; at++) {
      double here = expected[at] * series.exposure(at) / mean;
      chances[at] = chance(Math.round(series.counts()[at]), here, times);
    }
    double[] adjusted =
        PAdjust.withDefaults()
            .adjust(chances)
            .fold(AdjustedP::benjaminiHochberg, none -> chances.clone());
    return IntStream.range(0, adjusted.length)
        .mapToObj(
            at ->
                adjusted[at] > RATE
                    ? Verdict.USUAL
                    : parts.remainder()[at] > 0 ? Verdict.MORE : Verdict.FEWER)
        .toList();
  }

  /** How many times as much as Poisson's the rests vary, at least once. */
  private static double timesPoisson(SeasonAndTrend parts, double[] expected) {
    double[] off = new double[expected.length];
    for (int at = 0; at < off.length; at++) {
      off[at] = Math.abs(parts.remainder()[at]) / Math.sqrt(expected[at]);
    }
    Arrays.sort(off);
    int middle = off.length / 2;
    double median = off.length % 2 == 1 ? off[middle] : (off[middle - 1] + off[middle]) / 2;
    double fitted = parts.period() + Math.floor((double) off.length / parts.period());
    double width = BY_MEDIAN * median;
    return Math.max(1, width * width * off.length / (off.length - fitted));
  }

  private static double chance(long count, double mean, double times) {
    CountDistribution chance =
        times > 1 ? NegativeBinomial.of(mean / (times - 1), mean) : Poisson.of(mean);
    return Math.min(1, 2 * Math.min(chance.atLeast(count), chance.atMost(count)));
  }
}
