package se.lagesbild.warehouse.statistics.farrington;

import se.lagesbild.warehouse.statistics.Inputs;

/** The earlier years of one period after another, as rows of a model. */
final class Baseline {
  private final WatchedSeries series;
  private final FarringtonOptions options;
  private final SeasonalTrend model;
  private int now;

  Baseline(WatchedSeries series, FarringtonOptions options) {
    this.series = series;
    this.options = options;
    this.model = new SeasonalTrend(options.seasons());
  }

  SeasonalTrend model() {
    return model;
  }

  /** Logarithm of the watched period's exposure. */
  double offset() {
    return Math.log(series.exposure()[now]);
  }

  /** Gathers the years before a period; false if the series does not reach that far back. */
  boolean gather(int period) {
    now = period;
    int next = same(options.years()) - options.halfWindow();
    if (next < 0) {
      return false;
    }
    model.clear(now - next);
    for (int year = options.years(); year >= 1; year--) {
      int reference = same(year);
      int later = same(year - 1);
      if (reference < 0 || later < 0) {
        return false;
      }
      int end = reference + options.halfWindow() + 1;
      add(Math.max(next, reference - options.halfWindow()), end, options.seasons() - 1);
      next = end;
      if (options.seasons() > 1) {
        divide(end, later - options.halfWindow());
      }
    }
    return model.rows() > 0;
  }

  private int same(int year) {
    return year == 0 ? now : series.timeOfYear().before(now, year);
  }

  /** Divides what lies between two windows, so that the first seasons get what is left over. */
  private void divide(int from, int to) {
    int parts = options.seasons() - 1;
    int length = to - from;
    Inputs.require(
        length >= parts,
        "noPeriods",
        options.seasons(),
        "ska rymmas i årets övriga " + Math.max(0, length) + " perioder och fönstret");
    int start = from;
    for (int part = 0; part < parts; part++) {
      int end = start + length / parts + (part < length % parts ? 1 : 0);
      add(start, end, part);
      start = end;
    }
  }

  private void add(int from, int to, int season) {
    int end = Math.min(to, now - options.leftOut());
    for (int at = from; at < end; at++) {
      double count = series.counts()[at];
      if (!Double.isNaN(count)) {
        model.add(
            count, series.timeOfYear().after(now, at), Math.log(series.exposure()[at]), season);
      }
    }
  }
}
