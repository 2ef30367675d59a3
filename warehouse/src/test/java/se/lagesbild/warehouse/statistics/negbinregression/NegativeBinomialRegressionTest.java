package se.lagesbild.warehouse.statistics.negbinregression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;

class NegativeBinomialRegressionTest {

  @Test
  void noOtherSizeOrMeanIsMoreLikely() {
    double[] counts = {0, 0, 7, 1, 0, 12, 2, 5, 0, 3};
    NegativeBinomialFit fit = fit(counts, intercept(10));
    double mean = fit.effects().ratios()[0];

    assertThat(mean).isCloseTo(3, within(1e-10));
    assertThat(logLikelihood(counts, mean, fit.size()))
        .isCloseTo(fit.logLikelihood(), within(1e-9));
    for (double times : new double[] {0.99, 1.01}) {
      assertThat(logLikelihood(counts, mean, fit.size() * times)).isLessThan(fit.logLikelihood());
      assertThat(logLikelihood(counts, mean * times, fit.size())).isLessThan(fit.logLikelihood());
    }
  }

  @Test
  void theErrorOfTheSizeIsTheCurvatureOfTheLikelihood() {
    double[] counts = {0, 0, 7, 1, 0, 12, 2, 5, 0, 3};
    NegativeBinomialFit fit = fit(counts, intercept(10));
    double step = 1e-3;
    double curvature =
        (logLikelihood(counts, 3, fit.size() + step)
                - 2 * logLikelihood(counts, 3, fit.size())
                + logLikelihood(counts, 3, fit.size() - step))
            / (step * step);

    assertThat(fit.sizeError()).isCloseTo(1 / Math.sqrt(-curvature), within(1e-4));
  }

  @Test
  void countsThatVaryLessThanByChanceAreFittedByPoisson() {
    NegativeBinomialFit fit = fit(new double[] {2, 3, 2, 3, 2, 3}, intercept(6));

    assertThat(fit.isPoisson()).isTrue();
    assertThat(fit.logLikelihood()).isEqualTo(fit.poissonLogLikelihood());
    assertThat(fit.likelihoodRatio()).isZero();
    assertThat(fit.pValue()).isEqualTo(0.5);
    assertThat(fit.about(Subject.UNNAMED).swedish())
        .contains("svänger inte mer än ren slump", "enklare modellen");
  }

  @Test
  void aGroupWithoutEventsHasAnInfiniteCoefficient() {
    double[][] rows = new double[12][];
    Arrays.setAll(rows, row -> new double[] {1, row / 6});
    NegativeBinomialFit fit = fit(new double[] {9, 0, 1, 14, 0, 3, 0, 0, 0, 0, 0, 0}, rows);

    assertThat(fit.separated()).isTrue();
    assertThat(fit.effects().ratios()[1]).isZero();
    assertThat(fit.effects().errors()[1]).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(fit.effects().ratios()[0]).isCloseTo(4.5, within(1e-8));
    assertThat(fit.size()).isBetween(0.01, 10.0);
  }

  @Test
  void manyZerosAreNoTrouble() {
    double[] counts = new double[200];
    counts[17] = 1;
    counts[90] = 40;
    NegativeBinomialFit fit = fit(counts, intercept(200));

    assertThat(fit.effects().ratios()[0]).isCloseTo(41.0 / 200, within(1e-8));
    assertThat(fit.size()).isBetween(1e-4, 0.1);
  }

  @Test
  void aLongSeriesIsFittedInTime() {
    Random random = new Random(2);
    double[] counts = new double[300_000];
    double[][] rows = new double[counts.length][];
    for (int row = 0; row < counts.length; row++) {
      rows[row] = new double[] {1, row % 2};
      counts[row] = random.nextInt(4) * random.nextInt(4);
    }
    NegativeBinomialFit fit = fit(counts, rows);

    assertThat(fit.effects().ratios()[0]).isCloseTo(2.25, within(0.05));
  }

  @Test
  void nothingIsToldOfNoEvents() {
    NegativeBinomialRegression method = NegativeBinomialRegression.withDefaults();

    assertThat(reason(method.fit(new double[3], intercept(3), new double[3])))
        .isEqualTo("Det finns inga händelser.");
    assertThat(reason(method.fit(new double[0], new double[0][], new double[0])))
        .isEqualTo("Det finns inga fullständiga rader.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> method.fit(new double[] {0.5}, intercept(1), new double[1]))
        .withMessage("y[1] är 0.5 men ska vara ett heltal från 0.");
  }

  @Test
  void saysThatItVariesMoreThanByChance() {
    double[] counts = new double[40];
    Arrays.setAll(counts, row -> row % 5 == 0 ? 12 : 1);
    double[][] rows = new double[40][];
    Arrays.setAll(rows, row -> new double[] {1, row});

    assertThat(fit(counts, rows).about(Subject.UNNAMED).swedish())
        .startsWith("Händelser: 128 i 40 rader. Ingen av förklaringarna hänger tydligt ihop")
        .contains("därför är osäkerheten bredare än man kan tro");
    assertThat(fit(Arrays.copyOf(counts, 10), intercept(10)).about(Subject.UNNAMED).english())
        .contains("too few to tell how much the number varies");
  }

  /** By products, for whole counts: the chance that so many come before the size is reached. */
  private static double logLikelihood(double[] counts, double mean, double size) {
    double sum = 0;
    for (double count : counts) {
      sum += size * Math.log(size / (size + mean)) + count * Math.log(mean / (size + mean));
      for (int at = 0; at < count; at++) {
        sum += Math.log((size + at) / (at + 1));
      }
    }
    return sum;
  }

  private static NegativeBinomialFit fit(double[] counts, double[][] rows) {
    return NegativeBinomialRegression.withDefaults()
        .fit(counts, rows, new double[counts.length])
        .fold(
            fit -> fit,
            reason -> {
              throw new AssertionError(reason.english());
            });
  }

  private static String reason(Outcome<NegativeBinomialFit> outcome) {
    return outcome.fold(fit -> "", reason -> reason.swedish());
  }

  private static double[][] intercept(int rows) {
    double[][] design = new double[rows][];
    Arrays.setAll(design, row -> new double[] {1});
    return design;
  }
}
