package se.lagesbild.warehouse.analysis.companion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.statistics.distribution.CountDistribution;
import se.lagesbild.warehouse.statistics.distribution.NegativeBinomial;
import se.lagesbild.warehouse.statistics.distribution.Poisson;
import se.lagesbild.warehouse.statistics.negbinregression.NegativeBinomialFit;
import se.lagesbild.warehouse.statistics.negbinregression.NegativeBinomialRegression;
import se.lagesbild.warehouse.statistics.regression.Design;
import se.lagesbild.warehouse.statistics.regression.LeastSquares;
import se.lagesbild.warehouse.statistics.regression.LogLinear;

/**
 * What a trend, the season and confounders leave of a series, each value by its own spread: mean 0
 * and spread 1 as long as the model holds, whatever the season; 0 where a value is not known.
 *
 * <p>Of counts it is how far up a count stands in its distribution, the middle of its own
 * probability taken: F(y - 1) + f(y) / 2 less 1/2, by the root of its variance (1 - sum of f³) /
 * 12. Unlike Pearson's residuals it is bounded, so that single large counts of two series do not
 * make a relation, and unlike ranks of these it does not bring the season back through ties at 0.
 *
 * <p>Source: Brockwell 2007, Universal residuals: a multivariate transformation, Stat Probab Lett
 * 77, doi:10.1016/j.spl.2007.02.008; the mid-distribution: Parzen 2004, Quantile probability and
 * statistical data modeling, Stat Sci 19, doi:10.1214/088342304000000387.
 *
 * @param values one for each period
 * @param spread the usual distance of a count or value from what was to expect, in its own unit
 * @param mean the usual value
 */
record Leftover(double[] values, double spread, double mean) {
  private static final double NEGLIGIBLE = 1e-10;

  /** Means below this are of groups without any event. */
  private static final double NO_MEAN = 1e-6;

  /**
   * Of counts.
   *
   * @param rows the model's terms for each period
   */
  static Optional<Leftover> ofCounts(double[] counts, double[] exposures, double[][] rows) {
    double[] offset = Arrays.stream(exposures).map(Math::log).toArray();
    return NegativeBinomialRegression.withDefaults()
        .fit(counts, rows, offset)
        .fold(
            fit -> Optional.of(left(counts, complete(counts, rows), fit)),
            reason -> Optional.empty());
  }

  private static boolean[] complete(double[] values, double[][] rows) {
    boolean[] complete = new boolean[values.length];
    for (int at = 0; at < values.length; at++) {
      complete[at] = !Double.isNaN(values[at]) && Arrays.stream(rows[at]).noneMatch(Double::isNaN);
    }
    return complete;
  }

  private static Leftover left(double[] counts, boolean[] complete, NegativeBinomialFit fit) {
    double[] left = new double[counts.length];
    double squares = 0;
    double sum = 0;
    int row = 0;
    for (int at = 0; at < left.length; at++) {
      if (complete[at]) {
        double mean = fit.fit().means()[row++];
        if (mean > NO_MEAN) {
          CountDistribution distribution =
              fit.isPoisson() ? Poisson.of(mean) : NegativeBinomial.of(fit.size(), mean);
          left[at] = middle(distribution, (long) counts[at]);
          squares += distribution.variance();
        }
        sum += counts[at];
      }
    }
    return new Leftover(left, Math.sqrt(squares / row), sum / row);
  }

  private static double middle(CountDistribution distribution, long count) {
    double below = count == 0 ? 0 : distribution.atMost(count - 1);
    double up = below + distribution.probability(count) / 2 - 0.5;
    double cubes = 0;
    double mean = distribution.mean();
    for (long each = 0; ; each++) {
      double probability = distribution.probability(each);
      cubes += probability * probability * probability;
      if (each > mean && probability < NEGLIGIBLE) {
        return up / Math.sqrt((1 - cubes) / 12);
      }
    }
  }

  /** Of days, which follow no chance; empty where the season is all there is of them. */
  static Optional<Leftover> ofDays(double[] days, double[][] rows) {
    boolean[] complete = complete(days, rows);
    List<double[]> kept = kept(rows, complete);
    double[] response = new double[kept.size()];
    for (int at = 0, row = 0; at < days.length; at++) {
      if (complete[at]) {
        response[row++] = days[at];
      }
    }
    Design design = Design.ofRows(kept.toArray(double[][]::new));
    double[] coefficients = new double[design.columns()];
    new LeastSquares(design).solve(LogLinear.ones(design.rows()), response, coefficients);
    double[] left = new double[days.length];
    double squares = 0;
    double sum = 0;
    for (int at = 0, row = 0; at < days.length; at++) {
      if (complete[at]) {
        left[at] = days[at] - design.predict(row++, coefficients);
        squares += left[at] * left[at];
        sum += days[at];
      }
    }
    double spread = Math.sqrt(squares / response.length);
    return spread < NO_MEAN
        ? Optional.empty()
        : Optional.of(
            new Leftover(
                Arrays.stream(left).map(each -> each / spread).toArray(),
                spread,
                sum / response.length));
  }

  private static List<double[]> kept(double[][] rows, boolean[] complete) {
    return IntStream.range(0, rows.length)
        .filter(at -> complete[at])
        .mapToObj(at -> rows[at])
        .toList();
  }
}
