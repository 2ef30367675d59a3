package se.lagesbild.dashboard.page.map;

import java.util.Comparator;
import java.util.List;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.GridSquare;

/**
 * A square in the table.
 *
 * @param key what it is called on the map of this page
 * @param name as on a town plan
 * @param area that its middle lies in
 * @param count in words
 * @param hot whether chance is a bad explanation, in words
 * @param before in how many of the years before it was hot, in words
 * @param note that a single place has most of it, or empty
 */
record SquareRow(
    String key, String name, String area, String count, String hot, String before, String note) {
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
        square.hot() ? words.text("map.hot.yes") : words.text("map.hot.no"),
        years == 0 ? "–" : words.text("map.hot.before", square.hotBefore(), years),
        square.onePlace() ? words.text("map.square.onePlace") : "");
  }
}
