package se.lagesbild.dashboard.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * A number drawn in the range of what is usual: a grey bar for the range, a sign for the number, on
 * a scale from zero; where only an interval is known, a stroke from its least to its most. Its
 * colours are those of paper; the page's style sheet has others for the screen.
 */
public final class RangeMark implements Content {
  private static final double WIDTH = 120;
  private static final double HEIGHT = 14;
  private static final double EDGE = 5;

  private final double low;
  private final double high;
  private final Amount amount;
  private final Spark.Mark mark;
  private final String label;

  /**
   * Draws a number.
   *
   * @param low what is usual, from
   * @param high what is usual, to
   * @param amount the number
   * @param mark the verdict on it
   * @param label what a reader who does not see it is told
   */
  public RangeMark(double low, double high, Amount amount, Spark.Mark mark, String label) {
    this.low = low;
    this.high = high;
    this.amount = amount;
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
    output.writeContent(stroke(middle));
    output.writeContent(Shapes.sign(mark, x(amount.middle()), middle));
    output.writeContent("</svg>");
  }

  private String stroke(double middle) {
    if (amount.isKnown()) {
      return "";
    }
    double end = amount.most() == null ? WIDTH - EDGE : x(amount.most());
    return "<path class=\"spark-line\" fill=\"none\" stroke=\"#0b4a8a\" stroke-width=\"3\" d=\"M%s %sH%s\"/>"
        .formatted(Shapes.number(x(amount.least())), Shapes.number(middle), Shapes.number(end));
  }

  private double x(double number) {
    double greatest = Math.max(1, 1.15 * Math.max(high, amount.greatest()));
    return EDGE + number / greatest * (WIDTH - 2 * EDGE);
  }
}
