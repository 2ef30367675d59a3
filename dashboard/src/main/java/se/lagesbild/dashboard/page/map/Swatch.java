package se.lagesbild.dashboard.page.map;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import se.lagesbild.dashboard.ground.Sheet;

/** A sign of a map and what it means. */
final class Swatch implements Content {
  private static final double HEIGHT = 14;

  private final String drawing;
  private final String label;
  private final double height;

  private Swatch(String drawing, String label, double height) {
    this.drawing = drawing;
    this.label = label;
    this.height = height;
  }

  String drawing() {
    return drawing;
  }

  String label() {
    return label;
  }

  /** In CSS pixels. */
  double height() {
    return height;
  }

  static Swatch square(String style, String label) {
    return new Swatch(
        "<svg class=\"swatch\" viewBox=\"0 0 18 14\" width=\"18\" height=\"14\" aria-hidden=\"true\"><rect class=\"%s\" x=\"0.5\" y=\"0.5\" width=\"17\" height=\"13\"/></svg>"
            .formatted(style),
        label,
        HEIGHT);
  }

  static Swatch hatched(String label) {
    return new Swatch(
        "<svg class=\"swatch\" viewBox=\"0 0 18 14\" width=\"18\" height=\"14\" aria-hidden=\"true\">"
            + Hatch.definition("hatch-swatch")
            + "<rect class=\"few\" fill=\"url(#hatch-swatch)\" x=\"0.5\" y=\"0.5\" width=\"17\" height=\"13\"/></svg>",
        label,
        HEIGHT);
  }

  static Swatch circle(String style, double radius, String label) {
    String size = Sheet.number(2 * radius + 2);
    String middle = Sheet.number(radius + 1);
    return new Swatch(
        "<svg class=\"swatch\" viewBox=\"0 0 %1$s %1$s\" width=\"%1$s\" height=\"%1$s\" aria-hidden=\"true\"><circle class=\"%4$s\" cx=\"%2$s\" cy=\"%2$s\" r=\"%3$s\"/></svg>"
            .formatted(size, middle, Sheet.number(radius), style),
        label,
        2 * radius + 2);
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(drawing);
    output.writeContent(" ");
    output.writeContent(Sheet.escaped(label));
  }
}
