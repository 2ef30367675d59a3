package se.lagesbild.warehouse.statistics.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairScoreTest {

  @Test
  void countsPairsAsTwoLoopsWould() {
    Random chance = new Random(11);
    for (int length = 1; length < 70; length++) {
      double[] one = chance.ints(length, 0, 9).asDoubleStream().toArray();
      double[] other = chance.ints(length, 0, 9).asDoubleStream().toArray();
      double[] time = chance.doubles(length).sorted().toArray();

      assertThat(PairScore.of(Ranks.of(one), Ranks.of(other))).isEqualTo(slowly(one, other));
      assertThat(PairScore.againstTime(Ranks.of(one))).isEqualTo(slowly(one, time));
    }
  }

  @Test
  void tiesShareTheirRankAndZeroHasNoSign() {
    Ranks ranks = Ranks.of(new double[] {0.0, 5, -0.0, 5, 7, 5});

    assertThat(ranks.toArray()).containsExactly(1.5, 4, 1.5, 4, 6, 4);
    assertThat(ranks.tiedPairs()).isEqualTo(4);
    assertThat(ranks.scoreVariance()).isEqualTo((6 * 5 * 17 - 2 * 9 - 6 * 11) / 18.0);
  }

  @Test
  void manySlopesAreSelectedAsIfAllWereSorted() {
    Random chance = new Random(13);
    int length = 3000;
    double[] times = new double[length];
    double[] values = new double[length];
    for (int at = 0; at < length; at++) {
      times[at] = at;
      values[at] = 10 * chance.nextGaussian() + at / 50.0;
    }
    double[] sorted = new double[length * (length - 1) / 2];
    int next = 0;
    for (int from = 0; from < length; from++) {
      for (int to = from + 1; to < length; to++) {
        sorted[next++] = (values[to] - values[from]) / (to - from);
      }
    }
    Arrays.sort(sorted);

    PairSlopes slopes = PairSlopes.within(new double[][] {times}, new double[][] {values});

    assertThat(slopes.pairs()).isEqualTo(sorted.length);
    assertThat(slopes.median())
        .isEqualTo((sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2, within(1e-10));
    assertThat(slopes.atRank(1_000_000)).isEqualTo(sorted[1_000_000], within(1e-10));
    assertThat(slopes.atRank(-1)).isNaN();
    assertThat(slopes.atRank(sorted.length)).isNaN();
  }

  @Test
  void aSlopeOfExactlyZeroIsFoundAmongManyZeros() {
    double[] times = new double[4000];
    double[] values = new double[4000];
    for (int at = 0; at < values.length; at++) {
      times[at] = at;
      values[at] = at % 10 == 0 ? 1 : 0;
    }

    assertThat(PairSlopes.within(new double[][] {times}, new double[][] {values}).median())
        .isZero();
  }

  private static double slowly(double[] one, double[] other) {
    double score = 0;
    for (int from = 0; from < one.length; from++) {
      for (int to = from + 1; to < one.length; to++) {
        score += Math.signum((one[to] - one[from]) * (other[to] - other[from]));
      }
    }
    return score;
  }
}
