package se.lagesbild.warehouse.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Fits against what is known without fitting. */
class LogLinearTest {
  private static final double POISSON = Double.POSITIVE_INFINITY;

  @Test
  void anInterceptIsTheLogarithmOfTheRate() {
    double[] counts = {3, 0, 5, 2};
    double[] exposure = {1, 2, 3, 4};
    LogLinear.Fit fit =
        model(new double[][] {{1}, {1}, {1}, {1}})
            .fit(counts, logarithms(exposure), LogLinear.ones(4), POISSON);

    assertThat(fit.coefficients()[0]).isCloseTo(Math.log(10.0 / 10), within(1e-12));
    assertThat(fit.standardError(0)).isCloseTo(Math.sqrt(1.0 / 10), within(1e-8));
    assertThat(fit.settled()).isTrue();
  }

  @Test
  void twoGroupsDifferByTheRatioOfTheirMeans() {
    LogLinear.Fit fit =
        model(new double[][] {{1, 0}, {1, 0}, {1, 1}, {1, 1}})
            .fit(new double[] {4, 6, 9, 11}, new double[4], LogLinear.ones(4), POISSON);

    assertThat(fit.coefficients()[1]).isCloseTo(Math.log(2), within(1e-12));
    assertThat(fit.standardError(1)).isCloseTo(Math.sqrt(1.0 / 10 + 1.0 / 20), within(1e-8));
  }

  @Test
  void theSlopeOfTheLikelihoodIsZeroAtTheFit() {
    Random random = new Random(5);
    int rows = 96;
    double[][] design = new double[rows][];
    double[] counts = new double[rows];
    double[] offset = new double[rows];
    double[] weights = new double[rows];
    for (int row = 0; row < rows; row++) {
      double year = row / 12.0;
      design[row] =
          new double[] {1, year, Math.sin(2 * Math.PI * year), Math.cos(2 * Math.PI * year)};
      counts[row] = random.nextInt(5);
      offset[row] = Math.log(0.13);
      weights[row] = 0.5 + random.nextDouble();
    }
    for (double size : new double[] {POISSON, 1.5}) {
      LogLinear.Fit fit = model(design).fit(counts, offset, weights, size);
      for (int column = 0; column < 4; column++) {
        double slope = 0;
        for (int row = 0; row < rows; row++) {
          double mean = fit.means()[row];
          slope += weights[row] * (counts[row] - mean) / (1 + mean / size) * design[row][column];
        }
        assertThat(slope).isCloseTo(0, within(1e-5));
      }
    }
  }

  @Test
  void aColumnThatDependsOnThoseBeforeItIsLeftOut() {
    LogLinear.Fit fit =
        model(new double[][] {{1, 2, 0}, {1, 2, 1}, {1, 2, 2}, {1, 2, 3}})
            .fit(new double[] {1, 2, 4, 8}, new double[4], LogLinear.ones(4), POISSON);

    assertThat(fit.rank()).isEqualTo(2);
    assertThat(fit.coefficients()[1]).isNaN();
    assertThat(fit.coefficients()[2]).isCloseTo(Math.log(2), within(1e-10));
    assertThat(fit.inverse()[1][1]).isNaN();
  }

  @Test
  void aGroupWithoutEventsHasAMeanOfNearlyZero() {
    LogLinear.Fit fit =
        model(new double[][] {{1, 0}, {1, 0}, {1, 1}, {1, 1}})
            .fit(new double[] {4, 6, 0, 0}, new double[4], LogLinear.ones(4), POISSON);

    assertThat(fit.settled()).isTrue();
    assertThat(fit.means()[2]).isLessThan(1e-8);
    assertThat(fit.coefficients()[0]).isCloseTo(Math.log(5), within(1e-10));
  }

  private static LogLinear model(double[][] rows) {
    return new LogLinear(Design.ofRows(rows));
  }

  private static double[] logarithms(double[] values) {
    return java.util.Arrays.stream(values).map(Math::log).toArray();
  }
}
