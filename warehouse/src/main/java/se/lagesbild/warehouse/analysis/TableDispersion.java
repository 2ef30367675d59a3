package se.lagesbild.warehouse.analysis;

import java.util.List;

/**
 * How many times as much the counts of members (areas, kinds) vary over periods as Poisson's do,
 * from 1.
 *
 * <p>Pearson's statistic by its degrees of freedom, in tables of periods by members in which every
 * member follows the common course: a season or a trend of all members together is no extra
 * variation. Several tables are measured by themselves and taken together, so that a shift of the
 * members between them is none either.
 */
public final class TableDispersion {
  /** Fewer degrees of freedom say too little. */
  private static final int FEWEST = 8;

  private final double[][] counts;
  private final double[] byMember;
  private final double[] byPeriod;
  private double all;

  private TableDispersion(double[][] counts) {
    this.counts = counts;
    this.byMember = new double[counts.length == 0 ? 0 : counts[0].length];
    this.byPeriod = new double[counts.length];
    for (int period = 0; period < counts.length; period++) {
      for (int member = 0; member < byMember.length; member++) {
        byMember[member] += counts[period][member];
        byPeriod[period] += counts[period][member];
        all += counts[period][member];
      }
    }
  }

  /**
   * Measures it.
   *
   * @param tables each with one count per member for each of its periods
   */
  public static double of(List<double[][]> tables) {
    double pearson = 0;
    int freedom = 0;
    for (double[][] counts : tables) {
      TableDispersion table = new TableDispersion(counts);
      freedom += table.freedom();
      pearson += table.pearson();
    }
    return freedom < FEWEST ? 1 : Math.max(1, pearson / freedom);
  }

  private int freedom() {
    return all == 0 ? 0 : (positive(byMember) - 1) * (positive(byPeriod) - 1);
  }

  private double pearson() {
    double sum = 0;
    for (int period = 0; period < counts.length; period++) {
      for (int member = 0; member < byMember.length; member++) {
        double expected = byMember[member] * byPeriod[period] / all;
        double off = counts[period][member] - expected;
        sum += expected > 0 ? off * off / expected : 0;
      }
    }
    return sum;
  }

  private static int positive(double[] sums) {
    int positive = 0;
    for (double sum : sums) {
      positive += sum > 0 ? 1 : 0;
    }
    return positive;
  }
}
