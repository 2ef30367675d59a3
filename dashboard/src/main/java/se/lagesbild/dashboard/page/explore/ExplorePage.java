package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Json;
import se.lagesbild.dashboard.export.Export;
import se.lagesbild.dashboard.export.Format;
import se.lagesbild.dashboard.page.Exports;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.gate.Result;

/** One indicator over time. */
public final class ExplorePage implements Page {
  private static final String PATH = "/utforska";

  private final Extents extents = new Extents();

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
    List<Route> routes = new ArrayList<>(Exports.routes(PATH, Format.ALL, this::export));
    routes.add(0, new Route(PATH, this::show));
    return routes;
  }

  private Reply show(Visit visit) {
    Exploration exploration = explore(visit);
    Words words = visit.words();
    Finding finding = finding(exploration, visit);
    Installation installation = visit.gate().installation();
    Query query = exploration.state().query(visit.query());
    String permalink = query.with("generation", number(exploration)).href(PATH);
    Optional<Judgement> judgement = Judgement.of(exploration, words);
    Optional<SeriesChart> chart = chart(exploration, judgement, words);
    return new Reply.Html(
        "page/explore/explore.jte",
        new ExploreModel(
            visit.layout(finding.title(), exploration.answer().generation()),
            finding.title(),
            finding.subtitle(),
            FilterForm.of(exploration.state(), visit.query(), installation, words),
            Chip.all(exploration.state(), new Members(installation), query, PATH, words),
            chart.map(drawing -> drawn(drawing, exploration, judgement, words)),
            empty(exploration, words),
            judgement
                .map(told -> judged(told, finding))
                .orElseGet(() -> unjudged(exploration.state(), words)),
            notes(exploration, judgement, finding, chart, words),
            permalink,
            KEEP + permalink,
            Exports.links(PATH, Format.ALL, query, words)));
  }

  private Export export(Visit visit) {
    Exploration exploration = explore(visit);
    Words words = visit.words();
    Finding finding = finding(exploration, visit);
    Optional<Judgement> judgement = Judgement.of(exploration, words);
    Optional<SeriesChart> chart = chart(exploration, judgement, words);
    return new SeriesExport(exploration, judgement, finding, words)
        .of(
            notes(exploration, judgement, finding, chart, words),
            chart.map(drawing -> drawing.data(unit(exploration, words))),
            chart.isPresent() ? "" : empty(exploration, words));
  }

  private static Optional<SeriesChart> chart(
      Exploration exploration, Optional<Judgement> judgement, Words words) {
    return exploration.holdsNumbers()
        ? Optional.of(new SeriesChart(exploration.answer().result(), judgement, words))
        : Optional.empty();
  }

  private static Notes notes(
      Exploration exploration,
      Optional<Judgement> judgement,
      Finding finding,
      Optional<SeriesChart> chart,
      Words words) {
    int left = chart.map(SeriesChart::left).orElse(0);
    return Notes.of(exploration.answer(), judgement, finding.period(), left, words);
  }

  private static String unit(Exploration exploration, Words words) {
    return words.of(exploration.answer().subject().orElseThrow().unit());
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
      SeriesChart drawing, Exploration exploration, Optional<Judgement> judgement, Words words) {
    Result.Series series = exploration.answer().result();
    String unit = unit(exploration, words);
    ChartData data = drawing.data(unit);
    List<String> titles = data.lines().stream().map(ChartData.Line::title).toList();
    boolean legend = data.together() && titles.size() > 1;
    return new ExploreModel.Drawn(
        Json.of(data),
        data.together() ? List.of("") : titles,
        legend ? titles : List.of(),
        SeriesTable.of(series, judgement, unit, words));
  }

  private static List<String> judged(Judgement told, Finding finding) {
    return Stream.concat(
            told.sentences().stream(),
            finding.before().map(before -> Finding.capital(before) + ".").stream())
        .toList();
  }

  /** Why nothing is said of what is usual, where the reader asked for it. */
  private static List<String> unjudged(ExploreState state, Words words) {
    if (state.shown() == ExploreState.Shown.NUMBERS) {
      return List.of();
    }
    return List.of(words.text(state.split().isPresent() ? "judged.not.split" : "judged.not.day"));
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
