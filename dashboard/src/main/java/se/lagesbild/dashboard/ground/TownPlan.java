package se.lagesbild.dashboard.ground;

import java.util.List;
import se.lagesbild.warehouse.catalogue.Area;

/**
 * Names of squares like those of a town plan, {@code BC41}: columns by letters from the west, rows
 * by numbers from the north. They are counted from a corner that the areas of the installation
 * give, so a name is the same ground on every page, for every indicator and in every year, whatever
 * part of it is looked at. A square that is not of the usual size says so, {@code K9 (500 m)}.
 *
 * @param side of the squares, in metres
 * @param west easting of the first column
 * @param north northing of the upper side of the first row
 */
public record TownPlan(int side, int west, int north) {
  /** Of squares that need not say their size. */
  private static final int USUAL = 250;

  /** Borders may be drawn anew within so many metres without a square getting another name. */
  private static final int STEP = 10_000;

  private static final int LETTERS = 26;

  /** Checks the side. */
  public TownPlan {
    if (side <= 0) {
      throw new IllegalArgumentException("side must be > 0, was " + side);
    }
  }

  /**
   * The plan of squares whose corners are multiples of {@code side}.
   *
   * @param areas all of the installation, whichever are shown
   */
  public static TownPlan of(List<Area> areas, int side) {
    Box box = Box.around(areas.stream().map(Border::of).toList());
    return new TownPlan(
        side,
        side * Math.floorDiv((int) Math.floor(box.west() / STEP) * STEP, side),
        side * -Math.floorDiv((int) -Math.ceil(box.north() / STEP) * STEP, side));
  }

  /** The name of the square with that south-western corner. */
  public String name(int easting, int northing) {
    String size = side == USUAL ? "" : " (" + side + " m)";
    // Nothing lies west or north of the plan but what was located wrongly.
    return easting < west || northing >= north
        ? easting + "/" + northing + size
        : column(easting) + row(northing) + size;
  }

  /** A, B, … Z, AA, AB … */
  public String column(int easting) {
    return letters(Math.floorDiv(easting - west, side));
  }

  /** The number of a row, from 1. */
  public int row(int northing) {
    return Math.floorDiv(north - northing - 1, side) + 1;
  }

  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
  }
}
