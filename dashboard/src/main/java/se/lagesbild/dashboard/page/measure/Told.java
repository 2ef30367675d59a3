package se.lagesbild.dashboard.page.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Scale;
import se.lagesbild.dashboard.page.Happening;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.SourceFacts;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.CauseResult;

/** What the page and its files say of an evaluation. */
final class Told {
  private static final int MONTHS_A_TICK = 12;

  private final MeasureState state;
  private final Answer<CauseResult.Evaluated> answer;
  private final Happening happening;
  private final Installation installation;
  private final Words words;
  private final Optional<Indicator> asked;

  Told(MeasureState state, Visit visit) {
    this.state = state;
    this.answer = visit.answer(state.question());
    this.happening = Happening.told(1, state.measure().content(), "", visit);
    this.installation = visit.gate().installation();
    this.words = visit.words();
    this.asked =
        visit.query().many("indicator").stream().findFirst().flatMap(installation::findIndicator);
  }

  MeasureState state() {
    return state;
  }

  Answer<CauseResult.Evaluated> answer() {
    return answer;
  }

  CauseResult.Evaluated result() {
    return answer.result();
  }

  Words words() {
    return words;
  }

  String title() {
    return words.text(
        "measure.finding",
        state.measure().content().title(),
        words.of(state.indicator().title()),
        words.of(result().verdict()));
  }

  String subtitle() {
    return words.text(
        "measure.subtitle",
        words.of(answer.subject().orElseThrow().unit()),
        where(),
        happening.when(),
        compared());
  }

  private String where() {
    return state.municipalities().isEmpty()
        ? happening.where()
        : MunicipalityChoice.among(state.municipalities(), installation).place(installation);
  }

  private String compared() {
    return state.comparison().isEmpty()
        ? words.text("measure.alone")
        : words.text("measure.beside", areas(state.comparison()));
  }

  private String areas(List<String> ids) {
    return String.join(
        ", ",
        ids.stream().map(id -> installation.findArea(id).map(Area::title).orElse(id)).toList());
  }

  /** What was observed, by what it was to expect, and why it cannot be told. */
  List<String> sentences() {
    CauseResult.Evaluated result = result();
    List<String> sentences = new ArrayList<>();
    asked
        .filter(each -> !each.equals(state.indicator()))
        .ifPresent(
            each ->
                sentences.add(
                    words.text(
                        "measure.other-indicator",
                        words.of(each.title()),
                        words.of(state.indicator().title()))));
    Stream.of(result.reason(), result.observed(), result.method(), result.around())
        .map(words::of)
        .filter(each -> !each.isEmpty())
        .forEach(sentences::add);
    String careful = words.of(result.careful());
    if (!careful.isEmpty()) {
      sentences.add(words.text("measure.careful", careful));
    }
    return sentences;
  }

  List<String> cautions() {
    List<String> cautions = new ArrayList<>(result().cautions().stream().map(words::of).toList());
    if (!state.treated().isEmpty()) {
      cautions.add(words.text("measure.choice"));
    }
    return cautions;
  }

  Optional<ChartData> chart() {
    List<CauseResult.Evaluated.Beside> history = result().history();
    if (history.isEmpty()) {
      return Optional.empty();
    }
    double largest =
        history.stream()
            .flatMap(each -> Stream.of(value(each.number()), value(each.other())))
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    ChartData drawn =
        new ChartData(
            "line",
            true,
            history.stream().map(this::period).toList(),
            List.of(
                new ChartData.Line(
                    happening.where(),
                    history.stream().map(each -> point(each.number())).toList())),
            List.of(),
            Scale.upTo(largest, words.numbers()));
    int begun = result().begun();
    ChartData flagged =
        drawn.withFlags(
            List.of(
                new ChartData.Flag(
                    1, begun, history.size() - 1, true, state.measure().content().title())));
    return Optional.of(
        state.comparison().isEmpty()
            ? flagged
            : flagged.withBeside(
                new ChartData.Line(
                    words.text("measure.other"),
                    history.stream().map(each -> point(each.other())).toList())));
  }

  private static double value(Double number) {
    return number == null ? 0 : number;
  }

  private ChartData.Period period(CauseResult.Evaluated.Beside each) {
    boolean ticked = each.period().from().getMonthValue() % MONTHS_A_TICK == 1;
    return new ChartData.Period(
        words.dates().range(each.period()),
        ticked ? String.valueOf(each.period().from().getYear()) : "");
  }

  private ChartData.Point point(Double number) {
    return number == null
        ? new ChartData.Point(null, ChartData.MISSING, words.text("measure.unknown"))
        : new ChartData.Point(number, ChartData.EXACT, words.numbers().number(rounded(number)));
  }

  private static double rounded(double number) {
    return Math.round(number * 10) / 10.0;
  }

  List<MeasureModel.Row> rows() {
    List<MeasureModel.Row> rows = new ArrayList<>();
    List<CauseResult.Evaluated.Beside> history = result().history();
    for (int at = history.size() - 1; at >= 0; at--) {
      CauseResult.Evaluated.Beside each = history.get(at);
      rows.add(
          new MeasureModel.Row(
              words.dates().range(each.period()),
              number(each.number()),
              number(each.other()),
              role(at, each.counted())));
    }
    return rows;
  }

  private String number(Double number) {
    return number == null ? "–" : words.numbers().number(rounded(number));
  }

  /** Whether a month is before, after, or neither. */
  String role(int at, boolean counted) {
    if (!counted) {
      return words.text("measure.role.none");
    }
    return words.text(at < result().begun() ? "measure.role.before" : "measure.role.after");
  }

  List<String> facts() {
    return SourceFacts.of(answer, words.stepwise("companion.per.", Grain.MONTH), words);
  }

  String definition() {
    return words.of(answer.subject().orElseThrow().definition());
  }
}
