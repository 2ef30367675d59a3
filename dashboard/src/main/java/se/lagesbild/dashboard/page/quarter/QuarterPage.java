package se.lagesbild.dashboard.page.quarter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import se.lagesbild.dashboard.export.Export;
import se.lagesbild.dashboard.export.Xlsx;
import se.lagesbild.dashboard.page.BadQueryException;
import se.lagesbild.dashboard.page.Exports;
import se.lagesbild.dashboard.page.Happening;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.Option;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.Unused;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.state.Annotations;
import se.lagesbild.dashboard.state.FrozenPages;
import se.lagesbild.dashboard.state.Stamp;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.Result;
import se.lagesbild.warehouse.gate.SignalResult;

/** What the council reads of a period. */
public final class QuarterPage implements Page {
  private static final String PATH = "/kvartal";
  private static final String PDF_PATH = PATH + ".pdf";
  private static final String XLSX_PATH = PATH + ".xlsx";
  private static final int MONTHS_OF_A_QUARTER = 3;

  private final Freezing freezing;
  private final Annotations annotations;

  /** Lists and adds to what was frozen, and shows what {@code annotations} tell of the period. */
  public QuarterPage(FrozenPages frozen, Annotations annotations) {
    this.freezing = new Freezing(frozen);
    this.annotations = annotations;
  }

  @Override
  public String key() {
    return "page.quarter";
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>(Exports.routes(PATH, QuarterExport.FORMATS, this::export));
    routes.add(0, new Route(PATH, this::show));
    routes.add(new Route(Method.POST, PATH, this::freeze));
    routes.add(new Route(PDF_PATH, this::sheets));
    routes.add(new Route(XLSX_PATH, this::workbook));
    return routes;
  }

  /** Its newest period by every calendar; the first is the one that it opens with. */
  @Override
  public List<Query> openings(Installation installation) {
    return QuarterState.calendars(installation).stream()
        .map(calendar -> Query.EMPTY.with("calendar", calendar.id()))
        .toList();
  }

  private Reply show(Visit visit) {
    return new Reply.Html("page/quarter/quarter.jte", model(Reading.of(visit), visit));
  }

  private Reply sheets(Visit visit) {
    Reading reading = Reading.of(visit);
    return sheets(reading, model(reading, visit), visit.words());
  }

  private Reply workbook(Visit visit) {
    Reading reading = Reading.of(visit);
    return workbook(reading, model(reading, visit), visit.words());
  }

  private Export export(Visit visit) {
    Reading reading = Reading.of(visit);
    return QuarterExport.of(reading, model(reading, visit), visit.words());
  }

  private static List<Layout.Link> files(Query query, Words words) {
    List<Layout.Link> files = new ArrayList<>();
    files.add(new Layout.Link(words.text("export.xlsx"), query.href(XLSX_PATH), false));
    files.addAll(Exports.links(PATH, QuarterExport.FORMATS, query, words));
    return files;
  }

  private Reply freeze(Visit visit) {
    Stamp stamp = visit.stamp();
    Reading reading = Reading.of(visit);
    if (!reading.hasEnded()) {
      throw new BadQueryException("error.freeze.ongoing");
    }
    QuarterModel page = model(reading, visit);
    Reply.File pdf = sheets(reading, page, visit.words());
    Reply.File xlsx = workbook(reading, page, visit.words());
    return new Reply.Freeze(
        Freezing.subject(reading.state()),
        stamp,
        new Reply.Freeze.Page(
            page.title(),
            new Reply.Html(
                "page/quarter/frozen.jte",
                new QuarterModel.Frozen(page, visit.frozen(stamp), pdf.name(), xlsx.name()))),
        List.of(pdf, xlsx));
  }

  private static Reply.File sheets(Reading reading, QuarterModel page, Words words) {
    return new Reply.Sheets(
        reading.name() + ".pdf",
        "page/quarter/sheets.jte",
        QuarterSheets.of(reading, page, words),
        reading.signals().generation().today());
  }

