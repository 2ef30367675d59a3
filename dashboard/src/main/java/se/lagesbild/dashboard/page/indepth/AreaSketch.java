package se.lagesbild.dashboard.page.indepth;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.lagesbild.dashboard.ground.Border;
import se.lagesbild.dashboard.ground.Box;
import se.lagesbild.dashboard.ground.Sheet;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.gate.AreaFigure;

/**
 * All areas with their numbers as circles whose surface is the number, the one that is looked into
 * outlined. Its colours are those of paper; the page's style sheet has others for the screen.
 */
final class AreaSketch implements Content {
  private static final double WIDTH = 440;
  private static final double LARGEST_CIRCLE = 22;
  private static final String FONT = "DejaVu Sans Condensed, DejaVu Sans, sans-serif";

  private final Map<String, Border> borders = new TreeMap<>();
  private final List<AreaFigure> figures;
  private final String chosen;
  private final String label;
  private final double greatest;
  private final Sheet sheet;

  /**
   * Draws.
   *
   * @param chosen id of the area that is looked into, or empty
   * @param label what a reader who does not see it is told
   */
  AreaSketch(List<Area> areas, List<AreaFigure> figures, String chosen, String label) {
    areas.forEach(area -> borders.put(area.id(), Border.of(area)));
    this.figures = figures.stream().filter(each -> borders.containsKey(each.key())).toList();
    this.chosen = chosen;
    this.label = label;
    this.greatest = figures.stream().mapToDouble(AreaSketch::number).max().orElse(0);
    List<Border> shown = new ArrayList<>();
    this.figures.forEach(each -> shown.add(borders.get(each.key())));
    this.sheet = Sheet.of(Box.around(shown), WIDTH);
  }

  private static double number(AreaFigure figure) {
    return figure.cell().value() == null ? 0 : figure.cell().value();
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map sketch\" width=\"%1$s\" height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\" role=\"img\" aria-label=\"%3$s\">"
            .formatted(
                Sheet.number(sheet.width()), Sheet.number(sheet.height()), Sheet.escaped(label)));
    figures.stream()
        .filter(each -> !isChosen(each))
        .forEach(each -> output.writeContent(shape(each)));
    figures.stream().filter(this::isChosen).forEach(each -> output.writeContent(shape(each)));
    figures.forEach(each -> output.writeContent(named(each)));
    output.writeContent("</svg>");
  }

  private boolean isChosen(AreaFigure figure) {
    return figure.key().equals(chosen);
  }

  private String shape(AreaFigure figure) {
    return "<path class=\"ground%s\" fill=\"#f1f3f5\" stroke=\"%s\" stroke-width=\"%s\" d=\"%s\"/>"
        .formatted(
            isChosen(figure) ? " chosen" : "",
            isChosen(figure) ? "#1a1d21" : "#8a929a",
            isChosen(figure) ? "2.25" : "0.75",
            sheet.path(borders.get(figure.key())));
  }

  private String named(AreaFigure figure) {
    Border.Point middle = borders.get(figure.key()).middle();
    double x = sheet.x(middle.east());
    double y = sheet.y(middle.north());
    double radius = greatest == 0 ? 0 : Math.sqrt(number(figure) / greatest) * LARGEST_CIRCLE;
    String circle =
        radius > 0
            ? "<circle class=\"amount\" fill=\"#0072b2\" fill-opacity=\"0.45\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                .formatted(Sheet.number(x), Sheet.number(y), Sheet.number(radius))
            : "";
    return "%s<text class=\"map-name\" font-family=\"%s\" font-size=\"11\" text-anchor=\"middle\" x=\"%s\" y=\"%s\">%s</text>"
        .formatted(
            circle,
            FONT,
            Sheet.number(x),
            Sheet.number(y + radius + 12),
            Sheet.escaped(figure.title().sv()));
  }
}
