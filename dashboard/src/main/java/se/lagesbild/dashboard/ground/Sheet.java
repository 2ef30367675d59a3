package se.lagesbild.dashboard.ground;

import java.util.Locale;

/**
 * Where on a drawing a place on the ground lies; north is up.
 *
 * @param box the ground that is drawn
 * @param width of the drawing in pixels
 * @param height of the drawing
 */
public record Sheet(Box box, double width, double height) {
  private static final double EDGE = 8;

  /** The largest drawing of all of {@code box} that is at most so wide and so high. */
  public static Sheet of(Box box, double most) {
    double scale = (most - 2 * EDGE) / Math.max(box.width(), box.height());
    double width = box.width() * scale + 2 * EDGE;
    return new Sheet(box, width, box.height() * scale + 2 * EDGE);
  }

  public double pixelsPerMetre() {
    return (width - 2 * EDGE) / box.width();
  }

  public double x(double east) {
    return EDGE + (east - box.west()) * pixelsPerMetre();
  }

  public double y(double north) {
    return EDGE + (box.north() - north) * pixelsPerMetre();
  }

  /** The outline of a border. */
  public String path(Border border) {
    StringBuilder path = new StringBuilder();
    for (double[][] ring : border.rings()) {
      for (int at = 0; at < ring.length; at++) {
        path.append(at == 0 ? 'M' : 'L').append(at(ring[at][0], ring[at][1]));
      }
      path.append('Z');
    }
    return path.toString();
  }

  private String at(double east, double north) {
    return number(x(east)) + " " + number(y(north));
  }

  /** The opening of the drawing. */
  public String opening(String style, String label) {
    return "<svg class=\"map %s\" viewBox=\"0 0 %s %s\" role=\"group\" aria-label=\"%s\">"
        .formatted(style, number(width), number(height), escaped(label));
  }

  /** A stroke of a round length with its name, in the lower right corner. */
  public String ruler() {
    double metres = 1;
    for (double round : new double[] {100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000}) {
      metres = round * pixelsPerMetre() <= width / 4 ? round : metres;
    }
    String name = metres < 1_000 ? Math.round(metres) + " m" : Math.round(metres / 1_000) + " km";
    return "<path class=\"map-ruler\" d=\"M%s %sv4h%sv-4\"/><text class=\"map-small\" x=\"%s\" y=\"%s\">%s</text>"
        .formatted(
            number(width - EDGE - metres * pixelsPerMetre()),
            number(height - EDGE - 4),
            number(metres * pixelsPerMetre()),
            number(width - EDGE - metres * pixelsPerMetre() + 4),
            number(height - EDGE - 6),
            name);
  }

  /** With at most one decimal, which is as much as the eye can tell apart. */
  public static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** Text between tags or quotation marks. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
