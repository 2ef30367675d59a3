package se.lagesbild.dashboard.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * A number drawn in the range of what is usual: a grey bar for the range, a sign for the number, on
 * a scale from zero. Its colours are those of paper; the page's style sheet has others for the
 * screen.
 */
public final class RangeMark implements Content {
  private static final double WIDTH = 120;
  private static final double HEIGHT = 14;
  private static final double EDGE = 5;

  private final double low;
  private final double high;
  private final double value;
  private final Spark.Mark mark;
  private final String label;

  /**
   * Draws a number.
   *
   * @param low what is usual, from
   * @param high what is usual, to
   * @param value the number
   * @param mark the verdict on it
   * @param label what a reader who does not see it is told
   */
  public RangeMark(double low, double high, double value, Spark.Mark mark, String label) {
    this.low = low;
    this.high = high;
    this.value = value;
    this.mark = mark;
    this.label = label;
  }

  @Override
  public void writeTo(TemplateOutput output) {
    double middle = HEIGHT / 2;
    output.writeContent(
        "<svg class=\"range\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" role=\"img\" aria-label=\"%s\">"
            .formatted(
                Shapes.number(WIDTH),
                Shapes.number(HEIGHT),
                Shapes.number(WIDTH),
                Shapes.number(HEIGHT),
                Shapes.escaped(label)));
    output.writeContent(
        "<path class=\"range-axis\" fill=\"none\" stroke=\"#d0d4d9\" d=\"M%s %sH%s\"/>"
            .formatted(Shapes.number(EDGE), Shapes.number(middle), Shapes.number(WIDTH - EDGE)));
    output.writeContent(
        "<rect class=\"spark-band\" fill=\"#d0d4d9\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"8\"/>"
            .formatted(
                Shapes.number(x(low)),
                Shapes.number(middle - 4),
                Shapes.number(Math.max(1.5, x(high) - x(low)))));
    output.writeContent(Shapes.sign(mark, x(value), middle));
    output.writeContent("</svg>");
  }

  private double x(double number) {
    double greatest = Math.max(1, 1.15 * Math.max(high, value));
    return EDGE + number / greatest * (WIDTH - 2 * EDGE);
  }
}
