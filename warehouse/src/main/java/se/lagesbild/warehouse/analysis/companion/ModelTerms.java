package se.lagesbild.warehouse.analysis.companion;

import java.util.Arrays;
import java.util.List;
import se.lagesbild.warehouse.analysis.CountSeries;
import se.lagesbild.warehouse.analysis.Terms;

/** The rows of a model: level, trend and season of each period, and what else is held equal. */
final class ModelTerms {
  private final double[][] common;

  private ModelTerms(double[][] common) {
    this.common = common;
  }

  static ModelTerms of(CountSeries series, int waves) {
    Terms terms = Terms.free(series, true, waves);
    double[][] common = new double[series.length()][terms.columns()];
    for (int period = 0; period < common.length; period++) {
      terms.write(period, common[period]);
    }
    return new ModelTerms(common);
  }

  /** With a column for each confounder, and further columns. */
  double[][] with(List<Candidate> confounders, double[]... more) {
    double[][] columns = new double[confounders.size() + more.length][];
    for (int at = 0; at < confounders.size(); at++) {
      columns[at] = confounders.get(at).column();
    }
    System.arraycopy(more, 0, columns, confounders.size(), more.length);
    double[][] rows = new double[common.length][];
    for (int period = 0; period < rows.length; period++) {
      double[] row = Arrays.copyOf(common[period], common[period].length + columns.length);
      for (int column = 0; column < columns.length; column++) {
        row[common[period].length + column] = columns[column][period];
      }
      rows[period] = row;
    }
    return rows;
  }
}
