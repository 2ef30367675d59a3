package se.lagesbild.dashboard.page.map;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.GridSquare;

/**
 * A square in the table.
 *
 * @param key what it is called on the map of this page
 * @param name as on a town plan
 * @param area that its middle lies in
 * @param count in words
 * @param around how many it and those around it hold together, in words
 * @param hot whether chance is a bad explanation, in words
 * @param before in how many of the years before it was hot, in words
 * @param note that a single place has most of it, or empty
 */
record SquareRow(
    String key,
    String name,
    String area,
    String count,
    String around,
    String hot,
    String before,
    String note) {
  private static final int MOST = 12;

  /** Hot ones first, then those with most; as many as a reader looks through. */
  static List<SquareRow> most(SquareGrid grid, Words words) {
    List<GridSquare> sorted = sorted(grid);
    long hot = sorted.stream().filter(GridSquare::hot).count();
    return sorted.stream()
        .filter(square -> square.hot() || square.cell().value() != null)
        .limit(Math.max(hot, MOST))
        .map(square -> of(square, grid, words))
        .toList();
  }

  /** All that hold anything that may be told. */
  static List<GridSquare> sorted(SquareGrid grid) {
    return grid.spots().squares().stream()
        .filter(
            square -> square.hot() || square.cell().value() == null || square.cell().value() > 0)
        .sorted(
            Comparator.comparing(GridSquare::hot)
                .thenComparing(square -> square.cell().value() == null ? 0 : square.cell().value())
                .reversed()
                .thenComparing(SquareGrid::key))
        .toList();
  }

  static SquareRow of(GridSquare square, SquareGrid grid, Words words) {
    int years = grid.spots().earlierYears();
    return new SquareRow(
        SquareGrid.key(square),
        grid.name(square),
        grid.area(square),
        square.cell().value() == null ? words.text("map.few") : Figures.count(square.cell(), words),
        around(square, grid, words),
        square.hot() ? words.text("map.hot.yes") : words.text("map.hot.no"),
        years == 0 ? "–" : words.text("map.hot.before", square.hotBefore(), years),
        square.onePlace() ? words.text("map.square.onePlace") : "");
  }

  /** Of those that may be told; the least where some may not. */
  private static String around(GridSquare middle, SquareGrid grid, Words words) {
    List<GridSquare> around =
        grid.spots().squares().stream().filter(square -> isNear(square, middle, grid)).toList();
    double sum =
        around.stream()
            .map(square -> square.cell().value())
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .sum();
    String told = words.numbers().number(sum);
    boolean all = around.stream().allMatch(square -> square.cell().value() != null);
    return all ? told : words.text("amount.atLeast", told);
  }

  private static boolean isNear(GridSquare one, GridSquare other, SquareGrid grid) {
    int side = grid.spots().side();
    return Math.abs(one.easting() - other.easting()) <= side
        && Math.abs(one.northing() - other.northing()) <= side;
  }
}
