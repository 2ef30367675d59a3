package se.lagesbild.warehouse.statistics.getisord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.nearness.Neighbours;

class GetisOrdTest {
  /** A street of six blocks, where the last has no neighbours. */
  private static final Neighbours STREET =
      Neighbours.ofOneBased(new int[][] {{2}, {1, 3}, {2, 4}, {3, 5}, {4}, {}});

  private static final double[] VALUES = {3, 8, 1, 0, 2, 5};

  @Test
  void zIsTheSumsDistanceFromWhatDrawingWithoutReplacementGives() {
    // Cell 2 and its neighbours: 3 of 6 values; the sum of k of n has variance k s² (n-k)/(n-1).
    double mean = 19 / 6.0;
    double spread = Arrays.stream(VALUES).map(x -> (x - mean) * (x - mean)).sum() / 6;
    double others = Arrays.stream(VALUES).filter(x -> x != 8).average().orElseThrow();
    double[] rest = Arrays.stream(VALUES).filter(x -> x != 8).toArray();
    double without = Arrays.stream(rest).map(x -> (x - others) * (x - others)).sum() / 5;

    HotSpots found = compare(VALUES, STREET);

    assertThat(found.giStar()[1])
        .isCloseTo((12 - 3 * mean) / Math.sqrt(spread * 3 * 3 / 5), within(1e-12));
    assertThat(found.giWithoutSelf()[1])
        .isCloseTo((4 - 2 * others) / Math.sqrt(without * 2 * 3 / 4), within(1e-12));
  }

  @Test
  void giStarAloneIsTheSameNumber() {
    for (double[] values : new double[][] {VALUES, {0, 0, 7, 0, 0, 0}, {3, 3, 3, 3, 3, 3}}) {
      assertThat(GetisOrd.withDefaults().giStar(values, STREET))
          .containsExactly(compare(values, STREET).giStar());
    }
    assertThat(
            GetisOrd.withDefaults()
                .giStar(new double[] {4}, Neighbours.ofOneBased(new int[][] {{}})))
        .containsExactly(Double.NaN);
    assertThatThrownBy(() -> GetisOrd.withDefaults().giStar(new double[5], STREET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("neighbours");
  }

  @Test
  void aCellWithoutNeighboursHasOnlyItself() {
    HotSpots found = compare(VALUES, STREET);

    assertThat(found.giStar()[5]).isFinite().isPositive();
    assertThat(found.giWithoutSelf()[5]).isNaN();
  }

  @Test
  void equalValuesCannotBeCompared() {
    for (double value : new double[] {0, 3, 0.1}) {
      double[] same = new double[6];
      Arrays.fill(same, value);
      HotSpots found = compare(same, STREET);

      assertThat(found.giStar()).containsOnly(Double.NaN);
      assertThat(found.p()).containsOnly(Double.NaN);
      assertThat(found.pBenjaminiHochberg()).containsOnly(Double.NaN);
      assertThat(found.giWithoutSelf()).containsOnly(Double.NaN);
      assertThat(found.about(Subject.UNNAMED).swedish()).contains("går inte att säga");
    }
  }

  @Test
  void aLoneEventHasEqualOthers() {
    HotSpots found = compare(new double[] {0, 0, 7, 0, 0, 0}, STREET);

    assertThat(found.giWithoutSelf()[2]).isNaN();
    assertThat(found.giWithoutSelf()[1]).isPositive();
    assertThat(found.giStar()[2]).isPositive();
  }

  @Test
  void aCellWithAllAsNeighboursCannotBeCompared() {
    Neighbours all = Neighbours.ofOneBased(new int[][] {{2, 3}, {1, 3}, {1, 2}});

    assertThat(compare(new double[] {0.1, 0.7, 0.3}, all).giStar()).containsOnly(Double.NaN);
  }

  @Test
  void aSingleCellCannotBeTold() {
    assertThat(
            GetisOrd.withDefaults()
                .compare(new double[] {1}, Neighbours.ofOneBased(new int[][] {{}})))
        .isInstanceOf(Outcome.CannotTell.class);
  }

  @Test
  void refusesMissingValuesAndOtherCells() {
    assertThatThrownBy(() -> compare(new double[] {1, Double.NaN, 1, 1, 1, 1}, STREET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values[2] är NaN men får inte saknas.");
    assertThatThrownBy(() -> compare(new double[] {1}, STREET)).hasMessageContaining("lika långt");
  }

  @Test
  void emptyCellsNeedDraws() {
    double[] sparse = {0, 0, 1, 1, 0, 0};

    assertThat(compare(sparse, STREET).about(Subject.UNNAMED).swedish())
        .contains("för tomma", "går inte att säga");
    HotSpots drawn = told(GetisOrd.withDefaults().withDraws(999).compare(sparse, STREET));
    assertThat(drawn.pDrawn()[0]).isBetween(0.5, 1.0);
    assertThat(drawn.about(Subject.UNNAMED).swedish()).contains("kan vara slump");
  }

  @Test
  void aClusterIsNamed() {
    double[] values = new Random(2).ints(400, 0, 4).asDoubleStream().toArray();
    int[][] rows = new int[400][];
    for (int cell = 0; cell < 400; cell++) {
      rows[cell] = cell == 0 ? new int[] {2} : cell == 399 ? new int[] {399} : around(cell);
    }
    values[100] = 30;
    values[101] = 30;
    values[102] = 30;

    HotSpots found = compare(values, Neighbours.ofOneBased(rows));

    assertThat(found.hot()).isBetween(3, 5);
    assertThat(found.about(Subject.UNNAMED).swedish())
        .contains("ett mönster utöver slumpen", "risken per person kan vara vanlig");
  }

  private static int[] around(int cell) {
    return new int[] {cell, cell + 2};
  }

  private static HotSpots compare(double[] values, Neighbours neighbours) {
    return told(GetisOrd.withDefaults().compare(values, neighbours));
  }

  private static HotSpots told(Outcome<HotSpots> outcome) {
    return outcome.fold(
        found -> found,
        reason -> {
          throw new AssertionError(reason.swedish());
        });
  }
}
