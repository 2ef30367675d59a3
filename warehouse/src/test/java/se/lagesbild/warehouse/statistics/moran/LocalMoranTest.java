package se.lagesbild.warehouse.statistics.moran;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.nearness.Neighbours;

class LocalMoranTest {
  /** Not mutual: cell 3 has cell 1, but not the other way round. */
  private static final Neighbours CELLS =
      Neighbours.ofOneBased(new int[][] {{2}, {1, 3}, {1, 2, 4}, {3, 5}, {4, 6}, {5}});

  private static final double[] VALUES = {3, 8, 1, 0, 2, 6};

  @Test
  void momentsAreThoseOfAllShuffles() {
    List<double[]> shuffles = new ArrayList<>();
    collect(VALUES.clone(), 0, shuffles);
    LocalLikeness found = compare(VALUES, CELLS);
    double local = 0;
    double localSquares = 0;
    double held = 0;
    double heldSquares = 0;
    double whole = 0;
    double wholeSquares = 0;
    for (double[] shuffled : shuffles) {
      LocalLikeness one = compare(shuffled, CELLS);
      local += one.index()[2] / 720;
      localSquares += one.index()[2] * one.index()[2] / 720;
      whole += one.global().index() / 720;
      wholeSquares += one.global().index() * one.global().index() / 720;
      if (shuffled[2] == VALUES[2]) {
        held += one.index()[2] / 120;
        heldSquares += one.index()[2] * one.index()[2] / 120;
      }
    }

    assertThat(shuffles).hasSize(720);
    assertThat(found.total().expectation()[2]).isCloseTo(local, within(1e-12));
    assertThat(found.total().variance()[2]).isCloseTo(localSquares - local * local, within(1e-12));
    assertThat(found.conditional().expectation()[2]).isCloseTo(held, within(1e-12));
    assertThat(found.conditional().variance()[2])
        .isCloseTo(heldSquares - held * held, within(1e-12));
    assertThat(found.global().expectation()).isCloseTo(whole, within(1e-12));
    assertThat(found.global().variance()).isCloseTo(wholeSquares - whole * whole, within(1e-12));
  }

  @Test
  void aCellWithoutNeighboursHasNoZ() {
    Neighbours island = Neighbours.ofOneBased(new int[][] {{2}, {1, 3}, {2, 4}, {3, 5}, {4}, {0}});
    LocalLikeness found = compare(VALUES, island);

    assertThat(found.index()[5]).isZero();
    assertThat(found.conditional().variance()[5]).isZero();
    assertThat(found.conditional().z()[5]).isNaN();
    assertThat(found.total().p()[5]).isNaN();
    assertThat(found.global().expectation()).isEqualTo(-0.25);
    assertThat(found.global().p()).isBetween(0.0, 1.0);
  }

  @Test
  void equalValuesCannotBeCompared() {
    double[] same = new double[6];
    Arrays.fill(same, 0.1);
    LocalLikeness found = compare(same, CELLS);

    assertThat(found.index()).containsOnly(Double.NaN);
    assertThat(found.conditional().p()).containsOnly(Double.NaN);
    assertThat(found.total().expectation()).containsOnly(-0.2);
    assertThat(found.global().index()).isNaN();
    assertThat(found.about(Subject.UNNAMED).swedish()).contains("går inte att säga");
  }

  @Test
  void aLoneEventHasEqualOthers() {
    LocalLikeness found = compare(new double[] {0, 0, 7, 0, 0, 0}, CELLS);

    assertThat(found.conditional().variance()[2]).isZero();
    assertThat(found.conditional().z()[2]).isNaN();
    assertThat(found.total().z()[2]).isFinite();
  }

  @Test
  void withoutAnyNeighboursThereIsNoGlobalIndex() {
    LocalLikeness found = compare(VALUES, Neighbours.ofOneBased(new int[6][0]));

    assertThat(found.global().index()).isNaN();
    assertThat(found.global().p()).isNaN();
    assertThat(found.index()[1]).isZero();
    assertThat(found.conditional().p()).containsOnly(Double.NaN);
  }

  @Test
  void twoCellsCannotBeTold() {
    assertThat(
            LocalMoran.withDefaults()
                .compare(new double[] {1, 2}, Neighbours.ofOneBased(new int[][] {{2}, {1}})))
        .isInstanceOf(Outcome.CannotTell.class);
  }

  @Test
  void refusesMissingValues() {
    assertThatThrownBy(() -> compare(new double[] {1, 2, 3, 4, 5, Double.NaN}, CELLS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("values[6]");
  }

  @Test
  void likeNeighboursAreNamed() {
    double[] values = new double[60];
    int[][] rows = new int[60][];
    for (int cell = 0; cell < 60; cell++) {
      values[cell] = cell < 30 ? 2 : 6;
      rows[cell] = cell == 0 ? new int[] {2} : cell == 59 ? new int[] {59} : around(cell);
    }
    LocalLikeness found = compare(values, Neighbours.ofOneBased(rows));

    assertThat(found.bothHigh(45)).isTrue();
    assertThat(found.bothHigh(5)).isFalse();
    assertThat(found.about(Subject.UNNAMED).swedish())
        .contains("Grannrutor är mer lika", "mindre än en gång på 10", "mönster utöver slumpen");
  }

  @Test
  void drawsAreThoseOfTheSum() {
    LocalLikeness drawn = told(LocalMoran.withDefaults().withDraws(999).compare(VALUES, CELLS));

    assertThat(drawn.pDrawn()).hasSize(6).doesNotContain(Double.NaN);
    assertThat(compare(VALUES, CELLS).pDrawn()).isEmpty();
  }

  private static int[] around(int cell) {
    return new int[] {cell, cell + 2};
  }

  private static void collect(double[] values, int from, List<double[]> into) {
    if (from == values.length) {
      into.add(values.clone());
    }
    for (int with = from; with < values.length; with++) {
      swap(values, from, with);
      collect(values, from + 1, into);
      swap(values, from, with);
    }
  }

  private static void swap(double[] values, int one, int other) {
    double value = values[one];
    values[one] = values[other];
    values[other] = value;
  }

  private static LocalLikeness compare(double[] values, Neighbours neighbours) {
    return told(LocalMoran.withDefaults().compare(values, neighbours));
  }

  private static LocalLikeness told(Outcome<LocalLikeness> outcome) {
    return outcome.fold(
        found -> found,
        reason -> {
          throw new AssertionError(reason.swedish());
        });
  }
}
