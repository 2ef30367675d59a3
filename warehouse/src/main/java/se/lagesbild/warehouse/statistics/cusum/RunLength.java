package se.lagesbild.warehouse.statistics.cusum;

import se.lagesbild.warehouse.statistics.distribution.Poisson;

/**
 * How many periods go by on average until a Poisson cusum alarms.
 *
 * @param k what is taken off each period, rounded to one decimal
 * @param h the limit, rounded to one decimal
 * @param periods the average; NaN where there are too many states
 */
public record RunLength(double k, double h, double periods) {
  private static final int STATES_PER_EVENT = 10;
  private static final int MOST_STATES = 1000;

  /**
   * By Brook and Evans' chain: with k and h in tenths, the sum is in one of 10 h states until it
   * alarms, and the averages from each state solve a linear system.
   */
  static RunLength of(double k, double h, double mean) {
    double tenthsOfK = Math.rint(k * STATES_PER_EVENT);
    double tenthsOfH = Math.rint(h * STATES_PER_EVENT);
    double periods = Double.NaN;
    if (tenthsOfH == 0) {
      periods = 1;
    } else if (tenthsOfH <= MOST_STATES) {
      double[] run = solve(chain((int) tenthsOfH, (long) tenthsOfK, Poisson.of(mean)));
      periods = run[0] > 0 && run[0] < Double.POSITIVE_INFINITY ? run[0] : Double.NaN;
    }
    return new RunLength(tenthsOfK / STATES_PER_EVENT, tenthsOfH / STATES_PER_EVENT, periods);
  }

  /** One minus the chances of going from state to state, and a column of ones. */
  private static double[][] chain(int states, long k, Poisson counts) {
    double[][] chain = new double[states][states + 1];
    for (int from = 0; from < states; from++) {
      double[] row = chain[from];
      row[states] = 1;
      row[from] = 1;
      long toNothing = Math.floorDiv(k - from, (long) STATES_PER_EVENT);
      row[0] -= counts.atMost(toNothing);
      for (long count = Math.max(0, toNothing + 1);
          from + STATES_PER_EVENT * count - k < states;
          count++) {
        row[(int) (from + STATES_PER_EVENT * count - k)] -= counts.probability(count);
      }
    }
    return chain;
  }

  /** Gauss' elimination; the diagonal dominates, so no rows change places. */
  private static double[] solve(double[][] rows) {
    int size = rows.length;
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = pivot + 1; row < size; row++) {
        double factor = rows[row][pivot] / rows[pivot][pivot];
        if (factor != 0) {
          for (int column = pivot; column <= size; column++) {
            rows[row][column] -= factor * rows[pivot][column];
          }
        }
      }
    }
    double[] solution = new double[size];
    for (int row = size - 1; row >= 0; row--) {
      double sum = rows[row][size];
      for (int column = row + 1; column < size; column++) {
        sum -= rows[row][column] * solution[column];
      }
      solution[row] = sum / rows[row][row];
    }
    return solution;
  }
}
