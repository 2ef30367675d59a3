package se.lagesbild.dashboard.page.map;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import se.lagesbild.dashboard.ground.Border;
import se.lagesbild.dashboard.ground.Box;
import se.lagesbild.dashboard.ground.TownPlan;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.gate.GridSquare;
import se.lagesbild.warehouse.gate.PlaceResult;

/**
 * The squares of a municipality, with the part of the ground that a map of them shows.
 *
 * @param spots the squares
 * @param plan names them
 * @param window what the map shows: where all but a few of the events lie, and all squares that
 *     sentences speak of
 * @param areas with their borders
 */
record SquareGrid(PlaceResult.Spots spots, TownPlan plan, Box window, List<Placed> areas) {
  private static final double LEFT_OUT = 0.04;

  /** An area with its border. */
  record Placed(Area area, Border border) {}

  static SquareGrid of(PlaceResult.Spots spots, TownPlan plan, List<Area> areas) {
    return new SquareGrid(
        spots,
        plan,
        window(spots),
        areas.stream().map(area -> new Placed(area, Border.of(area))).toList());
  }

  private static Box window(PlaceResult.Spots spots) {
    int side = spots.side();
    double west = edge(spots, true, LEFT_OUT);
    double east = edge(spots, true, 1 - LEFT_OUT) + side;
    double south = edge(spots, false, LEFT_OUT);
    double north = edge(spots, false, 1 - LEFT_OUT) + side;
    for (GridSquare square : spots.squares()) {
      if (square.hot() || square.alone() && !square.fewPlaces()) {
        west = Math.min(west, square.easting());
        east = Math.max(east, square.easting() + side);
        south = Math.min(south, square.northing());
        north = Math.max(north, square.northing() + side);
      }
    }
    return new Box(west, south, east, north).wider(2.0 * side);
  }

  /** The easting or northing that a share of the events lies below, by their densities. */
  private static double edge(PlaceResult.Spots spots, boolean easting, double share) {
    List<GridSquare> rising =
        spots.squares().stream()
            .sorted(Comparator.comparingInt(square -> along(square, easting)))
            .toList();
    double all = rising.stream().mapToDouble(GridSquare::density).sum();
    double sum = 0;
    for (GridSquare square : rising) {
      sum += square.density();
      if (sum >= share * all) {
        return along(square, easting);
      }
    }
    return rising.isEmpty() ? 0 : along(rising.get(rising.size() - 1), easting);
  }

  private static int along(GridSquare square, boolean easting) {
    return easting ? square.easting() : square.northing();
  }

  /** Whether the map shows a square. */
  boolean shows(GridSquare square) {
    return square.easting() >= window.west()
        && square.easting() + spots.side() <= window.east()
        && square.northing() >= window.south()
        && square.northing() + spots.side() <= window.north();
  }

  /** The name of its ground, on the map or not. */
  String name(GridSquare square) {
    return plan.name(square.easting(), square.northing());
  }

  int columns() {
    return (int) Math.round(window.width() / spots.side());
  }

  int rows() {
    return (int) Math.round(window.height() / spots.side());
  }

  /** The letters of a column of the map, from 0. */
  String columnName(int column) {
    return plan.column((int) Math.round(window.west()) + column * spots.side());
  }

  /** The number of a row of the map, from 0. */
  String rowName(int row) {
    return String.valueOf(plan.row((int) Math.round(window.north()) - (row + 1) * spots.side()));
  }

  /** The name of that area, or empty. */
  String area(GridSquare square) {
    return areaOf(square).map(Area::title).orElse("");
  }

  /** The area that the middle of a square lies in. */
  Optional<Area> areaOf(GridSquare square) {
    double half = spots.side() / 2.0;
    return areas.stream()
        .filter(placed -> placed.border().holds(square.easting() + half, square.northing() + half))
        .map(Placed::area)
        .findFirst();
  }

  /** All squares that hold anything, those whose number is too small to be told among them. */
  List<GridSquare> filled() {
    return spots.squares().stream()
        .filter(square -> square.cell().value() == null || square.cell().value() > 0)
        .toList();
  }

  /** Whether a square holds anything and its number is told. */
  static boolean isTold(GridSquare square) {
    return square.cell().value() != null && square.cell().value() > 0;
  }

  /** Whether there is anything to draw a map of. */
  boolean isDrawn() {
    return spots.mappable()
        && spots.total().value() != null
        && spots.squares().stream().anyMatch(SquareGrid::isTold);
  }

  /** How densely events lie in and around a square, where it holds enough for a ratio. */
  static OptionalDouble density(GridSquare square) {
    return Figures.isRatio(square.cell())
        ? OptionalDouble.of(square.density())
        : OptionalDouble.empty();
  }

  /** What tells a square from all others on the page. */
  static String key(GridSquare square) {
    return square.easting() + "-" + square.northing();
  }
}
