package se.lagesbild.dashboard.page.explore;

import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Json;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.state.Annotations;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.gate.Result;

/** One indicator over time. */
public final class ExplorePage implements Page {
  private static final String PATH = "/utforska";
  private static final String CSV_PATH = PATH + ".csv";

  private final Extents extents = new Extents();
  private final Annotations annotations;

  /** Shows numbers beside what {@code annotations} tell. */
  public ExplorePage(Annotations annotations) {
    this.annotations = annotations;
  }

  @Override
  public String key() {
    return "page.explore";
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route(PATH, this::show), new Route(CSV_PATH, this::file));
  }

  private Reply show(Visit visit) {
    Exploration exploration = explore(visit);
    Words words = visit.words();
    Finding finding = finding(exploration, visit);
    Installation installation = visit.gate().installation();
    Query query = exploration.state().query(visit.query());
    String permalink = query.with("generation", number(exploration)).href(PATH);
    Happenings happenings = Happenings.of(exploration, annotations, visit);
    Optional<SeriesChart> chart =
        exploration.holdsNumbers()
            ? Optional.of(new SeriesChart(exploration.answer().result(), words))
            : Optional.empty();
    return new Reply.Html(
        "page/explore/explore.jte",
        new ExploreModel(
            visit.layout(finding.title(), exploration.answer().generation()),
            finding.title(),
            finding.subtitle(),
            FilterForm.of(exploration.state(), visit.query(), installation, words),
            Chip.all(exploration.state(), new Members(installation), query, PATH, words),
            chart.map(drawing -> drawn(drawing, exploration, happenings, words)),
            empty(exploration, words),
            Notes.of(
                exploration.answer(),
                finding.period(),
                chart.map(SeriesChart::left).orElse(0),
                words),
            happenings,
            permalink,
            KEEP + permalink,
            query.href(CSV_PATH),
            query.with("format", "international").href(CSV_PATH)));
  }

  private Reply file(Visit visit) {
    Exploration exploration = explore(visit);
    Happenings happenings = Happenings.of(exploration, annotations, visit);
    return new SeriesCsv(exploration, finding(exploration, visit), happenings, visit.words())
        .file(visit.query());
  }

  private Exploration explore(Visit visit) {
    ExploreState state = ExploreState.parse(visit.query(), visit.gate().installation());
    return Exploration.of(state, visit, extents);
  }

  private static Finding finding(Exploration exploration, Visit visit) {
    Installation installation = visit.gate().installation();
    return new Finding(exploration, new Members(installation), installation.name(), visit.words());
  }

  private static ExploreModel.Drawn drawn(
      SeriesChart drawing, Exploration exploration, Happenings happenings, Words words) {
    Result.Series series = exploration.answer().result();
    String unit = words.of(exploration.answer().subject().orElseThrow().unit());
    ChartData data = drawing.data(unit).withFlags(happenings.flags());
    List<String> titles = data.lines().stream().map(ChartData.Line::title).toList();
    boolean legend = data.together() && titles.size() > 1;
    return new ExploreModel.Drawn(
        Json.of(data),
        data.together() ? List.of("") : titles,
        legend ? titles : List.of(),
        SeriesTable.of(series, unit, words),
        happenings.marks(words));
  }

  private static String empty(Exploration exploration, Words words) {
    return exploration
        .extent()
        .map(
            extent ->
                words.text(
                    "explore.empty.period",
                    words.dates().prose(extent.first()),
                    words.dates().prose(extent.last())))
        .orElseGet(() -> words.text("explore.empty.delivered"));
  }

  private static String number(Exploration exploration) {
    return String.valueOf(exploration.answer().generation().number());
  }
}
