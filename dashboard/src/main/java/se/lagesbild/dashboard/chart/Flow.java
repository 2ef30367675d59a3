package se.lagesbild.dashboard.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import java.util.Locale;

/**
 * Boxes in columns from left to right, and lines that tell which of them leads to which. It stands
 * in the page itself, so that it needs no script and prints. Its colours are those of paper; the
 * page's style sheet has others for the screen.
 */
public final class Flow implements Content {
  private static final int BOX_WIDTH = 236;
  private static final int BOX_HEIGHT = 40;
  private static final int DOWN = 52;
  private static final int ACROSS = 296;
  private static final int EDGE = 4;
  private static final int HEADING = 28;

  /** About as many letters as a box holds beside each other. */
  private static final int LETTERS = 28;

  /** As many as can still be read when they are written smaller. */
  private static final int MOST_LETTERS = 38;

  private static final double NAME_SIZE = 12.5;

  private final String label;
  private final List<String> headings;
  private final List<List<Box>> columns;
  private final List<Line> lines;

  /**
   * Draws a flow.
   *
   * @param label what a reader who does not see it is told
   * @param headings one for each column
   * @param columns the boxes of each, from the top
   * @param lines between them
   */
  public Flow(String label, List<String> headings, List<List<Box>> columns, List<Line> lines) {
    this.label = label;
    this.headings = List.copyOf(headings);
    this.columns = List.copyOf(columns);
    this.lines = List.copyOf(lines);
  }

  /**
   * A box.
   *
   * @param name what it is
   * @param under what else is said of it, or empty
   */
  public record Box(String name, String under) {}

  /**
   * A line to a box of the next column.
   *
   * @param column where it begins
   * @param from the box there, from 0
   * @param to the box of the next column, from 0
   */
  public record Line(int column, int from, int to) {}

  @Override
  public void writeTo(TemplateOutput output) {
    int tallest = columns.stream().mapToInt(List::size).max().orElse(1);
    int width = (columns.size() - 1) * ACROSS + BOX_WIDTH + 2 * EDGE;
    int height = HEADING + tallest * DOWN + 2 * EDGE;
    output.writeContent(
        "<svg class=\"flow\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\">"
            .formatted(width, height, width, height, Shapes.escaped(label)));
    lines.forEach(line -> output.writeContent(drawn(line)));
    for (int column = 0; column < columns.size(); column++) {
      output.writeContent(
          "<text class=\"flow-heading\" fill=\"#40464d\" font-size=\"12\" x=\"%d\" y=\"16\">%s</text>"
              .formatted(x(column), Shapes.escaped(headings.get(column))));
      for (int at = 0; at < columns.get(column).size(); at++) {
        output.writeContent(drawn(columns.get(column).get(at), column, at));
      }
    }
    output.writeContent("</svg>");
  }

  private String drawn(Box box, int column, int at) {
    int x = x(column);
    int y = y(column, at);
    String under =
        box.under().isEmpty()
            ? ""
            : "<text class=\"flow-under\" fill=\"#40464d\" font-size=\"11\" x=\"%d\" y=\"%d\">%s</text>"
                .formatted(x + 10, y + 32, Shapes.escaped(shortened(box.under(), LETTERS + 4)));
    return ("<rect class=\"flow-box\" fill=\"#ffffff\" stroke=\"#40464d\" rx=\"4\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
            + "<text class=\"flow-name\" fill=\"#000000\" font-size=\"%s\" x=\"%d\" y=\"%d\">%s</text>%s")
        .formatted(
            x,
            y,
            BOX_WIDTH,
            BOX_HEIGHT,
            size(box.name()),
            x + 10,
            y + (box.under().isEmpty() ? 25 : 17),
            Shapes.escaped(shortened(box.name(), MOST_LETTERS)),
            under);
  }

  /** Long names are written smaller: what tells one file from another is at their end. */
  private static String size(String name) {
    double length = Math.min(name.length(), MOST_LETTERS);
    double size = length <= LETTERS ? NAME_SIZE : NAME_SIZE * LETTERS / length;
    return String.format(Locale.ROOT, "%.1f", size);
  }

  private String drawn(Line line) {
    int fromX = x(line.column()) + BOX_WIDTH;
    int fromY = y(line.column(), line.from()) + BOX_HEIGHT / 2;
    int toX = x(line.column() + 1);
    int toY = y(line.column() + 1, line.to()) + BOX_HEIGHT / 2;
    int middle = (fromX + toX) / 2;
    return String.format(
        Locale.ROOT,
        "<path class=\"flow-line\" fill=\"none\" stroke=\"#7a828a\" d=\"M%d %dC%d %d %d %d %d %d\"/>",
        fromX,
        fromY,
        middle,
        fromY,
        middle,
        toY,
        toX,
        toY);
  }

  private static int x(int column) {
    return EDGE + column * ACROSS;
  }

  /** Shorter columns stand in the middle beside the tallest. */
  private int y(int column, int at) {
    int tallest = columns.stream().mapToInt(List::size).max().orElse(1);
    int above = (tallest - columns.get(column).size()) * DOWN / 2;
    return EDGE + HEADING + above + at * DOWN;
  }

  private static String shortened(String text, int letters) {
    return text.length() > letters ? text.substring(0, letters - 1).strip() + "…" : text;
  }
}
