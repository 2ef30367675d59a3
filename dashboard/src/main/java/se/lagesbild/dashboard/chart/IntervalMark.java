package se.lagesbild.dashboard.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * An estimate as a dot on the stroke of its interval, on a scale that all places share. Changes
 * have a hairline at one, where nothing changed, and a scale on which a half and a double lie as
 * far from it.
 */
public final class IntervalMark implements Content {
  private static final double WIDTH = 150;
  private static final double HEIGHT = 16;
  private static final double EDGE = 6;

  /** Changes of more than this many times lie at the edge. */
  private static final double MOST_TIMES = 6;

  private final double estimate;
  private final double low;
  private final double high;
  private final double one;
  private final String label;

  private IntervalMark(double estimate, double low, double high, double one, String label) {
    this.estimate = estimate;
    this.low = low;
    this.high = high;
    this.one = one;
    this.label = label;
  }

  /** An estimate from zero, on a scale that ends at {@code greatest}. */
  public static IntervalMark from(
      double estimate, double low, double high, double greatest, String label) {
    double all = Math.max(greatest, estimate);
    return new IntervalMark(estimate / all, low / all, Math.min(1, high / all), -1, label);
  }

  /** How many times as many. */
  public static IntervalMark ofChange(double times, double low, double high, String label) {
    return new IntervalMark(
        byLogarithm(times), byLogarithm(low), byLogarithm(high), byLogarithm(1), label);
  }

  private static double byLogarithm(double times) {
    double within = Math.max(1 / MOST_TIMES, Math.min(MOST_TIMES, times));
    return 0.5 + 0.5 * Math.log(within) / Math.log(MOST_TIMES);
  }

  @Override
  public void writeTo(TemplateOutput output) {
    double middle = HEIGHT / 2;
    output.writeContent(
        "<svg class=\"interval\" viewBox=\"0 0 150 16\" width=\"150\" height=\"16\" role=\"img\" aria-label=\"%s\">"
            .formatted(Shapes.escaped(label)));
    if (one >= 0) {
      output.writeContent("<path class=\"interval-one\" d=\"M%s 0v16\"/>".formatted(x(one)));
    }
    output.writeContent(
        "<path class=\"interval-stroke\" d=\"M%s %sH%s\"/><circle class=\"interval-dot\" cx=\"%s\" cy=\"%s\" r=\"4\"/></svg>"
            .formatted(x(low), Shapes.number(middle), x(high), x(estimate), Shapes.number(middle)));
  }

  private static String x(double share) {
    return Shapes.number(EDGE + share * (WIDTH - 2 * EDGE));
  }
}
