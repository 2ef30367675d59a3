package se.lagesbild.dashboard.page.map;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.regex.Pattern;
import se.lagesbild.dashboard.chart.MapStyle;
import se.lagesbild.dashboard.chart.Poster;
import se.lagesbild.dashboard.ground.Sheet;

/**
 * A map of the page that stands in a file, with what its signs mean beside it and without what
 * leads on from the page.
 *
 * @param map as the page draws it
 * @param sheet its size
 * @param legendTitle what the signs count
 * @param legend what they mean
 */
record PaperMap(Content map, Sheet sheet, String legendTitle, List<Swatch> legend) {
  private static final Pattern ADDRESS = Pattern.compile(" (?:href|tabindex)=\"[^\"]*\"");

  /**
   * A name on the map: a printer of pixels draws the edge of letters above them, so what keeps them
   * readable over dark ground is drawn by itself, below.
   */
  private static final Pattern NAME = Pattern.compile("<text (class=\"map-.*?)</text>");

  private static final String EDGE =
      "<text style=\"fill:#ffffff;stroke:#ffffff;stroke-width:4;stroke-linejoin:round\" $1</text>$0";
  private static final int GAP = 24;
  private static final int LABEL = 72;
  private static final int LINE = 22;

  Poster.Figure figure() {
    StringOutput drawn = new StringOutput();
    map.writeTo(drawn);
    String plain = NAME.matcher(ADDRESS.matcher(drawn.toString()).replaceAll("")).replaceAll(EDGE);
    StringBuilder body = new StringBuilder("<style>" + MapStyle.rules() + "</style>");
    body.append(
            "<svg width=\"%s\" height=\"%s\" "
                .formatted(Sheet.number(sheet.width()), Sheet.number(sheet.height())))
        .append(plain.substring("<svg ".length()));
    int height = (int) Math.ceil(Math.max(sheet.height(), legend(body)));
    return new Poster.Figure(
        "<svg width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\">%3$s</svg>"
            .formatted(Poster.BREADTH, height, body),
        height);
  }

  /** Adds it to the right of the map and tells where it ends. */
  private double legend(StringBuilder body) {
    double x = sheet.width() + GAP;
    double y = LINE;
    body.append(text(legendTitle, x, y));
    y += LINE / 2.0;
    for (Swatch swatch : legend) {
      body.append("<svg x=\"%s\" y=\"%s\" ".formatted(Sheet.number(x), Sheet.number(y)))
          .append(swatch.drawing().substring("<svg ".length()))
          .append(text(swatch.label(), x + LABEL, y + swatch.height() / 2 + 4));
      y += Math.max(LINE, swatch.height() + 4);
    }
    return y;
  }

  private static String text(String text, double x, double y) {
    return "<text x=\"%s\" y=\"%s\" font-size=\"12\">%s</text>"
        .formatted(Sheet.number(x), Sheet.number(y), Sheet.escaped(text));
  }
}
