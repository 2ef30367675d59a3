package se.lagesbild.warehouse.statistics.nearness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SquaresTest {

  @Test
  void findsEveryPointWithinReach() {
    Random random = new Random(11);
    for (double reach : new double[] {0.5, 3, 40, 1e-9, Double.POSITIVE_INFINITY}) {
      double[] x = random.doubles(300, -50, 50).map(Math::rint).toArray();
      double[] y = random.doubles(300, -50, 50).map(Math::rint).toArray();
      Squares squares = Squares.of(x, y, reach);
      for (int trial = 0; trial < 50; trial++) {
        double atX = random.nextInt(140) - 70;
        double atY = random.nextInt(140) - 70;
        Set<Integer> near = new TreeSet<>();
        for (int point = 0; point < x.length; point++) {
          if (Math.hypot(x[point] - atX, y[point] - atY) < reach) {
            near.add(point);
          }
        }

        assertThat(found(squares, atX, atY)).containsAll(near);
      }
    }
  }

  @Test
  void looksAtFewOfManyPoints() {
    double[] x = new Random(1).doubles(10_000, 0, 1000).toArray();
    double[] y = new Random(2).doubles(10_000, 0, 1000).toArray();

    assertThat(found(Squares.of(x, y, 10), 500, 500)).hasSizeLessThan(50);
  }

  @Test
  void noPointsAreNoTrouble() {
    assertThat(found(Squares.of(new double[0], new double[0], 1), 5, 5)).isEmpty();
  }

  private static Set<Integer> found(Squares squares, double x, double y) {
    Set<Integer> found = new TreeSet<>();
    int[] run = new int[2];
    for (int row = -1; row <= 1; row++) {
      squares.findRun(x, y, row, run);
      for (int position = run[0]; position < run[1]; position++) {
        found.add(squares.point(position));
      }
    }
    return found;
  }
}
