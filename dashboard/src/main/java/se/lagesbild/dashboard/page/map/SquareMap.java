package se.lagesbild.dashboard.page.map;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.List;
import se.lagesbild.dashboard.ground.Border;
import se.lagesbild.dashboard.ground.Sheet;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.GridSquare;

/**
 * Squares by how densely events lie in and around them, with a strong edge and a triangle where
 * that is more than chance gives, over the muted borders of the areas.
 */
final class SquareMap implements Content {
  private static final double WIDTH = 620;

  /** Paler than this share of the first class is left as ground. */
  private static final double PALEST = 0.2;

  /** How wide a name of one letter is along the edges, and how high any, on a small screen. */
  private static final double LETTER = 18;

  /** Where the names of columns and rows stand. */
  private static final double EDGE = 24;

  private final SquareGrid grid;
  private final Classes classes;
  private final String label;
  private final Words words;
  private final Sheet sheet;

  SquareMap(SquareGrid grid, String label, Words words) {
    this.grid = grid;
    this.classes =
        Classes.of(grid.spots().squares().stream().mapToDouble(GridSquare::density).toArray());
    this.label = label;
    this.words = words;
    this.sheet = Sheet.of(grid.window(), WIDTH);
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(sheet.opening("map-squares", label));
    // On paper the drawing is narrower than its place, and borders would run on beside it.
    output.writeContent(
        "<clipPath id=\"squares-ground\"><rect width=\"%s\" height=\"%s\"/></clipPath>"
            .formatted(Sheet.number(sheet.width()), Sheet.number(sheet.height())));
    List<GridSquare> shown = grid.spots().squares().stream().filter(grid::shows).toList();
    shown.forEach(square -> output.writeContent(square(square)));
    grid.areas()
        .forEach(
            placed ->
                output.writeContent(
                    "<path class=\"map-border\" clip-path=\"url(#squares-ground)\" d=\"%s\"/>"
                        .formatted(sheet.path(placed.border()))));
    shown.stream().filter(GridSquare::hot).forEach(square -> output.writeContent(hot(square)));
    shown.stream().filter(SquareMap::isNamed).forEach(square -> output.writeContent(alone(square)));
    names(output);
    output.writeContent(sheet.ruler());
    output.writeContent("</svg>");
  }

  private String square(GridSquare square) {
    boolean pale = square.density() < PALEST * classes.limits()[0];
    return "<rect class=\"%s\" id=\"%s\" data-key=\"%s\"%s x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s</title></rect>"
        .formatted(
            pale ? "ground" : classes.style(square.density()),
            id(square),
            SquareGrid.key(square),
            SquareGrid.isTold(square) ? " role=\"img\" tabindex=\"-1\"" : "",
            Sheet.number(sheet.x(square.easting())),
            Sheet.number(sheet.y(square.northing() + grid.spots().side())),
            Sheet.number(side()),
            Sheet.number(side()),
            Sheet.escaped(
                words.text("map.square.said", grid.name(square), grid.area(square), told(square))));
  }

  /** One that holds none is called the same as one that must not be told of. */
  private String told(GridSquare square) {
    Double number = square.cell().value();
    return number == null || number == 0
        ? words.text("map.square.none")
        : Figures.count(square.cell(), words);
  }

  private static boolean isNamed(GridSquare square) {
    return square.alone() && !square.fewPlaces();
  }

  /** Where on the page a square is drawn. */
  static String id(GridSquare square) {
    return "square-" + SquareGrid.key(square);
  }

  /** Dashes on a stroke of the ground's colour, so that they show over dark squares too. */
  private String alone(GridSquare square) {
    String box =
        "x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
            .formatted(
                Sheet.number(sheet.x(square.easting()) + 1),
                Sheet.number(sheet.y(square.northing() + grid.spots().side()) + 1),
                Sheet.number(side() - 2),
                Sheet.number(side() - 2));
    return "<rect class=\"alone-ground\" " + box + "<rect class=\"alone\" " + box;
  }

  private String hot(GridSquare square) {
    double x = sheet.x(square.easting());
    double y = sheet.y(square.northing() + grid.spots().side());
    return "<rect class=\"hot\" data-key=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/><path class=\"hot-sign\" d=\"M%s %sl5 9h-10z\"/>"
        .formatted(
            SquareGrid.key(square),
            Sheet.number(x + 1),
            Sheet.number(y + 1),
            Sheet.number(side() - 2),
            Sheet.number(side() - 2),
            Sheet.number(x + side() / 2),
            Sheet.number(y + side() / 2 - 5));
  }

  /** Letters and numbers along the edges, as many as fit. */
  private void names(TemplateOutput output) {
    int letters = grid.columnName(grid.columns() - 1).length();
    int every = every((0.5 + letters) * LETTER);
    for (int column = 0; column < grid.columns(); column += every) {
      double east = grid.window().west() + (column + 0.5) * grid.spots().side();
      output.writeContent(name(grid.columnName(column), sheet.x(east), 14));
    }
    every = every(LETTER);
    for (int row = 0; row < grid.rows(); row += every) {
      double north = grid.window().north() - (row + 0.5) * grid.spots().side();
      output.writeContent(name(grid.rowName(row), 14, sheet.y(north) + 4));
    }
    List<MapName> drawn = new ArrayList<>();
    for (SquareGrid.Placed placed : grid.areas()) {
      Border.Point middle = placed.border().middle();
      MapName name =
          new MapName(placed.area().title(), "", sheet.x(middle.east()), sheet.y(middle.north()));
      if (name.fits(sheet, EDGE) && drawn.stream().noneMatch(name::touches)) {
        drawn.add(name);
        output.writeContent(drawn(name));
      }
    }
  }

  private static String drawn(MapName name) {
    return "<text class=\"map-name map-quiet\" x=\"%s\" y=\"%s\">%s</text>"
        .formatted(Sheet.number(name.x()), Sheet.number(name.y()), Sheet.escaped(name.title()));
  }

  /** One in so many columns or rows has room for a name. */
  private int every(double room) {
    return (int) Math.max(1, Math.ceil(room / side()));
  }

  private static String name(String text, double x, double y) {
    return "<text class=\"map-small map-edge\" x=\"%s\" y=\"%s\">%s</text>"
        .formatted(Sheet.number(x), Sheet.number(y), text);
  }

  private double side() {
    return grid.spots().side() * sheet.pixelsPerMetre();
  }

  /** As it is drawn in files. */
  PaperMap onPaper(String legendTitle) {
    return new PaperMap(this, sheet, legendTitle, legend());
  }

  /** What the fills and the sign mean. */
  List<Swatch> legend() {
    List<Swatch> legend = new ArrayList<>();
    List<String> labels = classes.labels(words);
    for (int at = 0; at < labels.size(); at++) {
      legend.add(Swatch.square("class-" + (at + 1), labels.get(at)));
    }
    legend.add(Swatch.square("hot", words.text("map.hot.sign")));
    if (grid.spots().squares().stream().anyMatch(SquareMap::isNamed)) {
      legend.add(Swatch.square("alone", words.text("map.square.alone")));
    }
    return legend;
  }
}
