package se.lagesbild.warehouse.analysis.measure;

import java.util.stream.IntStream;

/**
 * Which months are held against each other. Less than a year is held against the same months of the
 * years before, so that the season is the same; more against whole years.
 *
 * @param before indices of months before
 * @param after indices of months after
 */
record Months(int[] before, int[] after) {
  private static final int YEAR = 12;
  private static final int MOST_YEARS = 3;

  /**
   * Chooses them.
   *
   * @param leftOut how many months just before are left out
   */
  static Months of(Trial trial, int leftOut) {
    int[] after = known(trial, IntStream.range(trial.first(), trial.end()));
    int last = trial.begun() - leftOut;
    int years = Math.min(MOST_YEARS, last / YEAR);
    IntStream earlier =
        after.length >= YEAR
            ? IntStream.range(Math.max(0, last - YEAR * years), Math.max(0, last))
            : IntStream.of(after)
                .flatMap(
                    month ->
                        IntStream.iterate(month - YEAR, each -> each - YEAR)
                            .limit(MOST_YEARS + (long) leftOut / YEAR)
                            .filter(each -> each >= 0 && each < last))
                .sorted();
    return new Months(known(trial, earlier), after);
  }

  private static int[] known(Trial trial, IntStream months) {
    return months.filter(month -> !Double.isNaN(trial.treated()[month])).toArray();
  }

  static double sum(double[] values, int[] months) {
    return IntStream.of(months)
        .mapToDouble(month -> values[month])
        .filter(value -> !Double.isNaN(value))
        .sum();
  }
}
