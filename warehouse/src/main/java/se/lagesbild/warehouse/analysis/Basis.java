package se.lagesbild.warehouse.analysis;

/** What is taken for usual. */
public enum Basis {
  /** The rate of few events: it tells no season and no trend. */
  RATE,
  /** One level; whether there is a season or a trend is not known. */
  LEVEL,
  /** A level with all of a season that periods of this length have: whole years have none. */
  SEASON,
  /** A level with a steady trend, and with a season where the events bear one. */
  TREND,
  /** The rate of those times of the year when the series is empty nearly always. */
  QUIET
}
