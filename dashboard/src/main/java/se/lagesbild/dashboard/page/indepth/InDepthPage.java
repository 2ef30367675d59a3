package se.lagesbild.dashboard.page.indepth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.export.Format;
import se.lagesbild.dashboard.page.CauseAddress;
import se.lagesbild.dashboard.page.CourseChart;
import se.lagesbild.dashboard.page.Exports;
import se.lagesbild.dashboard.page.Foot;
import se.lagesbild.dashboard.page.Happening;
import se.lagesbild.dashboard.page.InDepthAddress;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.Senders;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.state.Annotations;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.gate.Result;

/** Everything that is known of one area, one problem or one group. */
public final class InDepthPage implements Page {
  private static final String PDF_PATH = InDepthAddress.PATH + ".pdf";
  private static final int YEARS_OF_EVENTS = 3;

  private final Annotations annotations;

  /** Shows what {@code annotations} tell of the last years. */
  public InDepthPage(Annotations annotations) {
    this.annotations = annotations;
  }

  @Override
  public String key() {
    return "page.indepth";
  }

  @Override
  public String path() {
    return InDepthAddress.PATH;
  }

  @Override
  public Place place() {
    return Place.NONE;
  }

  /** None: few begin here, and what it asks takes long. */
  @Override
  public List<Query> openings(Installation installation) {
    return List.of();
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(new Route(InDepthAddress.PATH, this::show));
    routes.add(new Route(PDF_PATH, this::sheets));
    routes.addAll(
        Exports.routes(
            InDepthAddress.PATH,
            Format.ALL,
            visit -> {
              InDepthReading reading = InDepthReading.of(visit);
              return InDepthExport.of(reading, model(reading));
            }));
    return routes;
  }

  private Reply show(Visit visit) {
    return new Reply.Html("page/indepth/indepth.jte", model(InDepthReading.of(visit)));
  }

  private Reply sheets(Visit visit) {
    InDepthReading reading = InDepthReading.of(visit);
    return new Reply.Sheets(
        InDepthExport.name(reading) + ".pdf",
        "page/indepth/sheets.jte",
        InDepthSheets.of(reading, model(reading)),
        reading.generation().today());
  }

  private InDepthModel model(InDepthReading reading) {
    Words words = reading.words();
    Visit visit = reading.visit();
    String title = title(reading);
    return new InDepthModel(
        visit.layout(title, reading.generation()),
        title,
        words.text(
            "indepth.subtitle",
            words.calendar(reading.state().calendar()),
            words.dates().range(reading.state().period()),
            reading.state().place().place(reading.installation())),
        InDepthForms.of(reading),
        sentences(reading),
        reading.followed().stream().map(each -> FollowedRow.of(each, reading)).toList(),
        main(reading),
        Beside.of(reading),
        reading.times().map(each -> Hours.of(each.result(), words)).orElse(Hours.NONE),
        reading.times().map(each -> words.dates().range(each.result().period())).orElse(""),
        happened(reading),
        Unknown.of(reading),
        next(reading),
        query(reading).href(PDF_PATH),
        Foot.of(InDepthAddress.PATH, query(reading), reading.main().answer(), words)
            .telling(facts(reading)));
  }

  private static String title(InDepthReading reading) {
    Words words = reading.words();
    long more = count(reading, Result.Verdict.MORE);
    long fewer = count(reading, Result.Verdict.FEWER);
    return words.text("cause.title", reading.subject(), finding(reading, more, fewer));
  }

  private static String finding(InDepthReading reading, long more, long fewer) {
    Words words = reading.words();
    int all = reading.followed().size();
    if (more == 0 && fewer == 0) {
      return words.text("indepth.title.none", all);
    }
    if (more > 0 && fewer > 0) {
      return words.text("indepth.title.both", all, more, fewer);
    }
    return words.text(more > 0 ? "indepth.title.more" : "indepth.title.fewer", all, more + fewer);
  }

