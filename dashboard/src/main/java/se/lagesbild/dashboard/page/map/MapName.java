package se.lagesbild.dashboard.page.map;

import java.util.Collection;
import java.util.stream.DoubleStream;
import se.lagesbild.dashboard.ground.Sheet;

/**
 * The name of an area on a map, with or without its number, and where its middle stands. How much
 * room it takes is reckoned at the size it has on a small screen, which is the largest.
 *
 * @param title of the area
 * @param number beside it, or empty
 * @param x from the left
 * @param y of the line that it stands on
 */
record MapName(String title, String number, double x, double y) {
  private static final double LINE = 20;
  private static final double LETTER = 10;
  private static final double EDGE = 4;

  private double width() {
    int letters = title.length() + (number.isEmpty() ? 0 : 1 + number.length());
    return letters * LETTER;
  }

  /** Whether all of it can be read, and so much is left around it. */
  boolean fits(Sheet sheet, double margin) {
    return x - width() / 2 >= margin
        && x + width() / 2 <= sheet.width() - margin
        && y - LINE >= margin
        && y <= sheet.height() - margin;
  }

  /** Where a town is small on the map, one of two names can be read and both together cannot. */
  boolean touches(MapName other) {
    return Math.abs(y - other.y) < LINE && Math.abs(x - other.x) < (width() + other.width()) / 2;
  }

  /** The same inside of the drawing, and a line or two away where it would touch others. */
  MapName beside(Collection<MapName> others, Sheet sheet) {
    double half = Math.min(width(), sheet.width() - 2 * EDGE) / 2 + EDGE;
    MapName inside =
        new MapName(title, number, Math.max(half, Math.min(sheet.width() - half, x)), y);
    return DoubleStream.of(0, LINE, -LINE, 2 * LINE, -2 * LINE)
        .mapToObj(away -> new MapName(title, number, inside.x, y + away))
        .filter(name -> name.fits(sheet, EDGE) && others.stream().noneMatch(name::touches))
        .findFirst()
        .orElse(inside);
  }
}
