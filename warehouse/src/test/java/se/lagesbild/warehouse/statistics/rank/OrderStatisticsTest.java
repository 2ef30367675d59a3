package se.lagesbild.warehouse.statistics.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderStatisticsTest {

  @Test
  void selectsWhatSortingWouldPutThere() {
    Random chance = new Random(7);
    for (int length = 1; length < 400; length += 13) {
      double[] values = chance.ints(length, 0, 60).asDoubleStream().toArray();
      double[] sorted = values.clone();
      Arrays.sort(sorted);

      for (int rank = 0; rank < length; rank++) {
        assertThat(OrderStatistics.select(values.clone(), length, rank)).isEqualTo(sorted[rank]);
      }
      assertThat(OrderStatistics.median(values, length))
          .isEqualTo((sorted[(length - 1) / 2] + sorted[length / 2]) / 2);
    }
  }

  @Test
  void countsOnlyTheFirst() {
    assertThat(OrderStatistics.median(new double[] {5, 1, 3, 100, 100}, 3)).isEqualTo(3);
  }
}
