package se.lagesbild.warehouse.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import se.lagesbild.warehouse.catalogue.Calendar;

/**
 * What a model explains a period's number by: a level, a trend and waves over the year, told by the
 * day in the middle of the period, so that years of 53 weeks do not shift the season.
 */
final class Terms {
  private static final double DAYS_PER_YEAR = 365.2425;

  private final boolean trend;
  private final int waves;
  private final double[] years;
  private final double reference;

  /**
   * The terms of a series.
   *
   * @param trend whether there is one
   * @param waves how many over a year, from 0
   */
  Terms(CountSeries series, boolean trend, int waves) {
    this.trend = trend;
    this.waves = waves;
    this.years = new double[series.length() + 1];
    Calendar calendar = series.calendar();
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

  int columns() {
    return 1 + (trend ? 1 : 0) + 2 * waves;
  }

  /** The row of a period; the one after the last is known too. */
  void write(int period, double[] row) {
    int at = 0;
    row[at++] = 1;
    if (trend) {
      row[at++] = years[period] - reference;
    }
    for (int wave = 1; wave <= waves; wave++) {
      double angle = 2 * Math.PI * wave * years[period];
      row[at++] = Math.cos(angle);
      row[at++] = Math.sin(angle);
    }
  }

  boolean hasTrend() {
    return trend;
  }

  Basis basis() {
    if (trend) {
      return Basis.TREND;
    }
    return waves > 0 ? Basis.SEASON : Basis.LEVEL;
  }
}
