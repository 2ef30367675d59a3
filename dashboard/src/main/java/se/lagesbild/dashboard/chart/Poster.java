package se.lagesbild.dashboard.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A drawing that stands alone: its title above, what belongs to it below. Nothing of it is cut;
 * lines that are too long go on in the next.
 *
 * @param title the finding
 * @param above what, where, when
 * @param panels one, or several in two columns, or above each other where they stand in line; none
 *     where there is nothing to draw
 * @param figures drawings that are no charts, each over the whole width below the panels
 * @param below source, generation, notes
 */
public record Poster(
    String title, String above, List<Panel> panels, List<Figure> figures, List<String> below) {
  private static final int WIDTH = 960;
  private static final int MARGIN = 24;

  /** What a figure fills, in CSS pixels. */
  public static final int BREADTH = WIDTH - 2 * MARGIN;

  private static final int GUTTER = 24;
  private static final int ONE_HEIGHT = 420;
  private static final int MANY_HEIGHT = 190;

  private static final Type TITLE = new Type(20, 28, 78, "bold", "#000000");
  private static final Type ABOVE = new Type(14, 20, 122, "normal", "#40464d");
  private static final Type NAME = new Type(13, 20, 60, "bold", "#000000");
  private static final Type BELOW = new Type(12, 17, 142, "normal", "#40464d");

  /** Of charts alone. */
  public Poster(String title, String above, List<Panel> panels, List<String> below) {
    this(title, above, panels, List.of(), below);
  }

  /**
   * A drawing that is no chart, such as a map.
   *
   * @param svg its element, to be {@link #BREADTH} wide, with the colours of paper
   * @param height in CSS pixels
   */
  public record Figure(String svg, int height) {}

  /**
   * A part of the drawing.
   *
   * @param title or empty
   * @param data its lines
   */
  public record Panel(String title, ChartData data) {}

  /** A size of text, all in CSS pixels but the number of characters that surely fit in a line. */
  private record Type(int size, int line, int characters, String weight, String colour) {}

  /** In CSS pixels. */
  public int width() {
    return WIDTH;
  }

  /** The whole picture as SVG. */
  public String svg() {
    StringBuilder body = new StringBuilder();
    int y = write(body, title, TITLE, MARGIN, MARGIN);
    y = write(body, above, ABOVE, MARGIN, y) + MARGIN / 2;
    y = arrange(body, y);
    for (Figure figure : figures) {
      place(body, figure.svg(), MARGIN, y);
      y += figure.height() + MARGIN / 2;
    }
    for (String note : below) {
      y = write(body, note, BELOW, MARGIN, y);
    }
    int height = y + MARGIN;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" \
        viewBox="0 0 %1$d %2$d" font-family="DejaVu Sans Condensed, DejaVu Sans, sans-serif">
        <title>%3$s</title>
        <rect width="%1$d" height="%2$d" fill="#ffffff"/>
        %4$s</svg>
        """
        .formatted(WIDTH, height, Shapes.escaped(title), body);
  }

  private int arrange(StringBuilder body, int y) {
    if (panels.size() == 1) {
      return one(body, y);
    }
    boolean inLine = panels.size() == 2 && panels.get(1).data().letters() != null;
    return inLine ? under(body, one(body, y)) : many(body, y);
  }

  /** The second panel, as wide as the first. */
  private int under(StringBuilder body, int y) {
    int top = write(body, panels.get(1).title(), NAME, MARGIN, y);
    draw(body, panels.get(1), new int[] {MARGIN, top, WIDTH - 2 * MARGIN, MANY_HEIGHT});
    return top + MANY_HEIGHT + MARGIN / 2;
  }

  private int one(StringBuilder body, int y) {
    draw(body, panels.get(0), new int[] {MARGIN, y, WIDTH - 2 * MARGIN, ONE_HEIGHT});
    return y + ONE_HEIGHT + MARGIN / 2;
  }

  private int many(StringBuilder body, int y) {
    int width = (WIDTH - 2 * MARGIN - GUTTER) / 2;
    int top = y;
    for (int i = 0; i < panels.size(); i += 2) {
      int under = top;
      for (int j = i; j < Math.min(i + 2, panels.size()); j++) {
        int x = MARGIN + (j - i) * (width + GUTTER);
        under = Math.max(under, write(body, panels.get(j).title(), NAME, x, top));
      }
      for (int j = i; j < Math.min(i + 2, panels.size()); j++) {
        int x = MARGIN + (j - i) * (width + GUTTER);
        draw(body, panels.get(j), new int[] {x, under, width, MANY_HEIGHT});
      }
      top = under + MANY_HEIGHT + MARGIN / 2;
    }
    return top;
  }

  /** Within left, top, width and height. */
  private static void draw(StringBuilder body, Panel panel, int[] box) {
    String label = panel.title().isEmpty() ? panel.data().lines().get(0).title() : panel.title();
    String svg =
        SvgCharts.shared().draw(Drawing.of(panel.data(), box[2], box[3], label)).toString();
    place(body, named(svg, "at%d-%d-".formatted(box[0], box[1])), box[0], box[1]);
  }

  /** Its shapes under names of their own: each chart names them from the first letter on. */
  private static String named(String svg, String prefix) {
    return svg.replace(" id=\"", " id=\"" + prefix).replace("url(#", "url(#" + prefix);
  }

  private static void place(StringBuilder body, String svg, int x, int y) {
    body.append("<svg x=\"%d\" y=\"%d\" ".formatted(x, y))
        .append(svg.substring("<svg ".length()))
        .append('\n');
  }

  /** Adds a text and tells where the next one begins. */
  private static int write(StringBuilder body, String text, Type type, int x, int y) {
    int baseline = y;
    for (String line : lines(text, type.characters())) {
      baseline += type.line();
      body.append(
          "<text x=\"%d\" y=\"%d\" font-size=\"%d\" font-weight=\"%s\" fill=\"%s\">%s</text>\n"
              .formatted(
                  x,
                  baseline - (type.line() - type.size()) / 2,
                  type.size(),
                  type.weight(),
                  type.colour(),
                  Shapes.escaped(line)));
    }
    return baseline;
  }

  private static List<String> lines(String text, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split(" +")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines;
  }
}
