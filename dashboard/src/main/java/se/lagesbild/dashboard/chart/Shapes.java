package se.lagesbild.dashboard.chart;

/** The parts that small drawings share. */
final class Shapes {
  private Shapes() {}

  /** The sign of a verdict, with its middle at a point. */
  static String sign(Spark.Mark mark, double x, double y) {
    String shape =
        switch (mark) {
          case MORE -> "M%s %sl4 7h-8z".formatted(number(x), number(y - 4));
          case FEWER -> "M%s %sl4 -7h-8z".formatted(number(x), number(y + 4));
          case CANNOT_TELL -> "M%s %sl4 4l-4 4l-4 -4z".formatted(number(x), number(y - 4));
          case USUAL, WITHIN ->
              "M%s %sa2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0z".formatted(number(x - 2.5), number(y));
        };
    String fill = mark == Spark.Mark.MORE || mark == Spark.Mark.USUAL ? "#0b4a8a" : "#ffffff";
    return ("<path class=\"spark-mark spark-%s\" fill=\"%s\" stroke=\"#0b4a8a\" stroke-width=\"1.25\""
            + " d=\"%s\"/>")
        .formatted(mark.style(), fill, shape);
  }

  /** With at most one decimal, which is as much as the eye can tell apart. */
  static String number(double value) {
    double rounded = Math.round(value * 10) / 10.0;
    return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
  }

  /** Text between quotation marks. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
