package se.lagesbild.warehouse.statistics.stl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LoessTest {
  private static final int LENGTH = 40;

  @Test
  void aPointIsTheWeightedLineThroughItsNeighbours() {
    double[] values = new Random(2).doubles(LENGTH).toArray();
    double[] weights = new Random(4).doubles(LENGTH).toArray();
    double[] smooth = new double[LENGTH];

    new Loess(new Smoother(11, 1, 1), LENGTH).smooth(values, LENGTH, weights, smooth, 0);

    for (int at : new int[] {0, 2, 20, 39}) {
      assertThat(smooth[at]).isEqualTo(line(values, weights, at), within(1e-12));
    }
  }

  @Test
  void aStraightLineStaysOneWhateverTheJump() {
    double[] values = new double[LENGTH];
    for (int at = 0; at < LENGTH; at++) {
      values[at] = 3 * at - 7;
    }
    double[] smooth = new double[LENGTH];

    new Loess(new Smoother(9, 1, 7), LENGTH).smooth(values, LENGTH, null, smooth, 0);

    assertThat(smooth).containsExactly(values, within(1e-10));
  }

  /** The normal equations written out. */
  private static double line(double[] values, double[] weights, int at) {
    int left = Math.max(0, Math.min(at - 5, LENGTH - 11));
    double bandwidth = Math.max(at - left, left + 10 - at);
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double t0 = 0;
    double t1 = 0;
    for (int to = left; to <= left + 10; to++) {
      double share = Math.abs(to - at) / bandwidth;
      double weight = share > 0.999 ? 0 : weights[to] * Math.pow(1 - Math.pow(share, 3), 3);
      s0 += weight;
      s1 += weight * (to - at);
      s2 += weight * (to - at) * (to - at);
      t0 += weight * values[to];
      t1 += weight * values[to] * (to - at);
    }
    return (s2 * t0 - s1 * t1) / (s0 * s2 - s1 * s1);
  }
}