  private static Reply.File workbook(Reading reading, QuarterModel page, Words words) {
    return new Reply.Download(
        reading.name() + ".xlsx",
        Xlsx.TYPE,
        Xlsx.of(QuarterWorkbook.of(reading, page, words), reading.signals().generation().today()));
  }

  /**
   * What the page is made of.
   *
   * @param state what was asked
   * @param judged the indicators, those that ask most for attention first
   * @param signals what differs
   */
  record Reading(QuarterState state, List<Judged> judged, Answer<SignalResult.Signals> signals) {

    static Reading of(Visit visit) {
      Answer<SignalResult.Signals> signals = visit.answer(new Question.Signals());
      QuarterState state =
          QuarterState.parse(visit.query(), visit.gate().installation(), known(signals));
      return new Reading(state, Judged.all(state, visit), signals);
    }

    /** From the first day that any source tells of, or earlier, up to the day of the generation. */
    private static DateRange known(Answer<SignalResult.Signals> signals) {
      LocalDate today = signals.generation().today();
      LocalDate first =
          signals.coverage().stream()
              .map(Answer.Coverage::from)
              .filter(Objects::nonNull)
              .reduce(today.minusYears(QuarterState.FEWEST_YEARS), Reading::earlier);
      return new DateRange(first, today.plusDays(1));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
      return one.isBefore(other) ? one : other;
    }

    /** Whether the period has ended on the day of the generation. */
    boolean hasEnded() {
      return state.hasEnded(signals.generation().today());
    }

    String name() {
      return "lagesbild-%s-%s%s"
          .formatted(state.calendar().id(), state.period().from(), state.place().mark("-"));
    }
  }

  private QuarterModel model(Reading reading, Visit visit) {
    Answer<SignalResult.Signals> signals = reading.signals();
    QuarterState state = reading.state();
    Words words = visit.words();
    List<Judged> judged = reading.judged();
    List<String> missing = Missing.of(judged, state.period(), visit);
    Conclusions.Span period =
        new Conclusions.Span(words.dates().range(state.period()), reading.hasEnded());
    Conclusions conclusions = Conclusions.of(judged, missing, period, words);
    String permalink =
        state
            .query(visit.query())
            .with("generation", String.valueOf(signals.generation().number()))
            .href(PATH);
    List<Happening> happened = happened(judged, state, visit);
    IndicatorRow.Beside beside =
        new IndicatorRow.Beside(
            happened.stream().filter(Happening::canBeChanged).toList(), kept(signals, state));
    return new QuarterModel(
        visit.layout(conclusions.title(), signals.generation()),
        conclusions.title(),
        subtitle(state, visit),
        conclusions.sentences(),
        choices(state, visit),
        reading.hasEnded()
            ? ""
            : words.text("quarter.ongoing", words.dates().prose(state.period().to().minusDays(1))),
        judged.stream().map(each -> IndicatorRow.of(each, state, beside, visit)).toList(),
        FocusRow.all(judged, visit.gate().installation(), words),
        SurveyRow.all(state, visit),
        uncovered(judged, signals, state, words),
        happened,
        missing,
        facts(signals, judged.size(), words),
        new QuarterModel.Addresses(
            permalink,
            KEEP + permalink,
            state.query(visit.query()).href(PDF_PATH),
            files(state.query(visit.query()), words),
            visit.request().href(Happening.PATH)),
        freezing.keeping(state, reading.hasEnded() ? permalink : "", visit));
  }

