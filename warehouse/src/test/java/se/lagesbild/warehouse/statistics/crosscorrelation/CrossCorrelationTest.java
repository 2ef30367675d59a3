package se.lagesbild.warehouse.statistics.crosscorrelation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;

class CrossCorrelationTest {
  private static final CrossCorrelation DEFAULTS = CrossCorrelation.withDefaults();
  private static final Offset<Double> CLOSE = within(1e-12);

  @Test
  void correlatesAsByHand() {
    Relation relation = told(DEFAULTS.withFurthestLag(1), values(1, 2, 3, 6), values(2, 0, 4, 2));

    // Less their means: -2 -1 0 3 and 0 -2 2 0, with the squares 14 and 8.
    double scale = Math.sqrt(14 * 8);
    assertThat(relation.lags()).containsExactly(-1, 0, 1);
    assertThat(relation.raw())
        .containsExactly(new double[] {2 / scale, 2 / scale, 6 / scale}, CLOSE);
  }

  @Test
  void theSeriesThatGoesAheadHasItsPeakAtANegativeLag() {
    double[] noise = new Random(13).doubles(202).toArray();

    Relation relation =
        told(DEFAULTS, Arrays.copyOfRange(noise, 2, 202), Arrays.copyOfRange(noise, 0, 200));

    assertThat(relation.strongestLag()).isEqualTo(-2);
    assertThat(relation.raw()[12 - 2]).isGreaterThan(0.9);
    assertThat(relation.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.PATTERN);
    assertThat(relation.about(Subject.UNNAMED).swedish())
        .contains("när den första ligger 2 steg före", "inte en orsak");
  }

  @Test
  void unrelatedSeriesMayBeChance() {
    double[] x = new Random(1).doubles(100).toArray();
    double[] y = new Random(2).doubles(100).toArray();

    assertThat(told(DEFAULTS, x, y).about(Subject.UNNAMED).verdict())
        .isEqualTo(Verdict.MAY_BE_CHANCE);
  }

  @Test
  void theAutoregressionSolvesTheEquationsOfYuleAndWalker() {
    double[] x = walk(300, 17);
    Relation relation = told(DEFAULTS.withMostOrder(6), x, walk(300, 18));
    double[] phi = relation.coefficients();

    assertThat(phi).isNotEmpty();
    for (int lag = 1; lag <= phi.length; lag++) {
      double told = 0;
      for (int j = 1; j <= phi.length; j++) {
        told += phi[j - 1] * autocorrelation(x, Math.abs(lag - j));
      }
      assertThat(told).isEqualTo(autocorrelation(x, lag), within(1e-10));
    }
    assertThat(relation.effective()).isEqualTo(300 - phi.length);
    assertThat(relation.bound())
        .isEqualTo(1.959963984540054 / Math.sqrt(relation.effective()), CLOSE);
    assertThat(relation.aicAboveLeast()).hasSize(7);
    assertThat(relation.aicAboveLeast()[phi.length]).isZero();
    assertThat(relation.aicAboveLeast()[0]).isGreaterThan(relation.aicAboveLeast()[1]);
  }

  @Test
  void commonPastIsNoRelationOnceItIsFilteredAway() {
    Relation relation = told(DEFAULTS.withFurthestLag(0), walk(400, 21), walk(400, 25));

    assertThat(Math.abs(relation.prewhitened()[0])).isLessThan(2 * relation.bound());
    assertThat(Math.abs(relation.raw()[0])).isGreaterThan(Math.abs(relation.prewhitened()[0]));
  }

  @Test
  void lagsEndWhereTheSeriesDoes() {
    Relation relation = told(DEFAULTS, values(1, 2, 4, 3, 5), values(2, 2, 1, 4, 3));

    assertThat(relation.lags()).hasSize(9);
    assertThat(relation.raw()).doesNotContain(Double.NaN);
  }

  @Test
  void nothingLeftToCompareCannotBeTold() {
    Relation relation =
        new Relation(0, values(1), values(0.5), values(0, 1), values(Double.NaN), 1, 1.96);

    assertThat(relation.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void constantOrTooShortSeriesTellNothing() {
    assertThat(DEFAULTS.relate(new double[9], values(1, 2, 3, 4, 5, 6, 7, 8, 9)))
        .isInstanceOf(Outcome.CannotTell.class);
    assertThat(DEFAULTS.relate(values(1, 2, 3, 4), new double[4]))
        .isInstanceOf(Outcome.CannotTell.class);
    assertThat(DEFAULTS.relate(values(1, 2, 3, 4), values(0.1, 0.1, 0.1, 0.1)))
        .isInstanceOf(Outcome.CannotTell.class);
    assertThat(DEFAULTS.relate(values(1e-200, 0, 0, 0), values(1e150, 0, 0, 0)))
        .isInstanceOf(Outcome.CannotTell.class);
    assertThat(DEFAULTS.relate(values(1, 2, 3), values(2, 1, 3)))
        .isInstanceOf(Outcome.CannotTell.class);
    assertThat(DEFAULTS.relate(values(), values())).isInstanceOf(Outcome.CannotTell.class);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> DEFAULTS.relate(values(1, 2, 3, 4), values(1, 2, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("y är 3 men ska vara lika långt som x, 4.");
    assertThatThrownBy(() -> DEFAULTS.relate(values(1, Double.NaN), values(1, 2)))
        .hasMessage("x[2] är NaN men får inte saknas.");
    assertThatThrownBy(
            () -> DEFAULTS.withMostOrder(4).relate(values(1, 2, 3, 5), values(1, 2, 3, 4)))
        .hasMessage("arOrderMax är 4 men ska vara under seriens längd.");
    assertThatThrownBy(() -> DEFAULTS.withFurthestLag(-1)).hasMessageContaining("maxLag är -1");
    assertThatThrownBy(() -> DEFAULTS.withMostOrder(0)).hasMessageContaining("arOrderMax är 0");
  }

  @Test
  void aMillionPointsAreNoTrouble() {
    Relation relation =
        told(
            DEFAULTS,
            new Random(3).doubles(1_000_000).toArray(),
            new Random(4).doubles(1_000_000).toArray());

    assertThat(Math.abs(relation.raw()[12])).isLessThan(0.01);
  }

  private static double autocorrelation(double[] values, int lag) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double sum = 0;
    double whole = 0;
    for (int at = 0; at < values.length; at++) {
      whole += (values[at] - mean) * (values[at] - mean);
      sum += at < lag ? 0 : (values[at] - mean) * (values[at - lag] - mean);
    }
    return sum / whole;
  }

  /** Each value is most of the one before and some chance. */
  private static double[] walk(int length, long seed) {
    Random random = new Random(seed);
    double[] walk = new double[length];
    for (int at = 1; at < length; at++) {
      walk[at] = 0.9 * walk[at - 1] + random.nextGaussian();
    }
    return walk;
  }

  private static double[] values(double... values) {
    return values;
  }

  private static Relation told(CrossCorrelation method, double[] x, double[] y) {
    return method
        .relate(x, y)
        .fold(
            relation -> relation,
            reason -> {
              throw new AssertionError(reason.swedish());
            });
  }
}
