package se.lagesbild.dashboard.page.quarter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.lagesbild.dashboard.export.Xlsx;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.Reply;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.Result;

/** What the council reads of a period. */
public final class QuarterPage implements Page {
  private static final String PATH = "/kvartal";
  private static final String PDF_PATH = PATH + ".pdf";
  private static final String XLSX_PATH = PATH + ".xlsx";

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
    return List.of(
        new Route(PATH, QuarterPage::show),
        new Route(PDF_PATH, QuarterPage::sheets),
        new Route(XLSX_PATH, QuarterPage::workbook));
  }

  private static Reply show(Visit visit) {
    return new Reply.Html("page/quarter/quarter.jte", model(Reading.of(visit), visit));
  }

  private static Reply sheets(Visit visit) {
    Reading reading = Reading.of(visit);
    return new Reply.Sheets(
        reading.fileName("pdf"),
        "page/quarter/sheets.jte",
        QuarterSheets.of(reading, model(reading, visit), visit.words()),
        reading.signals().generation().today());
  }

  private static Reply workbook(Visit visit) {
    Reading reading = Reading.of(visit);
    return new Reply.Download(
        reading.fileName("xlsx"),
        Xlsx.TYPE,
        Xlsx.of(
            QuarterWorkbook.of(reading, model(reading, visit), visit.words()),
            reading.signals().generation().today()));
  }

  /**
   * What the page is made of.
   *
   * @param state what was asked
   * @param judged the indicators, those that ask most for attention first
   * @param signals what differs
   */
  record Reading(QuarterState state, List<Judged> judged, Answer<Result.Signals> signals) {

    static Reading of(Visit visit) {
      Answer<Result.Signals> signals = visit.answer(new Question.Signals());
      QuarterState state =
          QuarterState.parse(
              visit.query(), visit.gate().installation(), signals.generation().today());
      return new Reading(state, Judged.all(state, visit), signals);
    }

    String fileName(String extension) {
      return "lagesbild-%s-%s.%s"
          .formatted(state.calendar().id(), state.period().from(), extension);
    }
  }

  private static QuarterModel model(Reading reading, Visit visit) {
    Answer<Result.Signals> signals = reading.signals();
    QuarterState state = reading.state();
    Words words = visit.words();
    List<Judged> judged = reading.judged();
    List<String> missing = Missing.of(judged, state.period(), words);
    String period = words.dates().range(state.period());
    Conclusions conclusions = Conclusions.of(judged, missing, period, words);
    Query language = visit.request().language();
    String permalink =
        state
            .query(visit.query())
            .with("generation", String.valueOf(signals.generation().number()))
            .href(PATH);
    return new QuarterModel(
        visit.layout(conclusions.title(), signals.generation()),
        conclusions.title(),
        subtitle(state, visit),
        conclusions.sentences(),
        choices(state, visit),
        state.hasEnded(signals.generation().today())
            ? ""
            : words.text("quarter.ongoing", words.dates().prose(state.period().to().minusDays(1))),
        judged.stream().map(each -> IndicatorRow.of(each, language, words)).toList(),
        FocusRow.all(judged, visit.gate().installation(), words),
        uncovered(judged, signals.result(), state.period(), words),
        missing,
        facts(signals, words),
        new QuarterModel.Addresses(
            permalink,
            KEEP + permalink,
            state.query(visit.query()).href(PDF_PATH),
            state.query(visit.query()).href(XLSX_PATH)));
  }

  private static String subtitle(QuarterState state, Visit visit) {
    return visit
        .words()
        .text(
            "quarter.subtitle",
            Calendars.name(state.calendar(), visit.words()),
            visit.words().dates().range(state.period()),
            visit.gate().installation().name());
  }

  private static QuarterModel.Choices choices(QuarterState state, Visit visit) {
    Words words = visit.words();
    List<QuarterModel.Option> kept = new ArrayList<>();
    for (String name : List.of("lang", "generation")) {
      visit
          .query()
          .one(name)
          .ifPresent(value -> kept.add(new QuarterModel.Option(name, value, "", true)));
    }
    return new QuarterModel.Choices(
        QuarterState.calendars(visit.gate().installation()).stream()
            .map(
                calendar ->
                    new QuarterModel.Option(
                        "calendar",
                        calendar.id(),
                        Calendars.name(calendar, words),
                        calendar.id().equals(state.calendar().id())))
            .toList(),
        state.periods().stream()
            .map(
                period ->
                    new QuarterModel.Option(
                        "period",
                        period.from().toString(),
                        words.dates().range(period),
                        period.equals(state.period())))
            .toList(),
        kept);
  }

  /** Signals of parts of the municipality, and of indicators that do not stand on the page. */
  private static List<String> uncovered(
      List<Judged> judged, Result.Signals signals, DateRange period, Words words) {
    Set<String> shown =
        judged.stream().map(one -> one.indicator().id()).collect(Collectors.toSet());
    return signals.signals().stream()
        .filter(signal -> signal.area() != null || !shown.contains(signal.indicator()))
        .filter(signal -> signal.period().overlap(period).isPresent())
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

  private static List<String> facts(Answer<Result.Signals> signals, Words words) {
    List<String> facts = new ArrayList<>();
    facts.add(words.text("note.generation", signals.generation().number()));
    facts.add(words.text("quarter.fact.made", words.dates().prose(signals.generation().today())));
    facts.add(words.of(signals.disclosure().method()));
    return facts;
  }
}
