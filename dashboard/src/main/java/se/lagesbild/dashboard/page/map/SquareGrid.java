package se.lagesbild.dashboard.page.map;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import se.lagesbild.dashboard.ground.Border;
import se.lagesbild.dashboard.ground.Box;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.gate.GridSquare;
import se.lagesbild.warehouse.gate.PlaceResult;

/**
 * The squares of a municipality, with the part of the ground that a map of them shows and names
 * like those of a town plan, {@code C4}: columns by letters from the west, rows by numbers from the
 * north.
 *
 * @param spots the squares
 * @param window what the map shows: where all but a few of the events lie, and all squares that
 *     sentences speak of
 * @param areas with their borders
 */
record SquareGrid(PlaceResult.Spots spots, Box window, List<Placed> areas) {
  private static final double LEFT_OUT = 0.04;
  private static final int LETTERS = 26;

  /** An area with its border. */
  record Placed(Area area, Border border) {}

  static SquareGrid of(PlaceResult.Spots spots, List<Area> areas) {
    return new SquareGrid(
        spots,
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

  /** {@code C4}, or a dash outside of the map. */
  String name(GridSquare square) {
    return shows(square) ? letters(column(square)) + (row(square) + 1) : "–";
  }

  int columns() {
    return (int) Math.round(window.width() / spots.side());
  }

  int rows() {
    return (int) Math.round(window.height() / spots.side());
  }

  private int column(GridSquare square) {
    return (int) Math.round((square.easting() - window.west()) / spots.side());
  }

  private int row(GridSquare square) {
    return (int) Math.round((window.north() - square.northing()) / spots.side()) - 1;
  }

  /** A, B, … Z, AA, AB … */
  static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
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
