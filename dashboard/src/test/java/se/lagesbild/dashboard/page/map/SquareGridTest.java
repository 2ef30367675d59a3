package se.lagesbild.dashboard.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.ground.TownPlan;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.GridSquare;
import se.lagesbild.warehouse.gate.PlaceResult;
import se.lagesbild.warehouse.gate.Result;

final class SquareGridTest {
  private static GridSquare square(int easting, int northing, double density, boolean hot) {
    Result.Cell cell = new Result.Cell(5.0, Result.CellStatus.EXACT);
    return new GridSquare(easting, northing, cell, density, 1.0, hot, false, 0, false, false, true);
  }

  private static SquareGrid grid(List<GridSquare> squares) {
    DateRange year = new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));
    Result.Cell total = new Result.Cell(100.0, Result.CellStatus.EXACT);
    return SquareGrid.of(
        new PlaceResult.Spots(year, 250, 500, total, total, true, true, 4, squares),
        new TownPlan(250, 530_000, 6_660_000),
        List.of());
  }

  private static List<GridSquare> town() {
    List<GridSquare> squares = new ArrayList<>();
    for (int at = 0; at < 100; at++) {
      squares.add(square(540_000 + at % 10 * 250, 6_650_000 + at / 10 * 250, 10, false));
    }
    return squares;
  }

  @Test
  void squaresAreNamedByTheGroundAndNotByWhatTheMapShows() {
    List<GridSquare> squares = town();
    SquareGrid grid = grid(squares);

    assertThat(grid.name(squares.get(90))).isEqualTo("AO31");
    assertThat(grid(squares.subList(50, 100)).name(squares.get(90))).isEqualTo("AO31");
    // Two empty columns and rows surround the town.
    assertThat(grid.columns()).isEqualTo(14);
    assertThat(grid.columnName(2) + grid.rowName(2)).isEqualTo("AO31");
  }

  @Test
  void aLoneSquareFarAwayDoesNotShrinkTheMapUnlessItIsHot() {
    List<GridSquare> squares = town();
    squares.add(square(560_000, 6_650_000, 1, false));
    assertThat(grid(squares).columns()).isEqualTo(14);
    assertThat(grid(squares).name(squares.get(100))).isEqualTo("DQ40");

    squares.set(100, square(560_000, 6_650_000, 1, true));
    assertThat(grid(squares).shows(squares.get(100))).isTrue();
  }
}
