package se.lagesbild.warehouse.statistics.nearness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NeighboursTest {
  private static final double[] VALUES = {1, 10, 100, 1000};

  @Test
  void sumsOverNeighbours() {
    Neighbours neighbours = of(new int[] {3, 2}, new int[] {1}, new int[] {}, new int[] {0});

    assertThat(neighbours.size()).isEqualTo(4);
    assertThat(neighbours.sum(0, VALUES)).isEqualTo(110);
    assertThat(neighbours.sumOfMutual(0, VALUES)).isEqualTo(10);
    assertThat(neighbours.sumsFromOthers(VALUES)).containsExactly(10, 1, 1, 0);
    assertThat(neighbours.count(2)).isZero();
    assertThat(neighbours.count(3)).isZero();
  }

  @Test
  void refusesWhatIsNoNeighbour() {
    assertThatThrownBy(() -> of(new int[] {2}, new int[] {3}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("en granne till cell 2 är 3 men ska vara från 1 till 2.");
    assertThatThrownBy(() -> of(new int[] {1})).hasMessageContaining("en annan cell");
    assertThatThrownBy(() -> of(new int[] {2, 2}, new int[0])).hasMessageContaining("en gång");
  }

  @Test
  void shufflingGivesTheChanceOfTheSum() {
    // One neighbour among nine others, of which one is as far off as it: 1 in 9.
    double[] values = {0, 9, 0, 0, 0, 0, 0, 0, 0, 0};
    int[][] rows = new int[10][0];
    rows[0] = new int[] {2};
    rows[2] = new int[] {1};
    Neighbours neighbours = Neighbours.ofOneBased(rows);

    double[] p = NeighbourShuffle.ofDraws(9999).chances(values, neighbours);

    assertThat(p[0]).isCloseTo(1.0 / 9, within(0.01));
    assertThat(p[2]).isEqualTo(1);
    assertThat(p[1]).isNaN();
    assertThat(NeighbourShuffle.ofDraws(9999).chances(values, neighbours)).containsExactly(p);
  }

  @Test
  void shufflingIsOnlyDoneOnRequestAndWithinBounds() {
    assertThat(NeighbourShuffle.ofDraws(0).chances(VALUES, of(new int[4][0]))).isEmpty();
    assertThatThrownBy(() -> NeighbourShuffle.ofDraws(50)).hasMessageContaining("50");
  }

  private static Neighbours of(int[]... rows) {
    return Neighbours.ofOneBased(rows);
  }
}
