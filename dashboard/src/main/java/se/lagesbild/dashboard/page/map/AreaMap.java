package se.lagesbild.dashboard.page.map;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import se.lagesbild.dashboard.ground.Border;
import se.lagesbild.dashboard.ground.Box;
import se.lagesbild.dashboard.ground.Sheet;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.gate.PlaceResult;
import se.lagesbild.warehouse.gate.Result;

/**
 * The areas by what is known of each: quantities as circles whose surface is the number, rates and
 * changes as one of five fills, too few events hatched. Drawn from the installation's own borders.
 * Each area is a link with its numbers as its name, so that it can be reached by keyboard.
 */
final class AreaMap implements Content {
  private static final double WIDTH = 620;
  private static final double LARGEST_CIRCLE = 30;
  private static final double SMALL_CIRCLE = 6;

  /** Style of a circle of what a part of the period tells. */
  private static final String PARTIAL = "amount-part";

  private final Map<String, Border> borders = new TreeMap<>();
  private final List<AreaRow> rows;
  private final Measure measure;
  private final double greatest;
  private final Classes rates;
  private final Words words;
  private final String label;
  private final Sheet sheet;

  AreaMap(
      List<Area> areas,
      List<AreaRow> rows,
      PlaceResult.Places places,
      Measure measure,
      String label,
      Words words) {
    areas.forEach(area -> borders.put(area.id(), Border.of(area)));
    this.rows = rows;
    this.measure = measure;
    this.greatest = places.greatest();
    this.rates = Classes.endingAt(places.highRate());
    this.words = words;
    this.label = label;
    this.sheet = Sheet.of(Box.around(List.copyOf(borders.values())), WIDTH);
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(sheet.opening("map-areas", label));
    output.writeContent(Hatch.definition("hatch-areas"));
    rows.forEach(row -> output.writeContent(shape(row)));
    // No circle lies over the name of another.
    rows.forEach(row -> output.writeContent(circle(row)));
    names().forEach(name -> output.writeContent(drawn(name)));
    output.writeContent(sheet.ruler());
    output.writeContent("</svg>");
  }

  private String shape(AreaRow row) {
    return "<a class=\"place\" href=\"%s\" data-key=\"%s\" aria-label=\"%s\"><path class=\"%s\"%s d=\"%s\"/></a>"
        .formatted(
            Sheet.escaped(row.href()),
            Sheet.escaped(row.key()),
            Sheet.escaped(said(row)),
            fill(row),
            row.isFew() ? " fill=\"url(#hatch-areas)\"" : "",
            sheet.path(borders.get(row.key())));
  }

  private String said(AreaRow row) {
    String shown = row.shown(measure, words);
    String number = shown.isEmpty() ? words.text("map.few") : shown;
    return words.text("map.area.said", row.title(), number, row.count());
  }

  private String fill(AreaRow row) {
    OptionalDouble estimate = row.estimate();
    if (estimate.isEmpty()) {
      return "few";
    }
    return switch (measure) {
      case COUNT -> "ground";
      case RATE -> rates.style(estimate.getAsDouble());
      // What may be chance has no colour, however large it is.
      case CHANGE ->
          isTold(row) ? "change-" + Classes.ofChange().of(estimate.getAsDouble()) : "unsure";
    };
  }

  private static boolean isTold(AreaRow row) {
    return row.figure().verdict() != Result.Verdict.CANNOT_TELL;
  }

  private double radiusOf(AreaRow row) {
    return measure == Measure.COUNT && row.estimate().isPresent()
        ? radius(row.estimate().getAsDouble())
        : 0;
  }

  private String circle(AreaRow row) {
    Border.Point middle = borders.get(row.key()).middle();
    double radius = radiusOf(row);
    return radius == 0
        ? ""
        : "<circle class=\"%s\" aria-hidden=\"true\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
            .formatted(
                row.isPartial() ? PARTIAL : "amount",
                Sheet.number(sheet.x(middle.east())),
                Sheet.number(sheet.y(middle.north())),
                Sheet.number(radius));
  }

  /** All of which can be read, the first rows where they belong. */
  private List<MapName> names() {
    List<MapName> names = new ArrayList<>();
    for (AreaRow row : rows) {
      Border.Point middle = borders.get(row.key()).middle();
      double radius = radiusOf(row);
      String sign = measure == Measure.CHANGE ? sign(row) : "";
      names.add(
          new MapName(
                  row.title(),
                  sign + row.shown(measure, words),
                  sheet.x(middle.east()),
                  sheet.y(middle.north()) + (radius > 0 ? radius + 13 : 4))
              .beside(names, sheet));
    }
    return names;
  }

  private static String drawn(MapName name) {
    return "<g class=\"named\" aria-hidden=\"true\"><text class=\"map-name\" x=\"%s\" y=\"%s\">%s <tspan class=\"map-number\">%s</tspan></text></g>"
        .formatted(
            Sheet.number(name.x()),
            Sheet.number(name.y()),
            Sheet.escaped(name.title()),
            Sheet.escaped(name.number()));
  }

  private static String sign(AreaRow row) {
    return switch (row.figure().verdict()) {
      case MORE -> "▲ ";
      case FEWER -> "▽ ";
      case USUAL, CANNOT_TELL -> row.estimate().isPresent() ? "? " : "";
    };
  }

  private double radius(double number) {
    return greatest == 0 ? 0 : Math.sqrt(number / greatest) * LARGEST_CIRCLE;
  }

  /** As it is drawn in files. */
  PaperMap onPaper(String legendTitle) {
    return new PaperMap(this, sheet, legendTitle, legend());
  }

  /** What the fills and the circles mean. */
  List<Swatch> legend() {
    List<Swatch> legend = new ArrayList<>();
    if (measure == Measure.COUNT) {
      for (double share : new double[] {0.1, 0.4, 1}) {
        double number = Math.max(1, Math.round(share * greatest));
        legend.add(Swatch.circle("amount", radius(number), words.numbers().number(number)));
      }
      if (rows.stream().anyMatch(row -> radiusOf(row) > 0 && row.isPartial())) {
        legend.add(Swatch.circle(PARTIAL, SMALL_CIRCLE, words.of(Result.CellStatus.PARTIAL)));
      }
    } else {
      Classes classes = measure == Measure.RATE ? rates : Classes.ofChange();
      List<String> labels = classes.labels(words);
      String style = measure == Measure.RATE ? "class-" : "change-";
      for (int at = 0; at < labels.size(); at++) {
        legend.add(Swatch.square(style + (at + 1), labels.get(at)));
      }
    }
    if (measure == Measure.CHANGE) {
      legend.add(Swatch.square("unsure", "? " + words.text("map.repeats.chance")));
    }
    if (rows.stream().anyMatch(AreaRow::isFew)) {
      legend.add(Swatch.hatched(words.text("map.few")));
    }
    return legend;
  }
}
