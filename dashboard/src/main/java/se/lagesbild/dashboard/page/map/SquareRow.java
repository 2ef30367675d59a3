package se.lagesbild.dashboard.page.map;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.GridSquare;

/**
 * A square in the table.
 *
 * @param key what it is called on the map of this page
 * @param name of its ground
 * @param href where on the page it is drawn, or empty outside of the map
 * @param area that its middle lies in
 * @param areaHref where the series of that area is explored, or empty
 * @param count in words
 * @param dense per square kilometre in and around it, in words
 * @param around how many it and those around it hold together, in words
 * @param hot whether chance is a bad explanation, in words
 * @param before in how many of the years before it was hot, in words
 * @param note what must be known of it, or empty
 */
record SquareRow(
    String key,
    String name,
    String href,
    String area,
    String areaHref,
    String count,
    String dense,
    String around,
    String hot,
    String before,
    String note) {
  private static final int MOST = 12;

  /** Hot ones first, then those with most; as many as a reader looks through. */
  static List<SquareRow> most(SquareGrid grid, Query explore, Words words) {
    List<GridSquare> sorted = sorted(grid);
    long told = sorted.stream().filter(square -> square.hot() || isNamed(square)).count();
    return sorted.stream()
        .filter(square -> square.hot() || square.cell().value() != null)
        .limit(Math.max(told, MOST))
        .map(square -> of(square, grid, explore, words))
        .toList();
  }

  /** All that hold anything; those that must not be pointed out last, in no order of place. */
  static List<GridSquare> sorted(SquareGrid grid) {
    return grid.filled().stream()
        .sorted(
            Comparator.comparing((GridSquare square) -> !square.fewPlaces())
                .thenComparing(GridSquare::hot)
                .thenComparing(GridSquare::alone)
                .thenComparing(square -> square.cell().value() == null ? 0 : square.cell().value())
                .reversed()
                .thenComparing(square -> square.fewPlaces() ? grid.area(square) : "")
                .thenComparing(square -> square.fewPlaces() ? "" : SquareGrid.key(square)))
        .toList();
  }

  /** {@code explore} is what {@code /utforska} is asked for. */
  static SquareRow of(GridSquare square, SquareGrid grid, Query explore, Words words) {
    int years = grid.spots().earlierYears();
    OptionalDouble dense = SquareGrid.density(square);
    return new SquareRow(
        SquareGrid.key(square),
        grid.name(square),
        grid.shows(square) && !square.fewPlaces() ? "#" + SquareMap.id(square) : "",
        grid.area(square),
        grid.areaOf(square)
            .map(area -> explore.with("area", area.id()).href("/utforska"))
            .orElse(""),
        square.cell().value() == null
            ? words.text("map.untold")
            : Figures.count(square.cell(), words),
        dense.isPresent() ? Figures.number(dense.getAsDouble(), words) : "–",
        around(square, grid, words),
        square.hot() ? words.text("map.hot.yes") : words.text("map.hot.no"),
        years == 0 ? "–" : words.text("map.hot.before", square.hotBefore(), years),
        note(square, words));
  }

  /** Whether it is pointed out though it is not hot. */
  private static boolean isNamed(GridSquare square) {
    return square.alone() && !square.fewPlaces();
  }

  private static String note(GridSquare square, Words words) {
    if (square.fewPlaces()) {
      return words.text("map.square.fewPlaces");
    }
    return Stream.of(
            square.alone() ? words.text("map.square.alone") : "",
            square.onePlace() ? words.text("map.square.onePlace") : "")
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** Of those that may be told; the least where others may lie there that may not. */
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
    return middle.openAround() ? told : words.text("amount.atLeast", told);
  }

  private static boolean isNear(GridSquare one, GridSquare other, SquareGrid grid) {
    int side = grid.spots().side();
    return Math.abs(one.easting() - other.easting()) <= side
        && Math.abs(one.northing() - other.northing()) <= side;
  }
}
