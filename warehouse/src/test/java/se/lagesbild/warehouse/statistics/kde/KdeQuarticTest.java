package se.lagesbild.warehouse.statistics.kde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;

class KdeQuarticTest {

  @Test
  void theSurfaceSumsToTheWeights() {
    double[] gridX = new double[40_000];
    double[] gridY = new double[40_000];
    for (int at = 0; at < 40_000; at++) {
      gridX[at] = at % 200 * 10;
      gridY[at] = at / 200 * 10;
    }

    DensitySurface found =
        estimate(400, new double[] {1003, 800}, new double[] {999, 700}, gridX, gridY, 2, 0.5);

    assertThat(Arrays.stream(found.density()).sum() * 100).isCloseTo(2.5, within(0.001));
  }

  @Test
  void everyEventWithinReachCounts() {
    Random random = new Random(4);
    double[] x = random.doubles(500, 0, 5000).toArray();
    double[] y = random.doubles(500, 0, 5000).toArray();
    double[] gridX = random.doubles(200, -1000, 6000).toArray();
    double[] gridY = random.doubles(200, -1000, 6000).toArray();
    double[] weights = random.doubles(500).toArray();

    DensitySurface found = estimate(300, x, y, gridX, gridY, weights);

    for (int at = 0; at < 200; at++) {
      double sum = 0;
      for (int event = 0; event < 500; event++) {
        double d = Math.hypot(x[event] - gridX[at], y[event] - gridY[at]) / 300;
        sum += d <= 1 ? weights[event] * (1 - d * d) * (1 - d * d) : 0;
      }
      assertThat(found.unscaled()[at]).isCloseTo(sum, within(1e-12));
    }
  }

  @Test
  void atAnEventTheDensityIsTheKernelsTop() {
    double[] zero = {0};
    DensitySurface found = estimate(100, zero, zero, new double[] {0, 100}, new double[2], 1);

    assertThat(found.density()[0]).isCloseTo(3 / (Math.PI * 1e4), within(1e-16));
    assertThat(found.density()[1]).isZero();
    assertThat(found.thumb()).isNaN();
  }

  @Test
  void withoutEventsTheSurfaceIsFlat() {
    double[] none = {};
    double[] unknown = {Double.NaN};

    assertThat(estimate(100, none, none, new double[2], new double[2]).density()).containsOnly(0);
    assertThat(estimate(100, unknown, new double[1], new double[2], new double[2], 1).events())
        .isZero();
  }

  @Test
  void theRuleOfThumbTakesTheNarrowerMeasure() {
    // Quartiles 2 and 4 of 1…5; deviation √2.5 = 1.58, range/1.34 = 1.49.
    assertThat(Thumb.bandwidth(new double[] {5, 1, 2, 4, 3}))
        .isCloseTo(4.24 * 2 / 1.34 * Math.pow(5, -0.2), within(1e-12));
    assertThat(Thumb.bandwidth(new double[] {7, 7, 7})).isZero();
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> KdeQuartic.withDefaults().withBandwidth(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bandwidth är 0");
    double[] one = {1};
    assertThatThrownBy(() -> estimate(1, one, one, one, one, -1)).hasMessageContaining("weights");
    assertThatThrownBy(() -> estimate(1, one, one, one, one, 1, 2))
        .hasMessageContaining("lika långt");
    assertThatThrownBy(() -> estimate(1, one, one, new double[] {Double.NaN}, one, 1))
        .hasMessageContaining("gridX");
  }

  @Test
  void morePairsThanCanBeLookedAtAreRefused() {
    double[] events = new double[1_000_000];
    double[] grid = new double[30_000];
    assertThatThrownBy(() -> estimate(1e9, events, events, grid, grid, new double[1_000_000]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("antalet par");
  }

  @Test
  void fewEventsMakeNoMap() {
    double[] few = new double[29];
    double[] enough = new double[30];
    double[] one = {0};

    assertThat(estimate(300, few, few, one, one, few).about(Subject.UNNAMED).swedish())
        .contains("för få för en karta", "går inte att säga");
    assertThat(estimate(300, enough, enough, one, one, enough).about(Subject.UNNAMED).swedish())
        .contains("utjämnat över 300 meter", "inte var det kommer att hända");
  }

  private static DensitySurface estimate(
      double bandwidth, double[] x, double[] y, double[] gridX, double[] gridY, double... weights) {
    Outcome<DensitySurface> outcome =
        KdeQuartic.withDefaults().withBandwidth(bandwidth).estimate(x, y, weights, gridX, gridY);
    return outcome.fold(
        found -> found,
        reason -> {
          throw new AssertionError(reason.swedish());
        });
  }
}
