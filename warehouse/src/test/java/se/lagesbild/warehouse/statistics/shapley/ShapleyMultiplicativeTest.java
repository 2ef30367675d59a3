package se.lagesbild.warehouse.statistics.shapley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;

class ShapleyMultiplicativeTest {

  @Test
  void isTheAverageOverAllOrders() {
    double[] before = {2, 0.5, 7, 0, 3};
    double[] after = {3, 0.2, 7, 4, 1};
    double[] sums = new double[5];
    int orders = addOrders(before.clone(), after, new boolean[5], sums);

    FactorShares found = divide(before, after);

    assertThat(orders).isEqualTo(120);
    for (int factor = 0; factor < 5; factor++) {
      assertThat(found.shapley()[factor]).isCloseTo(sums[factor] / 120, within(1e-12));
    }
  }

  @Test
  void theLogarithmicPartsAddUpToo() {
    FactorShares found = divide(new double[] {13, 5, 2}, new double[] {14, 4, 2});

    assertThat(Arrays.stream(found.lmdi()).sum()).isCloseTo(112 - 130, within(1e-12));
    assertThat(found.lmdi()[2]).isZero();
    assertThat(found.shapley()[2]).isZero();
  }

  @Test
  void factorsThatCancelStillHaveTheirParts() {
    FactorShares found = divide(new double[] {2, 3}, new double[] {3, 2});

    assertThat(found.lmdi()[0]).isCloseTo(6 * Math.log(1.5), within(1e-12));
    assertThat(found.shapley()[0]).isCloseTo(2.5, within(1e-12));
  }

  @Test
  void aFactorOfZeroHasNoLogarithm() {
    FactorShares found = divide(new double[] {2, 3}, new double[] {0, 4});

    assertThat(found.lmdi()[0]).isNaN();
    assertThat(found.lmdi()[1]).isZero();
    assertThat(Arrays.stream(found.shapley()).sum()).isCloseTo(-6, within(1e-12));
  }

  @Test
  void manyFactorsTakeNoTime() {
    double[] before = new double[100];
    double[] after = new double[100];
    Arrays.fill(before, 1);
    Arrays.fill(after, 1.01);

    assertThat(divide(before, after).shapley()[50])
        .isCloseTo((Math.pow(1.01, 100) - 1) / 100, within(1e-12));
  }

  @Test
  void noFactorsCannotBeTold() {
    assertThat(ShapleyMultiplicative.withDefaults().divide(List.of(), new double[0], new double[0]))
        .isInstanceOf(Outcome.CannotTell.class);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> divide(new double[] {1, -2}, new double[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("before är -2 men ska vara minst 0.");
    assertThatThrownBy(() -> divide(new double[] {1e150, 1e150, 1e9}, new double[] {1, 1, 1}))
        .hasMessageContaining("ska vara ändlig");
    assertThatThrownBy(() -> divide(new double[] {Double.NaN}, new double[] {1}))
        .hasMessageContaining("får inte saknas");
    assertThatThrownBy(() -> divide(new double[151], new double[151]))
        .hasMessageContaining("högst 150");
  }

  @Test
  void namesTheLargestPart() {
    assertThat(
            divide(new double[] {100, 1}, new double[] {100, 2}).about(Subject.UNNAMED).swedish())
        .contains("från 100 till 200", "hör 100 till f1", "inte varför");
    assertThat(divide(new double[] {3, 1}, new double[] {3, 2}).about(Subject.UNNAMED).swedish())
        .contains("går inte att säga");
  }

  private static int addOrders(double[] now, double[] after, boolean[] changed, double[] sums) {
    int orders = 0;
    for (int factor = 0; factor < now.length; factor++) {
      if (!changed[factor]) {
        double held = now[factor];
        double product = product(now);
        changed[factor] = true;
        now[factor] = after[factor];
        int rest = addOrders(now, after, changed, sums);
        sums[factor] += rest * (product(now) - product);
        now[factor] = held;
        changed[factor] = false;
        orders += rest;
      }
    }
    return Math.max(orders, 1);
  }

  private static double product(double[] factors) {
    return Arrays.stream(factors).reduce(1, (one, other) -> one * other);
  }

  private static FactorShares divide(double[] before, double[] after) {
    List<String> names =
        IntStream.range(0, before.length).mapToObj(factor -> "f" + factor).toList();
    return ShapleyMultiplicative.withDefaults()
        .divide(names, before, after)
        .fold(
            found -> found,
            reason -> {
              throw new AssertionError(reason.swedish());
            });
  }
}
