package se.lagesbild.warehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.adjustment.AdjustedP;
import se.lagesbild.warehouse.statistics.adjustment.PAdjust;
import se.lagesbild.warehouse.statistics.controlchart.CountChart;
import se.lagesbild.warehouse.statistics.controlchart.CountLimits;
import se.lagesbild.warehouse.statistics.negbinregression.NegativeBinomialFit;
import se.lagesbild.warehouse.statistics.negbinregression.NegativeBinomialRegression;
import se.lagesbild.warehouse.statistics.poissonregression.PoissonFit;
import se.lagesbild.warehouse.statistics.poissonregression.PoissonRegression;

/** Numbers that the literature prints, to the digits that it prints. */
class PrintedTablesTest {

  /** Type, years since 1960, whether operated 1975-79, months of service, incidents. */
  private static final String SHIPS =
      """
      A 0 0 127 0; A 0 1 63 0; A 5 0 1095 3; A 5 1 1095 4; A 10 0 1512 6; A 10 1 3353 18;
      A 15 1 2244 11; B 0 0 44882 39; B 0 1 17176 29; B 5 0 28609 58; B 5 1 20370 53;
      B 10 0 7064 12; B 10 1 13099 44; B 15 1 7117 18; C 0 0 1179 1; C 0 1 552 1; C 5 0 781 0;
      C 5 1 676 1; C 10 0 783 6; C 10 1 1948 2; C 15 1 274 1; D 0 0 251 0; D 0 1 105 0;
      D 5 0 288 0; D 5 1 192 0; D 10 0 349 2; D 10 1 1208 11; D 15 1 2051 4; E 0 0 45 0;
      E 5 0 789 7; E 5 1 437 7; E 10 0 1157 5; E 10 1 2161 12; E 15 1 542 1""";

  /** McCullagh and Nelder 1989, Generalized Linear Models, 2nd ed., tables 6.2 and 6.3. */
  @Test
  void damageToShips() {
    List<double[]> rows = new ArrayList<>();
    List<Double> incidents = new ArrayList<>();
    List<Double> offsets = new ArrayList<>();
    for (String ship : SHIPS.split(";")) {
      String[] cells = ship.strip().split(" ");
      double[] row = new double[9];
      row[0] = 1;
      set(row, "ABCDE".indexOf(cells[0]));
      set(row, cells[1].equals("0") ? 0 : 4 + Integer.parseInt(cells[1]) / 5);
      row[8] = Double.parseDouble(cells[2]);
      rows.add(row);
      offsets.add(Math.log(Double.parseDouble(cells[3])));
      incidents.add(Double.parseDouble(cells[4]));
    }

    PoissonFit fit =
        told(
            PoissonRegression.withDefaults()
                .fit(array(incidents), rows.toArray(new double[0][]), array(offsets)));

    assertThat(fit.poisson().estimates())
        .containsExactly(
            new double[] {-6.41, -0.54, -0.69, -0.08, 0.33, 0.70, 0.82, 0.45, 0.38}, within(0.005));
    assertThat(fit.fit().deviance()).isCloseTo(38.7, within(0.05));
    assertThat(fit.freedom()).isEqualTo(25);
    assertThat(fit.fit().dispersion()).isCloseTo(1.69, within(0.005));
  }

  /** Bliss and Fisher 1953, Biometrics 9, table 1: red mites on 150 apple leaves. */
  @Test
  void mitesOnAppleLeaves() {
    int[] leaves = {70, 38, 17, 10, 9, 3, 2, 1};
    double[] mites = new double[150];
    int at = 0;
    for (int number = 0; number < leaves.length; number++) {
      Arrays.fill(mites, at, at + leaves[number], number);
      at += leaves[number];
    }
    double[][] rows = new double[150][];
    Arrays.fill(rows, new double[] {1});

    NegativeBinomialFit fit =
        told(NegativeBinomialRegression.withDefaults().fit(mites, rows, new double[150]));

    assertThat(Math.exp(fit.effects().estimates()[0])).isCloseTo(1.14667, within(5e-6));
    assertThat(fit.size()).isCloseTo(1.02459, within(5e-6));
  }

  /** Benjamini and Hochberg 1995, J R Stat Soc B 57, section 4.1: 15 hypotheses, q = 0.05. */
  @Test
  void fifteenHypotheses() {
    double[] p = {
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0
    };

    AdjustedP adjusted = told(PAdjust.withDefaults().adjust(p));

    assertThat(Arrays.stream(adjusted.benjaminiHochberg()).filter(q -> q <= 0.05)).hasSize(4);
    assertThat(Arrays.stream(adjusted.bonferroni()).filter(q -> q <= 0.05)).hasSize(3);
    assertThat(Arrays.stream(adjusted.hochberg()).filter(q -> q <= 0.05)).hasSize(3);
  }

  /** Montgomery, Introduction to Statistical Quality Control, example 7.3: circuit boards. */
  @Test
  void nonconformitiesOfCircuitBoards() {
    double[] boards = {
      21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 39, 30, 24, 16, 19,
      17, 15
    };

    CountLimits limits = told(CountChart.withDefaults().draw(boards));

    assertThat(limits.centre()).isCloseTo(19.85, within(0.005));
    assertThat(limits.upper()).isCloseTo(33.22, within(0.01));
    assertThat(limits.lower()).isCloseTo(6.48, within(0.01));
  }

  private static void set(double[] row, int column) {
    if (column > 0) {
      row[column] = 1;
    }
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static <R extends Result> R told(Outcome<R> outcome) {
    return outcome.fold(
        result -> result,
        reason -> {
          throw new AssertionError(reason.swedish());
        });
  }
}