  /** What people told of the period, and what sources tell of it and its indicators. */
  private List<Happening> happened(List<Judged> judged, QuarterState state, Visit visit) {
    Happening.Shown shown = new Happening.Shown(state.period(), null, List.of());
    List<String> indicators = judged.stream().map(one -> one.indicator().id()).sorted().toList();
    List<Answer<Result.Backdrop>> answers =
        visit.answerAll(
            indicators.stream()
                .map(
                    indicator ->
                        new Question.Backdrop(
                            indicator, Grain.DAY, state.period(), state.place().slice()))
                .toList());
    Map<Result.Known, List<String>> known = new LinkedHashMap<>();
    for (int at = 0; at < indicators.size(); at++) {
      for (Result.Known period : answers.get(at).result().periods()) {
        known.computeIfAbsent(period, first -> new ArrayList<>()).add(indicators.get(at));
      }
    }
    return Happening.inOrder(
        Stream.concat(
            Happening.of(annotations.list(), shown, visit).stream(),
            known.entrySet().stream()
                .map(each -> Happening.told(each.getKey(), each.getValue(), visit))));
  }

  private static String subtitle(QuarterState state, Visit visit) {
    return visit
        .words()
        .text(
            "quarter.subtitle",
            visit.words().calendar(state.calendar()),
            visit.words().dates().range(state.period()),
            state.place().place(visit.gate().installation()));
  }

  private static QuarterModel.Choices choices(QuarterState state, Visit visit) {
    Words words = visit.words();
    return new QuarterModel.Choices(
        QuarterState.calendars(visit.gate().installation()).stream()
            .map(
                calendar ->
                    new Option(
                        calendar.id(),
                        words.calendar(calendar),
                        calendar.id().equals(state.calendar().id())))
            .toList(),
        years(state, words),
        state.place().options(visit.gate().installation(), words),
        Option.kept(visit.query(), List.of("lang", "generation")),
        Unused.names(visit.query(), QuarterState.NAMES, words).stream().toList());
  }

  private static List<QuarterModel.Year> years(QuarterState state, Words words) {
    Map<Integer, List<Option>> years = new LinkedHashMap<>();
    for (DateRange period : state.periods()) {
      years
          .computeIfAbsent(period.from().getYear(), year -> new ArrayList<>())
          .add(
              new Option(
                  period.from().toString(),
                  words.dates().range(period),
                  period.equals(state.period())));
    }
    return years.entrySet().stream()
        .map(year -> new QuarterModel.Year(String.valueOf(year.getKey()), year.getValue()))
        .toList();
  }

  /**
   * Signals that no row of the page shows, as of an area where the whole does not differ the same
   * way; of a period that is no longer watched, that none are kept.
   */
  private static List<String> uncovered(
      List<Judged> judged, Answer<SignalResult.Signals> signals, QuarterState state, Words words) {
    DateRange period = state.period();
    List<SignalResult.Signal> kept = kept(signals, state);
    LocalDate quarterAgo = signals.generation().today().minusMonths(MONTHS_OF_A_QUARTER);
    if (kept.isEmpty() && period.to().isBefore(quarterAgo)) {
      return List.of(words.text("quarter.uncovered.past"));
    }
    return kept.stream()
        .filter(signal -> judged.stream().noneMatch(one -> one.shows(signal)))
        .map(
            signal ->
                words.text(
                    signal.explained() ? "quarter.uncovered.explained" : "quarter.uncovered.signal",
                    words.of(signal.title()),
                    words.of(signal.place()),
                    words.of(signal.verdict()),
                    words.dates().periods(signal.grain(), signal.period())))
        .toList();
  }

  /** What the night found in the period. */
  private static List<SignalResult.Signal> kept(
      Answer<SignalResult.Signals> signals, QuarterState state) {
    return signals.result().signals().stream()
        .filter(signal -> signal.period().overlap(state.period()).isPresent())
        .filter(signal -> state.place().holds(signal.municipality()))
        .toList();
  }

  private static List<String> facts(
      Answer<SignalResult.Signals> signals, int together, Words words) {
    List<String> facts = new ArrayList<>();
    facts.add(words.text("note.generation", signals.generation().number()));
    facts.add(words.text("quarter.fact.made", words.dates().prose(signals.generation().today())));
    facts.add(words.of(signals.disclosure().method()));
    facts.add(words.text("quarter.together", together));
    return facts;
  }
}
