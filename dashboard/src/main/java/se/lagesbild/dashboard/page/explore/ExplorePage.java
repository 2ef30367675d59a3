package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Json;
import se.lagesbild.dashboard.export.Export;
import se.lagesbild.dashboard.export.Format;
import se.lagesbild.dashboard.page.Exports;
import se.lagesbild.dashboard.page.Lacks;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.state.Annotations;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.gate.Answer;

/** One indicator over time. */
public final class ExplorePage implements Page {
  private static final String PATH = "/utforska";

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
    Map<String, Judgement> judgements = Judgement.all(exploration, words);
    Happenings happenings = Happenings.of(exploration, annotations, visit);
    Members members = new Members(installation);
    Optional<Besides> besides = Besides.of(exploration, members, words);
    Optional<Background> background = Background.of(exploration, members, finding);
    Optional<SeriesChart> chart = chart(exploration, judgements, besides, words);
    Optional<View> view = View.of(exploration, finding, happenings, visit);
    Drill drill = new Drill(exploration, query, PATH, visit);
    String title = view.map(View::title).orElseGet(finding::title);
    return new Reply.Html(
        "page/explore/explore.jte",
        new ExploreModel(
            visit.layout(title, exploration.answer().generation()),
            title,
            view.isPresent() ? title : finding.lead(),
            view.map(View::subtitle).orElseGet(() -> finding.shown().subtitle()),
            Stream.concat(
                    exploration.state().unused(visit.query(), installation, words).stream(),
                    widened(exploration, finding).stream())
                .toList(),
            FilterForm.of(exploration.state(), visit.query(), installation, words),
            Chip.all(exploration.state(), members, query, PATH, words),
            chart.map(
                drawing ->
                    drawn(
                        drawn(drawing, exploration, background, words)
                            .withFlags(happenings.flags()),
                        table(exploration, judgements, alongside(besides, background), words),
                        happenings.marks(words))),
            visit.query().choices(ExploreState.TABLE, List.of("hidden")).isEmpty()
                ? ""
                : query.with(ExploreState.TABLE, List.of()).href(PATH),
            empty(exploration, finding),
            judgements.containsKey("")
                ? judged(judgements.get(""), exploration, finding, visit)
                : unjudged(exploration.state(), words),
            Stream.concat(
                    ContrastWords.of(exploration, members, finding).stream(),
                    background.stream().flatMap(told -> told.sentences().stream()))
                .toList(),
            background.flatMap(
                told ->
                    chart.map(
                        drawing ->
                            told.shown(drawing.data(unit(exploration, words)), visit.query()))),
            PeersView.of(exploration, finding),
            notes(exploration, finding, chart, happenings, visit),
            Elsewhere.defined(exploration, visit),
            happenings,
            permalink,
            KEEP + permalink,
            Elsewhere.of(exploration, visit),
            Exports.links(PATH, Format.ALL, query, words),
            view,
            drill.closer(),
            drill.back()));
  }

  private Export export(Visit visit) {
    Exploration exploration = explore(visit);
    Words words = visit.words();
    Finding finding = finding(exploration, visit);
    Map<String, Judgement> judgements = Judgement.all(exploration, words);
    Members members = new Members(visit.gate().installation());
    Optional<Besides> besides = Besides.of(exploration, members, words);
    Optional<SeriesChart> chart = chart(exploration, judgements, besides, words);
    Happenings happenings = Happenings.of(exploration, annotations, visit);
    Optional<Background> background = Background.of(exploration, members, finding);
    SeriesExport.Comparison comparison =
        new SeriesExport.Comparison(
            alongside(besides, background),
            () ->
                background.flatMap(
                    told ->
                        chart.map(drawing -> told.panel(drawing.data(unit(exploration, words))))),
            Stream.of(
                    OutgrownWords.of(exploration, visit).stream(),
                    ContrastWords.of(exploration, members, finding).stream(),
                    ContrastWords.ofPeers(exploration, finding, words).stream(),
                    background.stream().flatMap(told -> told.sentences().stream()))
                .flatMap(said -> said)
                .toList());
    SeriesExport series =
        new SeriesExport(exploration, judgements, happenings, comparison, finding);
    Notes notes = notes(exploration, finding, chart, happenings, visit);
    Optional<View> view = View.of(exploration, finding, happenings, visit);
    if (view.isPresent()) {
      return new ViewExport(exploration, view.get(), happenings, finding, series.context())
          .of(notes);
    }
    return series.of(
        notes,
        chart.map(
            drawing ->
                () -> drawn(drawing, exploration, background, words).withFlags(happenings.flags())),
        chart.isPresent() ? "" : empty(exploration, finding));
  }

  private static Optional<SeriesChart> chart(
      Exploration exploration,
      Map<String, Judgement> judgements,
      Optional<Besides> besides,
      Words words) {
    return exploration.holdsNumbers()
        ? Optional.of(
            new SeriesChart(
                exploration.answer().result(),
                judgements,
                exploration.preliminary(),
                besides,
                words))
        : Optional.empty();
  }

  private static Notes notes(
      Exploration exploration,
      Finding finding,
      Optional<SeriesChart> chart,
      Happenings happenings,
      Visit visit) {
    Words words = finding.words();
    int left = chart.map(SeriesChart::left).orElse(0);
    List<String> told = new ArrayList<>(chart.map(SeriesChart::signs).orElse(List.of()));
    List<String> besides = new ArrayList<>(chart.map(SeriesChart::remarks).orElse(List.of()));
    if (chart.isPresent()) {
      finding.refused().forEach(refused -> told.add(refused.sentence(words)));
      List<String> lacks = Lacks.sentences(exploration.answer(), finding.shown().days(), words);
      told.addAll(lacks);
      besides.addAll(lacks);
    }
    happenings.broken(words).ifPresent(told::add);
    happenings.brokenInASheet(words).ifPresent(besides::add);
    told.addAll(exploration.state().explained(words));
    besides.addAll(exploration.state().explained(words));
    Optional<String> weeks = WeekWords.of(exploration, visit.gate().installation(), words);
    weeks.ifPresent(told::add);
    weeks.ifPresent(besides::add);
    if (left > 0) {
      told.add(words.counted("note.linesLeft", left));
    }
    return Notes.of(exploration.answer(), told, besides, finding.shown().period(), words);
  }

  /** That other days are shown than those asked for, as no whole step fits into these. */
  private static Optional<String> widened(Exploration exploration, Finding finding) {
    Words words = finding.words();
    return exploration
        .extent()
        .filter(extent -> exploration.holdsNumbers())
        .flatMap(extent -> extent.tooShort(exploration.state()))
        .map(
            asked ->
                words.stepwise(
                    "explore.short.",
                    exploration.state().grain(),
                    words.dates().range(asked),
                    finding.shown().period()));
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
    return new Finding(exploration, new Members(installation), visit);
  }

  private static SeriesTable table(
      Exploration exploration,
      Map<String, Judgement> judgements,
      Optional<? extends Alongside> alongside,
      Words words) {
    return SeriesTable.of(
        exploration.answer().result(),
        judgements,
        exploration.preliminary(),
        alongside,
        unit(exploration, words),
        words);
  }

  /** The series, in line with the background below it. */
  private static ChartData drawn(
      SeriesChart drawing, Exploration exploration, Optional<Background> background, Words words) {
    ChartData data = drawing.data(unit(exploration, words));
    return background.map(told -> data.inLineWith(told.panel(data).data())).orElse(data);
  }

  /** A series is compared with itself elsewhere, or has a background; never both. */
  private static Optional<? extends Alongside> alongside(
      Optional<Besides> besides, Optional<Background> background) {
    return besides.isPresent() ? besides : background;
  }

  private static ExploreModel.Drawn drawn(ChartData data, SeriesTable table, List<String> marks) {
    List<String> titles = data.lines().stream().map(ChartData.Line::title).toList();
    boolean legend = data.together() && titles.size() > 1;
    return new ExploreModel.Drawn(
        Json.of(data),
        data.together() ? List.of("") : titles,
        legend ? titles : List.of(),
        table,
        marks);
  }

  private static List<Judgement.Group> judged(
      Judgement told, Exploration exploration, Finding finding, Visit visit) {
    Words words = visit.words();
    List<String> besides = new ArrayList<>(OutgrownWords.of(exploration, visit));
    finding.before().ifPresent(before -> besides.add(Finding.capital(before) + "."));
    List<String> parts = new ArrayList<>();
    if (exploration.state().split().isPresent()) {
      parts.addAll(finding.parts());
      parts.add(words.text(parts.isEmpty() ? "judged.not.together" : "judged.parts"));
    }
    return Stream.of(
            told.groups().stream(),
            Judgement.Group.of(words.text("judged.group.besides"), besides),
            Judgement.Group.of(words.text("judged.group.parts"), parts))
        .flatMap(groups -> groups)
        .toList();
  }

  /** Why nothing is said of what is usual, where the reader asked for it. */
  private static List<Judgement.Group> unjudged(ExploreState state, Words words) {
    boolean ofDays = state.shown() == ExploreState.Shown.JUDGED && state.grain() == Grain.DAY;
    return Judgement.Group.of(
            words.text("judged.group.number"),
            ofDays ? List.of(words.text("judged.not.day")) : List.of())
        .toList();
  }

  private static String empty(Exploration exploration, Finding finding) {
    Words words = finding.words();
    if (!finding.refused().isEmpty()) {
      return finding.refused().stream()
          .map(refused -> refused.sentence(words))
          .collect(Collectors.joining(" "));
    }
    List<Answer.Coverage> sources = exploration.answer().coverage();
    return exploration
        .extent()
        .map(
            extent ->
                words.text(
                    "explore.empty.period",
                    words.dates().prose(extent.first()),
                    words.dates().prose(extent.last()),
                    sources.stream()
                        .map(source -> Lacks.sender(source, words))
                        .collect(Collectors.joining(", "))))
        .orElseGet(
            () ->
                words.text(
                    "explore.empty.delivered",
                    sources.stream()
                        .map(source -> words.text("lack.never", Lacks.sender(source, words)))
                        .collect(Collectors.joining(" "))));
  }

  private static String number(Exploration exploration) {
    return String.valueOf(exploration.answer().generation().number());
  }
}
