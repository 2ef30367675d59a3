package se.lagesbild.warehouse.statistics.granger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;

class GrangerTest {
  private static final Granger DEFAULTS = Granger.withDefaults();

  /** With one step back F follows from the partial correlation of y and the past of x. */
  @Test
  void oneStepBackIsAPartialCorrelation() {
    double[] x = new Random(41).doubles(60).toArray();
    double[] y = follower(x, 0.3, 42);
    double[] now = Arrays.copyOfRange(y, 1, 60);
    double[] own = Arrays.copyOfRange(y, 0, 59);
    double[] other = Arrays.copyOfRange(x, 0, 59);
    double ab = correlation(now, other);
    double ac = correlation(now, own);
    double bc = correlation(other, own);
    double partial = (ab - ac * bc) / Math.sqrt((1 - ac * ac) * (1 - bc * bc));

    Prediction prediction = told(DEFAULTS, x, y);

    assertThat(prediction.order()).isEqualTo(1);
    assertThat(prediction.degrees()).isEqualTo(59 - 3);
    assertThat(prediction.f())
        .isEqualTo(partial * partial * 56 / (1 - partial * partial), within(1e-9));
  }

  @Test
  void whatIsForetoldIsAPattern() {
    double[] x = new Random(43).doubles(100).toArray();

    Prediction prediction = told(DEFAULTS.withOrder(2), x, follower(x, 2, 44));

    assertThat(prediction.p()).isLessThan(1e-6);
    assertThat(prediction.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.PATTERN);
    assertThat(prediction.about(Subject.UNNAMED).swedish())
        .contains("De senaste 2 värdena", "inte en orsak");
    assertThat(told(DEFAULTS, x, follower(x, 2, 44)).about(Subject.UNNAMED).english())
        .contains("The last value of the one helps");
  }

  @Test
  void unrelatedSeriesMayBeChance() {
    Prediction prediction =
        told(
            DEFAULTS.withOrder(3),
            new Random(45).doubles(80).toArray(),
            new Random(46).doubles(80).toArray());

    assertThat(prediction.p()).isBetween(0.05, 1.0);
    assertThat(prediction.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.MAY_BE_CHANCE);
  }

  @Test
  void rowsThatNeedAMissingValueAreLeftOut() {
    double[] x = new Random(47).doubles(30).toArray();
    double[] y = follower(x, 1, 48);
    y[10] = Double.NaN;
    assertThat(told(DEFAULTS.withOrder(2), x, y).degrees()).isEqualTo(28 - 3 - 5);

    y = follower(x, 1, 48);
    x[29] = Double.NaN;
    assertThat(told(DEFAULTS.withOrder(2), x, y).degrees()).isEqualTo(28 - 5);
  }

  @Test
  void whatXTellsExactlyIsBeyondChance() {
    double[] x = new Random(49).ints(40, 0, 50).asDoubleStream().toArray();
    double[] y = new double[40];
    System.arraycopy(x, 0, y, 1, 39);

    Prediction prediction = told(DEFAULTS, x, y);

    assertThat(prediction.f()).isGreaterThan(1e20);
    assertThat(prediction.p()).isBetween(0.0, 1e-100);
  }

  @Test
  void tooLittleTellsNothing() {
    double[] varied = {3, 1, 4, 1, 5, 9, 2, 6};
    double[] line = {1, 2, 3, 4, 5, 6, 7, 8};

    assertThat(DEFAULTS.test(new double[0], new double[0])).isInstanceOf(Outcome.CannotTell.class);
    assertThat(DEFAULTS.withOrder(3).test(line, varied)).isInstanceOf(Outcome.CannotTell.class);
    assertThat(DEFAULTS.test(new double[8], varied)).isInstanceOf(Outcome.CannotTell.class);
    assertThat(DEFAULTS.test(varied, new double[8])).isInstanceOf(Outcome.CannotTell.class);
    assertThat(DEFAULTS.test(varied, line)).isInstanceOf(Outcome.CannotTell.class);
    double[] missing = new double[8];
    Arrays.fill(missing, Double.NaN);
    assertThat(DEFAULTS.test(missing, varied)).isInstanceOf(Outcome.CannotTell.class);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> DEFAULTS.test(new double[3], new double[4]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("y är 4 men ska vara lika långt som x, 3.");
    assertThatThrownBy(() -> DEFAULTS.withOrder(0)).hasMessageContaining("order är 0");
    assertThatThrownBy(
            () -> DEFAULTS.test(new double[] {1, Double.POSITIVE_INFINITY}, new double[2]))
        .hasMessageContaining("x[2] är Infinity");
    assertThatThrownBy(
            () -> DEFAULTS.withOrder(100).test(new double[1_000_000], new double[1_000_000]))
        .hasMessageContaining("ska vara högst 248756");
  }

  @Test
  void aMillionPointsAreNoTrouble() {
    double[] x = new Random(50).doubles(1_000_000).toArray();

    assertThat(told(DEFAULTS, x, follower(x, 0.1, 51)).p()).isLessThan(1e-9);
  }

  /** Follows x by a share of its value before, with chance added. */
  private static double[] follower(double[] x, double share, long seed) {
    Random random = new Random(seed);
    double[] y = new double[x.length];
    for (int at = 1; at < x.length; at++) {
      y[at] = 0.4 * y[at - 1] + share * x[at - 1] + random.nextGaussian() / 3;
    }
    return y;
  }

  private static double correlation(double[] one, double[] other) {
    double meanOne = Arrays.stream(one).average().orElseThrow();
    double meanOther = Arrays.stream(other).average().orElseThrow();
    double both = 0;
    double first = 0;
    double second = 0;
    for (int at = 0; at < one.length; at++) {
      both += (one[at] - meanOne) * (other[at] - meanOther);
      first += (one[at] - meanOne) * (one[at] - meanOne);
      second += (other[at] - meanOther) * (other[at] - meanOther);
    }
    return both / Math.sqrt(first * second);
  }

  private static Prediction told(Granger method, double[] x, double[] y) {
    return method
        .test(x, y)
        .fold(
            prediction -> prediction,
            reason -> {
              throw new AssertionError(reason.swedish());
            });
  }
}
