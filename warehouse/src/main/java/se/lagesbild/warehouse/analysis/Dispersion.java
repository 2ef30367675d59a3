package se.lagesbild.warehouse.analysis;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import se.lagesbild.warehouse.statistics.nearness.NormalChance;

/**
 * How many times as much the counts of a table vary as Poisson's do, from 1.
 *
 * <p>Pearson's statistic by its degrees of freedom, in a table in which every row follows a common
 * course: of areas by periods, a season or a trend of all areas together is no extra variation; of
 * parts of the year by years, neither is the season nor the level of a year.
 *
 * @param times how many
 */
public record Dispersion(double times) {
  /** Counts that vary as chance has it. */
  public static final Dispersion NONE = new Dispersion(1);

  /** Fewer degrees of freedom say too little. */
  private static final int FEWEST = 8;

  /**
   * Measures it; none where too little is known.
   *
   * @param counts rows of equal length
   */
  public static Dispersion of(double[][] counts) {
    return of(List.<double[][]>of(counts));
  }

  /**
   * The same of several tables, each measured by itself and taken together, so that a shift of the
   * rows between them is no extra variation.
   *
   * @param tables each with rows of equal length
   */
  public static Dispersion of(List<double[][]> tables) {
    double pearson = 0;
    int freedom = 0;
    for (double[][] counts : tables) {
      Table table = new Table(counts);
      freedom += table.freedom();
      pearson += table.pearson();
    }
    return freedom < FEWEST ? NONE : new Dispersion(Math.max(1, pearson / freedom));
  }

  /** A two-sided chance by Poisson, where counts vary so much more. */
  public double chance(double poisson) {
    if (Double.isNaN(poisson) || poisson <= 0 || poisson >= 1) {
      return poisson;
    }
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(poisson / 2);
    return NormalChance.twoSided(z / Math.sqrt(times));
  }

  /** How many times as wide an interval is as Poisson's. */
  public double wider() {
    return Math.sqrt(times);
  }

  /** Counts with their sums. */
  private static final class Table {
    private final double[][] counts;
    private final double[] byRow;
    private final double[] byColumn;
    private double all;

    Table(double[][] counts) {
      this.counts = counts;
      this.byRow = new double[counts.length];
      this.byColumn = new double[counts.length == 0 ? 0 : counts[0].length];
      for (int row = 0; row < byRow.length; row++) {
        for (int column = 0; column < byColumn.length; column++) {
          byColumn[column] += counts[row][column];
          byRow[row] += counts[row][column];
          all += counts[row][column];
        }
      }
    }

    int freedom() {
      return all == 0 ? 0 : (positive(byColumn) - 1) * (positive(byRow) - 1);
    }

    double pearson() {
      double sum = 0;
      for (int row = 0; row < byRow.length; row++) {
        for (int column = 0; column < byColumn.length; column++) {
          double expected = byColumn[column] * byRow[row] / all;
          double off = counts[row][column] - expected;
          sum += expected > 0 ? off * off / expected : 0;
        }
      }
      return sum;
    }

    private static int positive(double[] sums) {
      return (int) Arrays.stream(sums).filter(sum -> sum > 0).count();
    }
  }
}
