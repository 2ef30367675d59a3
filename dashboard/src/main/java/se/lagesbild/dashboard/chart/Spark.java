package se.lagesbild.dashboard.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A small drawing of a series beside its words: what is usual as a grey band, what was counted as a
 * thin line, or as columns where the counts are few, a stroke where only an interval is known, and
 * the last period marked with its verdict, and numbered flags where something happened. It stands
 * in the page itself, so that it needs no script, prints, and lasts in a frozen page. Its colours
 * are those of paper; the page's style sheet has others for the screen.
 */
public final class Spark implements Content {
  private static final double WIDTH = 160;
  private static final double HEIGHT = 36;
  private static final double EDGE = 5;

  /** From the middle of a sign to where text is clear of it. */
  private static final double SIGN = 6;

  /** Below this mean, single events show, and a line between them would tell of a course. */
  private static final double FEW = 5;

  private final List<Point> points;
  private final List<Flag> flags;
  private final Mark mark;
  private final String label;
  private final double greatest;

  /**
   * Draws a series.
   *
   * @param points from first to last
   * @param mark the verdict on the last
   * @param flags what happened, explained elsewhere
   * @param label what a reader who does not see it is told
   */
  public Spark(List<Point> points, Mark mark, List<Flag> flags, String label) {
    this.points = List.copyOf(points);
    this.flags = List.copyOf(flags);
    this.mark = mark;
    this.label = label;
    this.greatest = Math.max(1, points.stream().mapToDouble(Spark::top).max().orElse(1));
  }

  /**
   * A period.
   *
   * @param amount what was counted, or null where nothing is known
   * @param low what is usual, from
   * @param high what is usual, to; not above {@code low} where it is not known
   */
  public record Point(@Nullable Amount amount, double low, double high) {

    /** A period whose number is known, or of which nothing is. */
    public Point(@Nullable Double value, double low, double high) {
      this(value == null ? null : Amount.of(value), low, high);
    }

    private boolean isNumber() {
      return amount != null && amount.isKnown();
    }
  }

  /**
   * Something that happened.
   *
   * @param at index of the period in which it began
   * @param number under which it is explained
   */
  public record Flag(int at, int number) {}

  /** What is said of the last period. */
  public enum Mark {
    /** A filled triangle. */
    MORE,
    /** A hollow triangle, upside down. */
    FEWER,
    /** A dot. */
    USUAL,
    /** A hollow ring. */
    WITHIN,
    /** A hollow diamond. */
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
    output.writeContent(strokes());
    output.writeContent(poles());
    output.writeContent(last());
    output.writeContent("</svg>");
  }

  private boolean isFew() {
    return points.stream()
            .flatMap(point -> Optional.ofNullable(point.amount()).stream())
            .mapToDouble(Amount::middle)
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

  /** A number between two that are not known is a short stroke: there is nothing to join it to. */
  private String lines() {
    StringBuilder path = new StringBuilder();
    boolean begun = false;
    for (int at = 0; at < points.size(); at++) {
      boolean known = points.get(at).isNumber();
      boolean goesOn = at + 1 < points.size() && points.get(at + 1).isNumber();
      if (known && !begun && !goesOn) {
        path.append("M")
            .append(Shapes.number(x(at) - 2))
            .append(" ")
            .append(Shapes.number(y(least(points.get(at)))))
            .append("h4");
      } else if (known) {
        path.append(begun ? "L" : "M").append(at(at, least(points.get(at))));
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
        .filter(at -> points.get(at).isNumber() && least(points.get(at)) > 0)
        .forEach(
            at ->
                path.append("M")
                    .append(at(at, 0))
                    .append("L")
                    .append(at(at, least(points.get(at)))));
    return "<path class=\"spark-line\" fill=\"none\" stroke=\"#0b4a8a\" stroke-width=\"%s\" d=\"%s\"/>"
        .formatted(Shapes.number(width), path);
  }

  /** From the least to the most that a period may hold; up to the edge where that is not known. */
  private String strokes() {
    StringBuilder path = new StringBuilder();
    for (int at = 0; at < points.size(); at++) {
      Amount amount = points.get(at).amount();
      if (amount != null && !amount.isKnown()) {
        double most = amount.most() == null ? greatest : amount.most();
        path.append("M").append(at(at, amount.least())).append("L").append(at(at, most));
      }
    }
    return path.isEmpty()
        ? ""
        : "<path class=\"spark-line\" fill=\"none\" stroke=\"#0b4a8a\" stroke-width=\"2\" d=\""
            + path
            + "\"/>";
  }

  /** A pole for each period in which something began, with its numbers beside the sign. */
  private String poles() {
    Map<Integer, String> numbers = new TreeMap<>();
    flags.forEach(
        flag -> numbers.merge(flag.at(), "" + flag.number(), (one, next) -> one + ", " + next));
    StringBuilder poles = new StringBuilder();
    numbers.forEach((at, text) -> poles.append(pole(x(at), text)));
    return poles.toString();
  }

  private static String pole(double x, String text) {
    boolean isLate = x > WIDTH / 2;
    return ("<path class=\"spark-flag\" fill=\"none\" stroke=\"#40464d\" stroke-width=\"0.75\""
            + " stroke-dasharray=\"2 2\" d=\"M%s 0V%s\"/>"
            + "<text class=\"spark-number\" x=\"%s\" y=\"7\" font-size=\"8\""
            + " text-anchor=\"%s\" fill=\"#40464d\">%s</text>")
        .formatted(
            Shapes.number(x),
            Shapes.number(HEIGHT),
            Shapes.number(x + (isLate ? -SIGN : SIGN)),
            isLate ? "end" : "start",
            text);
  }

  private String last() {
    int at = points.size() - 1;
    Amount amount = at < 0 ? null : points.get(at).amount();
    return amount == null ? "" : Shapes.sign(mark, x(at), y(amount.middle()));
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

  private static double least(Point point) {
    return point.amount() == null ? 0 : point.amount().least();
  }

  private static double top(Point point) {
    return Math.max(point.high(), point.amount() == null ? 0 : point.amount().greatest());
  }
}
