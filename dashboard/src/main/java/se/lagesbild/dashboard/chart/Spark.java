package se.lagesbild.dashboard.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A small drawing of a series beside its words: what is usual as a grey band, what was counted as a
 * thin line, or as columns where the counts are few, and the last period marked with its verdict.
 * It stands in the page itself, so that it needs no script, prints, and lasts in a frozen page. Its
 * colours are those of paper; the page's style sheet has others for the screen.
 */
public final class Spark implements Content {
  private static final double WIDTH = 160;
  private static final double HEIGHT = 36;
  private static final double EDGE = 5;

  /** Below this mean, single events show, and a line between them would tell of a course. */
  private static final double FEW = 5;

  private final List<Point> points;
  private final Mark mark;
  private final String label;
  private final double greatest;

  /**
   * Draws a series.
   *
   * @param points from first to last
   * @param mark the verdict on the last
   * @param label what a reader who does not see it is told
   */
  public Spark(List<Point> points, Mark mark, String label) {
    this.points = List.copyOf(points);
    this.mark = mark;
    this.label = label;
    this.greatest =
        Math.max(
            1,
            points.stream()
                .mapToDouble(point -> Math.max(point.high(), value(point)))
                .max()
                .orElse(1));
  }

  /**
   * A period.
   *
   * @param value what was counted, or null where nothing is known
   * @param low what is usual, from
   * @param high what is usual, to; not above {@code low} where it is not known
   */
  public record Point(@Nullable Double value, double low, double high) {}

  /** What is said of the last period. */
  public enum Mark {
    /** A filled triangle. */
    MORE,
    /** A hollow triangle, upside down. */
    FEWER,
    /** A dot. */
    USUAL,
    /** A hollow ring. */
    CANNOT_TELL;

    /** The end of its style classes, {@code cannot-tell}. */
    public String style() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(
        "<svg class=\"spark\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" role=\"img\" aria-label=\""
            .formatted(
                Shapes.number(WIDTH),
                Shapes.number(HEIGHT),
                Shapes.number(WIDTH),
                Shapes.number(HEIGHT)));
    output.writeContent(Shapes.escaped(label));
    output.writeContent("\">");
    output.writeContent(band());
    output.writeContent(isFew() ? columns() : lines());
    output.writeContent(last());
    output.writeContent("</svg>");
  }

  private boolean isFew() {
    return points.stream()
            .filter(point -> point.value() != null)
            .mapToDouble(Spark::value)
            .average()
            .orElse(0)
        < FEW;
  }

  /** One shape for each stretch of periods of which it is known. */
  private String band() {
    StringBuilder path = new StringBuilder();
    int from = 0;
    while (from < points.size()) {
      int to = from;
      while (to < points.size() && points.get(to).high() > points.get(to).low()) {
        to++;
      }
      if (to > from) {
        path.append(stretch(from, to));
      }
      from = to + 1;
    }
    return path.isEmpty() ? "" : "<path class=\"spark-band\" fill=\"#e3e6ea\" d=\"" + path + "\"/>";
  }

  private String stretch(int from, int to) {
    StringBuilder there = new StringBuilder();
    StringBuilder back = new StringBuilder();
    for (int at = from; at < to; at++) {
      there.append(there.isEmpty() ? "M" : "L").append(at(at, points.get(at).high()));
      back.insert(0, "L" + at(at, points.get(at).low()));
    }
    return there.append(back).append("Z").toString();
  }

  private String lines() {
    StringBuilder path = new StringBuilder();
    boolean begun = false;
    for (int at = 0; at < points.size(); at++) {
      boolean known = points.get(at).value() != null;
      if (known) {
        path.append(begun ? "L" : "M").append(at(at, value(points.get(at))));
      }
      begun = known;
    }
    return "<path class=\"spark-line\" fill=\"none\" stroke=\"#0b4a8a\" stroke-width=\"1.25\" d=\""
        + path
        + "\"/>";
  }

  private String columns() {
    double width = Math.max(1, 0.6 * step());
    StringBuilder path = new StringBuilder();
    IntStream.range(0, points.size())
        .filter(at -> value(points.get(at)) > 0)
        .forEach(
            at ->
                path.append("M")
                    .append(at(at, 0))
                    .append("L")
                    .append(at(at, value(points.get(at)))));
    return "<path class=\"spark-line\" fill=\"none\" stroke=\"#0b4a8a\" stroke-width=\"%s\" d=\"%s\"/>"
        .formatted(Shapes.number(width), path);
  }

  private String last() {
    int at = points.size() - 1;
    if (at < 0 || points.get(at).value() == null) {
      return "";
    }
    return Shapes.sign(mark, x(at), y(value(points.get(at))));
  }

  private String at(int index, double value) {
    return Shapes.number(x(index)) + " " + Shapes.number(y(value));
  }

  private double step() {
    return (WIDTH - 2 * EDGE) / Math.max(1, points.size() - 1);
  }

  private double x(int index) {
    return EDGE + index * step();
  }

  private double y(double value) {
    return HEIGHT - EDGE - value / greatest * (HEIGHT - 2 * EDGE);
  }

  private static double value(Point point) {
    return point.value() == null ? 0 : point.value();
  }
}
