package se.lagesbild.warehouse.analysis;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.FDistribution;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.stl.SeasonAndTrend;
import se.lagesbild.warehouse.statistics.stl.Stl;

/**
 * Looks for a season in a series: that of {@code Stl} in the counts by exposure. Few or missing
 * counts bear none, nor do two years or less. It is told from 0.3, and where chance seldom gives as
 * strong a one.
 */
final class Seasonality {
  private static final double FEWEST_IN_THE_MEAN = 2;
  private static final double LEAST_STRENGTH = 0.3;
  private static final double RARE = 0.05;

  /** With more the positions of a year are too many for the few years that tell of each. */
  private static final double MOST_PERIODS_PER_YEAR = 53;

  private Seasonality() {}

  /** The season of a series; empty where it bears none, and where none worth telling shows. */
  static Optional<Season> of(CountSeries series) {
    return parts(series).fold(found -> season(series, found), reason -> Optional.empty());
  }

  /** Level, season and rest of a series, per mean period; or why it bears that not. */
  static Outcome<SeasonAndTrend> parts(CountSeries series) {
    double perYear = series.periodsPerYear();
    if (perYear < 2 || perYear > MOST_PERIODS_PER_YEAR) {
      return Outcome.cannotTell(
          "Årstiden syns per vecka, månad eller kvartal, inte per dag eller år.",
          "The season shows by week, month or quarter, not by day or year.");
    }
    if (Arrays.stream(series.counts()).anyMatch(Double::isNaN)) {
      return Outcome.cannotTell(
          "Det saknas leverans för en eller flera perioder, och då går serien inte att dela upp.",
          "One or more periods were not delivered, and then the series cannot be taken apart.");
    }
    if (series.length() <= 2 * perYear) {
      return Outcome.cannotTell(
          "Historiken är två år eller kortare; årstiden syns först i det tredje.",
          "The history is two years or shorter; the season shows in the third.");
    }
    if (Arrays.stream(series.counts()).average().orElse(0) < FEWEST_IN_THE_MEAN) {
      return Outcome.cannotTell(
          "Det är färre än två händelser per period i genomsnitt, så enstaka händelser avgör; välj längre perioder.",
          "There are fewer than two events a period on average, so single events decide; choose longer periods.");
    }
    return Stl.withDefaults().decompose(rates(series), (int) Math.round(perYear));
  }

  /** The counts as they would be if every period were as the mean one, and all registered. */
  private static double[] rates(CountSeries series) {
    double[] rates = new double[series.length()];
    double mean = Arrays.stream(series.exposures()).average().orElseThrow();
    for (int at = 0; at < rates.length; at++) {
      rates[at] = series.counts()[at] / series.exposure(at) * mean;
    }
    return rates;
  }

  private static Optional<Season> season(CountSeries series, SeasonAndTrend parts) {
    double strength = parts.seasonalStrength();
    if (!(strength >= LEAST_STRENGTH) || chance(parts, series.length()) > RARE) {
      return Optional.empty();
    }
    List<DateRange> periods = series.periods();
    int highest = 0;
    int lowest = 0;
    for (int at = 1; at < parts.period(); at++) {
      highest = parts.seasonal()[at] > parts.seasonal()[highest] ? at : highest;
      lowest = parts.seasonal()[at] < parts.seasonal()[lowest] ? at : lowest;
    }
    return Optional.of(
        new Season(strength, month(periods.get(highest)), month(periods.get(lowest))));
  }

  /**
   * How often chance gives so strong a season, by the F test of as many means as the year has
   * periods; each year takes one degree of freedom for the level. Without it, weeks of three years
   * have a season of 0.4 of nothing but chance.
   */
  private static double chance(SeasonAndTrend parts, int length) {
    double means = parts.period() - 1.0;
    double rest = length - parts.period() - Math.floor((double) length / parts.period());
    double explained = parts.seasonalStrength() / means;
    double left = (1 - parts.seasonalStrength()) / rest;
    return left > 0 ? FDistribution.of(means, rest).survivalProbability(explained / left) : 0;
  }

  /** The month that a period is mostly in. */
  static Month month(DateRange period) {
    long days = ChronoUnit.DAYS.between(period.from(), period.to());
    LocalDate middle = period.from().plusDays(days / 2);
    return middle.getMonth();
  }
}