  private static long count(InDepthReading reading, Result.Verdict verdict) {
    return reading.followed().stream().filter(each -> each.result().verdict() == verdict).count();
  }

  /** What registration alone may be behind is said before anything else. */
  private static List<String> sentences(InDepthReading reading) {
    Words words = reading.words();
    return reading.followed().stream()
        .filter(Followed::isMoved)
        .map(
            each ->
                words.text(
                    "cause.title",
                    words.of(each.indicator().title()),
                    said(each.result(), words).isEmpty()
                        ? words.of(each.result().verdict())
                        : said(each.result(), words)))
        .toList();
  }

  private static String said(Result.Assessed result, Words words) {
    return Stream.concat(result.artefact().stream(), result.words().stream())
        .map(words::of)
        .collect(Collectors.joining(" "));
  }

  private static InDepthModel.Main main(InDepthReading reading) {
    Words words = reading.words();
    Result.Assessed result = reading.main().result();
    String title = words.of(reading.main().indicator().title());
    Optional<ChartData> course =
        result.history().isEmpty()
            ? Optional.empty()
            : Optional.of(CourseChart.of(result, title, words));
    return new InDepthModel.Main(
        title,
        words.text("cause.title", title, words.of(result.verdict())),
        said(result, words),
        result.turns().stream().map(turn -> words.of(turn.words())).toList(),
        course);
  }

  private List<Happening> happened(InDepthReading reading) {
    DateRange period = reading.state().period();
    DateRange years = new DateRange(period.to().minusYears(YEARS_OF_EVENTS), period.to());
    List<String> areas = reading.state().area().map(Area::id).stream().toList();
    return Happening.of(
            annotations.list(), new Happening.Shown(years, null, areas), reading.visit())
        .stream()
        .filter(
            each ->
                reading.followed().stream()
                    .anyMatch(followed -> each.concerns(followed.indicator().id())))
        .toList();
  }

  private static List<String> facts(InDepthReading reading) {
    Words words = reading.words();
    List<String> facts =
        new ArrayList<>(
            reading.followed().stream()
                .flatMap(each -> each.answer().coverage().stream())
                .map(source -> Senders.of(source, words) + ", " + words.of(source.source()))
                .distinct()
                .map(name -> words.text("map.source", name))
                .toList());
    facts.add(words.text("note.generation", reading.generation().number()));
    facts.add(words.text("quarter.together", reading.followed().size()));
    return facts;
  }

  private static Query query(InDepthReading reading) {
    return reading.state().query(reading.visit().query());
  }

  /** What else can be asked of the main indicator. */
  private static List<Layout.Link> next(InDepthReading reading) {
    Words words = reading.words();
    Query of =
        reading
            .visit()
            .request()
            .language()
            .with("indicator", reading.main().indicator().id())
            .with(MunicipalityChoice.NAME, reading.state().written())
            .with("area", reading.state().area().map(Area::id).stream().toList());
    LocalDate last = reading.state().period().to().minusDays(1);
    Query days =
        of.with("period", "custom")
            .with("from", reading.state().period().from().toString())
            .with("to", last.toString());
    List<Layout.Link> links = new ArrayList<>();
    links.add(link(words.text("cause.explore"), of.href("/utforska")));
    if (reading.places().isPresent()) {
      links.add(link(words.text("cause.explain"), days.href(CauseAddress.PATH)));
      links.add(link(words.text("shift.link"), days.href(CauseAddress.SHIFTS)));
    }
    links.add(link(words.text("companion.link"), of.href(CauseAddress.COMPANIONS)));
    links.add(
        link(words.text("measure.links"), of.with("area", List.of()).href(CauseAddress.MEASURES)));
    links.add(link(words.text("shift.map"), of.with("area", List.of()).href("/karta")));
    return links;
  }

  private static Layout.Link link(String title, String href) {
    return new Layout.Link(title, href, false);
  }
}
