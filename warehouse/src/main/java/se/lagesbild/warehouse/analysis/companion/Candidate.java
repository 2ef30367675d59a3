package se.lagesbild.warehouse.analysis.companion;

import se.lagesbild.warehouse.statistics.Inputs;

/**
 * A series that may move with another.
 *
 * @param id tells it apart
 * @param kind what its values are
 * @param values one for each period of the other series; NaN where one is not known
 * @param exposures what the counts of each period are proportional to, above 0; of days all 1
 */
public record Candidate(String id, Kind kind, double[] values, double[] exposures) {

  /** What values are. */
  public enum Kind {
    /** Whole numbers of events, drawn by chance. */
    COUNTS,
    /** Days or parts of periods that the calendar gives. */
    CALENDAR
  }

  /**
   * Checks the lengths and counts.
   *
   * @throws IllegalArgumentException for different lengths, or counts that are none
   */
  public Candidate {
    Inputs.requireSameLength("exposures", exposures.length, "values", values.length);
    if (kind == Kind.COUNTS) {
      Inputs.requireCounts(id, values);
    }
  }

  /** How many of the values are known. */
  int known() {
    int known = 0;
    for (double value : values) {
      known += Double.isNaN(value) ? 0 : 1;
    }
    return known;
  }

  /** The sum of the values that are known. */
  double sum() {
    double sum = 0;
    for (double value : values) {
      sum += Double.isNaN(value) ? 0 : value;
    }
    return sum;
  }

  /** The values as a column of a log-linear model: counts by the logarithm of one more. */
  double[] column() {
    double[] column = values.clone();
    for (int at = 0; at < column.length && kind == Kind.COUNTS; at++) {
      column[at] = Math.log1p(column[at]);
    }
    return column;
  }
}
