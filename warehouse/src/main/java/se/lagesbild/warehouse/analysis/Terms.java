package se.lagesbild.warehouse.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.IntUnaryOperator;
import se.lagesbild.warehouse.catalogue.Calendar;

/**
 * What a model explains a period's number by: a level, a trend and waves over the year, told by the
 * day in the middle of the period, so that years of 53 weeks do not shift the season.
 *
 * <p>Before any event is seen, a trend and the waves may be held to be normal around none, with
 * spreads that few offences go beyond. What a short history does not tell of them then stays
 * uncertain, instead of being taken for nothing; a long one outweighs the prior.
 *
 * <p>Of four periods a year the second wave tells every other from the rest, by one term instead of
 * two, between which nothing in the data could choose.
 *
 * <p>The times of the year beside quiet ones may have a term each: they are partly as quiet, which
 * no wave tells.
 */
public final class Terms {
  private static final double DAYS_PER_YEAR = 365.2425;

  /** Of the logarithm's change in a year: two of three series change by less than a tenth. */
  private static final double TREND_SPREAD = 0.1;

  /** Of a year's wave: in the middle of all series its top is 2.6 times its bottom. */
  private static final double WAVE_SPREAD = 0.4;

  /** Of the logarithm at any time of the year, when nothing is known of the season. */
  static final double SEASON_VARIANCE = WAVE_SPREAD * WAVE_SPREAD;

  private static final double SECOND_WAVE_SPREAD = 0.2;

  /** With fewer periods a year, the second wave is told by what the first one is. */
  private static final double FEWEST_FOR_TWO_WAVES = 4;

  /** With fewer, its top and its bottom take turns, and its cosine and its sine are one. */
  private static final double FEWEST_FOR_TWO_WHOLE_WAVES = 5;

  /** Of a time beside a quiet one: in the middle half of it, or twice as much, is like the rest. */
  private static final double EDGE_SPREAD = Math.log(2);

  private final boolean trend;
  private final int waves;
  private final boolean prior;
  private final boolean alternates;
  private final double[] years;
  private final double reference;
  private final int edges;
  private final IntUnaryOperator edge;

  private Terms(
      CountSeries series,
      boolean trend,
      int waves,
      boolean prior,
      int edges,
      IntUnaryOperator edge) {
    this.trend = trend;
    this.waves = waves;
    this.prior = prior;
    this.edges = edges;
    this.edge = edge;
    this.years = new double[series.length() + 1];
    Calendar calendar = series.calendar();
    this.alternates = waves > 1 && calendar.periodsPerYear() < FEWEST_FOR_TWO_WHOLE_WAVES;
    LocalDate start = series.start();
    for (int period = 0; period < years.length; period++) {
      LocalDate next = calendar.next(start);
      double middle =
          (start.toEpochDay() + ChronoUnit.DAYS.between(start, next) / 2.0) / DAYS_PER_YEAR;
      years[period] = middle;
      start = next;
    }
    this.reference = years[years.length - 1];
  }

  /**
   * The terms of a series, of which nothing is held beforehand.
   *
   * @param trend whether there is one
   * @param waves how many over a year, from 0
   */
  public static Terms free(CountSeries series, boolean trend, int waves) {
    return new Terms(series, trend, waves, false, 0, period -> -1);
  }

  /** The same, with the prior, and with a term for each time of the year beside a quiet one. */
  static Terms withPrior(CountSeries series, boolean trend, int waves, QuietTimes quiet) {
    return new Terms(series, trend, waves, true, quiet.edges(), quiet::edge);
  }

  /** Whether the periods of a calendar can tell a second wave from the first. */
  static boolean bearsTwoWaves(Calendar calendar) {
    return calendar.periodsPerYear() >= FEWEST_FOR_TWO_WAVES;
  }

  /** How many terms there are. */
  public int columns() {
    return smooth() + edges;
  }

  private int smooth() {
    return 1 + (trend ? 1 : 0) + 2 * waves - (alternates ? 1 : 0);
  }

  /** The row of a period; the one after the last is known too. */
  public void write(int period, double[] row) {
    int at = 0;
    row[at++] = 1;
    if (trend) {
      row[at++] = years[period] - reference;
    }
    for (int wave = 1; wave <= waves; wave++) {
      boolean single = alternates && wave == 2;
      double angle = 2 * Math.PI * wave * (years[period] - (single ? years[0] : 0));
      row[at++] = Math.cos(angle);
      if (!single) {
        row[at++] = Math.sin(angle);
      }
    }
    for (int each = 0; each < edges; each++) {
      row[at++] = edge.applyAsInt(period) == each ? 1 : 0;
    }
  }

  /** 1 / variance of what is held of a term beforehand; 0 where nothing is. */
  double precision(int column) {
    if (!prior || column == 0) {
      return 0;
    }
    if (trend && column == 1) {
      return 1 / (TREND_SPREAD * TREND_SPREAD);
    }
    if (column >= smooth()) {
      return 1 / (EDGE_SPREAD * EDGE_SPREAD);
    }
    boolean firstWave = column - (trend ? 1 : 0) <= 2;
    double spread = firstWave ? WAVE_SPREAD : SECOND_WAVE_SPREAD;
    return 1 / (spread * spread);
  }
}
