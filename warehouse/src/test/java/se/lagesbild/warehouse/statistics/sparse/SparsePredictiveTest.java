package se.lagesbild.warehouse.statistics.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;

class SparsePredictiveTest {
  private static final SparsePredictive METHOD = SparsePredictive.withDefaults().comparing(0, 9);

  @Test
  void chancesAreSumsOfTheirDefinitions() {
    SparsePeriods watched = told(METHOD.watch(counts(2, 3), 52, new int[] {9}));

    // Nine periods with two events, three in the watched one: negative binomial of size 5/2.
    double none = Math.pow(0.9, 2.5);
    double one = none * 2.5 * 0.1;
    double two = one * 3.5 / 2 * 0.1;
    assertThat(watched.predictiveChances()[0]).isCloseTo(1 - none - one - two, within(1e-12));
    // Of five events three, four or all in one of ten periods.
    double exact = (10 * 81 + 5 * 9 + 1) / 1e5;
    assertThat(watched.conditionalChances()[0]).isCloseTo(exact, within(1e-14));
    assertThat(watched.baselinePeriods()[0]).isEqualTo(9);
    assertThat(watched.predictiveMeans()[0]).isCloseTo(2.5 / 9, within(1e-15));
  }

  @Test
  void comparesWithTheSameTimeInEarlierYears() {
    double[] counts = new double[100];
    Arrays.fill(counts, 1);
    counts[99 - 52 - 2] = 5;
    counts[99 - 52 - 3] = 100;
    SparsePredictive method = SparsePredictive.withDefaults().comparing(1, 2);

    SparsePeriods watched = told(method.watch(counts, 52, new int[] {99}));
    SparsePeriods other = told(method.withoutRecent().watch(counts, 52, new int[] {99}));

    assertThat(watched.baselineSums()[0]).isEqualTo(11);
    assertThat(watched.baselinePeriods()[0]).isEqualTo(7);
    assertThat(other.baselinePeriods()[0]).isEqualTo(5);
  }

  @Test
  void manyOfSomethingRareIsMoreThanUsual() {
    Outcome<SparsePeriods> outcome = METHOD.watch(counts(2, 3), 52, new int[] {9});

    assertThat(outcome.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.MORE);
    assertThat(outcome.about(Subject.UNNAMED).swedish())
        .contains("Det blev 3; på 9 jämförbara perioder har det hänt 2 gånger")
        .contains("Underlaget är litet");
    assertThat(METHOD.watch(counts(2, 0), 52, new int[] {9}).about(Subject.UNNAMED).verdict())
        .isEqualTo(Verdict.USUAL);
  }

  @Test
  void tenEventsBeforePointToAnotherMethod() {
    String nine = METHOD.watch(counts(9, 3), 52, new int[] {9}).about(Subject.UNNAMED).swedish();
    String ten = METHOD.watch(counts(10, 3), 52, new int[] {9}).about(Subject.UNNAMED).swedish();

    assertThat(nine).contains("Underlaget är litet");
    assertThat(ten).contains("menad för färre än tio händelser", "metoden farrington_flexible");
  }

  @Test
  void withoutAnyEventTheExactTestIsNotMade() {
    SparsePeriods watched = told(METHOD.watch(counts(0, 0), 52, new int[] {9}));

    assertThat(watched.conditionalChances()[0]).isNaN();
    assertThat(watched.predictiveChances()[0]).isEqualTo(1);
    assertThat(watched.alarms(0)).isFalse();
  }

  @Test
  void missingPeriodsAreNotComparable() {
    double[] counts = counts(2, 3);
    counts[5] = Double.NaN;
    assertThat(told(METHOD.watch(counts, 52, new int[] {9})).baselinePeriods()[0]).isEqualTo(8);
    counts[9] = Double.NaN;
    assertThat(METHOD.watch(counts, 52, new int[] {9}).about(Subject.UNNAMED).verdict())
        .isEqualTo(Verdict.CANNOT_TELL);
    Arrays.fill(counts, Double.NaN);
    assertThat(METHOD.watch(counts, 52, new int[] {9})).isInstanceOf(Outcome.CannotTell.class);
  }

  @Test
  void tooShortOrWrongIsToldSo() {
    assertThat(METHOD.watch(new double[9], 52, new int[] {8}))
        .isInstanceOf(Outcome.CannotTell.class);
    assertThat(METHOD.watch(new double[0], 52, new int[0])).isInstanceOf(Outcome.CannotTell.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> METHOD.watch(new double[] {-1}, 52, new int[] {0}))
        .withMessageContaining("counts[1] är -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> METHOD.watch(new double[3], 52, new int[] {3}))
        .withMessage("timePoints är 4 men ska vara 1 till 3.");
    assertThatIllegalArgumentException().isThrownBy(() -> METHOD.withAlpha(1));
    assertThatIllegalArgumentException().isThrownBy(() -> METHOD.comparing(-1, 6));
  }

  private static double[] counts(double before, double now) {
    double[] counts = new double[10];
    counts[3] = before;
    counts[9] = now;
    return counts;
  }

  private static SparsePeriods told(Outcome<SparsePeriods> outcome) {
    return outcome.fold(
        watched -> watched,
        reason -> {
          throw new AssertionError(reason);
        });
  }
}
