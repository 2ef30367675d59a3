package se.lagesbild.dashboard.page.map;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import se.lagesbild.dashboard.ground.Sheet;
import se.lagesbild.warehouse.gate.Result;

/**
 * An estimate as a dot on the stroke of its interval, on a scale that all areas share. Changes have
 * a hairline at one, where nothing changed, and a scale on which a half and a double lie as far
 * from it.
 */
final class IntervalMark implements Content {
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

  static IntervalMark of(
      double estimate, Result.Spread interval, double greatest, boolean change, String label) {
    return change ? ofChange(estimate, interval, label) : from(estimate, interval, greatest, label);
  }

  private static IntervalMark from(
      double estimate, Result.Spread interval, double greatest, String label) {
    double all = Math.max(greatest, estimate);
    return new IntervalMark(
        estimate / all, interval.low() / all, Math.min(1, interval.high() / all), -1, label);
  }

  private static IntervalMark ofChange(double estimate, Result.Spread interval, String label) {
    return new IntervalMark(
        byLogarithm(estimate),
        byLogarithm(interval.low()),
        byLogarithm(interval.high()),
        byLogarithm(1),
        label);
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
            .formatted(Sheet.escaped(label)));
    if (one >= 0) {
      output.writeContent("<path class=\"interval-one\" d=\"M%s 0v16\"/>".formatted(x(one)));
    }
    output.writeContent(
        "<path class=\"interval-stroke\" d=\"M%s %sH%s\"/><circle class=\"interval-dot\" cx=\"%s\" cy=\"%s\" r=\"4\"/></svg>"
            .formatted(x(low), Sheet.number(middle), x(high), x(estimate), Sheet.number(middle)));
  }

  private static String x(double share) {
    return Sheet.number(EDGE + share * (WIDTH - 2 * EDGE));
  }
}
