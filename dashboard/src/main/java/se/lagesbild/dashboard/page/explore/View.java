package se.lagesbild.dashboard.page.explore;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Json;
import se.lagesbild.dashboard.export.Cell;
import se.lagesbild.dashboard.page.Visit;

/**
 * Another look at the same events than their series: what it found, drawn, said and as a table.
 *
 * @param name of its style
 * @param title what was found
 * @param subtitle what, where, when
 * @param sentences what else is to be said
 * @param chart the drawing, or empty where there is too little for one
 * @param table the numbers as shown
 * @param signs how to read them
 * @param remarks the same of a sheet, where nothing is drawn
 * @param file the same to take along
 */
record View(
    String name,
    String title,
    String subtitle,
    List<String> sentences,
    Optional<ChartData> chart,
    Table table,
    List<String> signs,
    List<String> remarks,
    Records file) {

  /** Titles of the panels; a single empty one when all is drawn in it, none without a drawing. */
  List<String> panels() {
    return chart.stream()
        .flatMap(
            data ->
                data.together() ? Stream.of("") : data.lines().stream().map(ChartData.Line::title))
        .toList();
  }

  /** The same with flags, where the periods drawn are those of the series. */
  private View withFlags(List<ChartData.Flag> flags) {
    return new View(
        name,
        title,
        subtitle,
        sentences,
        chart.map(data -> data.withFlags(flags)),
        table,
        signs,
        remarks,
        file);
  }

  /** The drawing for the script. */
  Optional<Json> data() {
    return chart.map(Json::of);
  }

  /**
   * Numbers in rows.
   *
   * @param corner header of the first column
   * @param columns headers of the others
   * @param rows from top to bottom
   */
  record Table(String corner, List<String> columns, List<Row> rows) {}

  /**
   * A row.
   *
   * @param title its header
   * @param mark how it is to be read, or empty
   * @param cells one per column
   */
  record Row(String title, String mark, List<Number> cells) {}

  /**
   * A number.
   *
   * @param text formatted
   * @param style how it is shaded, or empty
   * @param said for those who do not see the shading, or empty
   */
  record Number(String text, String style, String said) {

    /** One that is not shaded. */
    Number(String text) {
      this(text, "", "");
    }
  }

  /**
   * Records of a file.
   *
   * @param columns what they hold
   * @param rows each as long as the columns
   */
  record Records(List<Column> columns, List<List<Cell>> rows) {}

  /** A column by the key of its name. */
  record Column(String name, Cell.Kind kind) {}

  /** The look that the reader asked for; empty where that is the series, or holds nothing. */
  static Optional<View> of(
      Exploration exploration, Finding finding, Happenings happenings, Visit visit) {
    if (!exploration.holdsNumbers()) {
      return Optional.empty();
    }
    return switch (exploration.state().shown()) {
      case JUDGED, NUMBERS -> Optional.empty();
      case TIMES -> Optional.of(TimesView.of(exploration, finding, visit));
      case PARTS -> Optional.of(PartsView.of(exploration, finding, visit));
      case MEASURES ->
          Optional.of(MeasuresView.of(exploration, finding, visit).withFlags(happenings.flags()));
    };
  }
}
