package se.lagesbild.dashboard.page.companion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Scale;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.SourceFacts;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.CauseResult;
import se.lagesbild.warehouse.gate.Companion;
import se.lagesbild.warehouse.gate.CompanionLag;
import se.lagesbild.warehouse.gate.Result;

/** What the page and its files say of what moves with an indicator. */
final class Told {
  private static final int MOST_DRAWN = 6;

  /** Above the highest column, for its sign. */
  private static final double ROOM = 1.15;

  private static final double SMALLEST_SHOWN = 0.01;

  private final CompanionState state;
  private final Answer<CauseResult.Companions> answer;
  private final Installation installation;
  private final Query query;
  private final Words words;

  private Told(CompanionState state, Answer<CauseResult.Companions> answer, Visit visit) {
    this.state = state;
    this.answer = answer;
    this.installation = visit.gate().installation();
    this.query = visit.query();
    this.words = visit.words();
  }

  static Told of(Visit visit) {
    CompanionState state = CompanionState.parse(visit.query(), visit.gate().installation());
    return new Told(state, visit.answer(state.question()), visit);
  }

  CompanionState state() {
    return state;
  }

  Answer<CauseResult.Companions> answer() {
    return answer;
  }

  CauseResult.Companions result() {
    return answer.result();
  }

  /** A heading ends without a full stop. */
  String title() {
    String said = words.of(result().conclusion());
    int end = said.indexOf(". ");
    String first = end > 0 ? said.substring(0, end) : said.substring(0, said.length() - 1);
    return words.text("cause.title", words.of(state.indicator().title()), first);
  }

  String subtitle() {
    return words.text(
        "companion.subtitle",
        words.of(answer.subject().orElseThrow().unit()),
        String.join(", ", where()),
        words.stepwise("companion.per.", state.grain()),
        words.dates().range(result().period()));
  }

  private List<String> where() {
    Slice slice = state.slice();
    List<String> all = new ArrayList<>();
    add(all, slice.municipalities(), installation::municipalityName);
    add(all, slice.areas(), id -> installation.findArea(id).map(each -> each.title()).orElse(id));
    add(
        all,
        slice.categories(),
        id -> installation.findCategory(id).map(each -> words.of(each.title())).orElse(id));
    add(
        all,
        slice.organisations(),
        id -> installation.findOrganisation(id).map(each -> words.of(each.title())).orElse(id));
    return all.isEmpty() ? List.of(installation.name()) : all;
  }

  private void add(List<String> all, List<String> members, UnaryOperator<String> title) {
    if (!members.isEmpty()) {
      all.add(
          members.stream()
              .map(
                  member ->
                      member.equals(Slice.UNPLACED)
                          ? words.text("area.unplaced")
                          : title.apply(member))
              .collect(Collectors.joining(", ")));
    }
  }

  /** What was found; with nothing found the strongest that was tried. */
  List<Companion> drawn() {
    List<Companion> found = result().tried().stream().filter(Companion::isTold).toList();
    return found.isEmpty()
        ? result().tried().stream().limit(1).toList()
        : found.stream().limit(MOST_DRAWN).toList();
  }

  /** When another series is ahead, in words. */
  String lag(int lag) {
    String unit = state.grain() == Grain.WEEK ? "week" : "month";
    return lag == 0
        ? words.text("companion.same." + unit)
        : words.counted("companion.ahead." + unit, lag);
  }

  String sentence(Companion each) {
    return each.isTold()
        ? words.of(each.sentence())
        : words.text("companion.strongest", words.of(each.title()), lag(each.strongest()));
  }

  /** Whether its past helps to foretell the other, or that it is not known. */
  String foretold(Companion each) {
    if (!each.found()) {
      return "";
    }
    Double chance = each.foretold();
    if (chance == null) {
      return each.strongest() == 0 ? "" : words.text("companion.foretold.few");
    }
    return words.text(
        chance < 0.05 ? "companion.foretold.yes" : "companion.foretold.no", chance(chance));
  }

  /** What marks a series in the table, or empty. */
  String mark(Companion each) {
    if (each.unmeasured()) {
      return words.text("companion.mark.unmeasured");
    }
    return each.found() ? words.text("companion.mark") : "";
  }

  /** A chance with two decimals, or that it is less. */
  String chance(double chance) {
    return chance < SMALLEST_SHOWN
        ? "< " + words.numbers().fine(SMALLEST_SHOWN)
        : words.numbers().fine(hundredths(chance));
  }

  String ratio(Companion each) {
    if (each.unmeasured()) {
      return words.text("companion.ratio.unknown");
    }
    Result.Spread likely = each.likely();
    Double ratio = each.ratio();
    return likely == null || ratio == null
        ? ""
        : words.text(
            "companion.ratio",
            words.numbers().fine(hundredths(ratio)),
            words.numbers().fine(hundredths(likely.low())),
            words.numbers().fine(hundredths(likely.high())),
            words.numbers().number(each.step()));
  }

  static double hundredths(double value) {
    return Math.round(value * 100) / 100.0;
  }

  Optional<ChartData> chart(Companion each) {
    List<CompanionLag> lags = each.lags();
    double bound = result().bound();
    double largest = lags.stream().mapToDouble(CompanionLag::strength).reduce(bound, Math::max);
    List<ChartData.Range> usual =
        lags.stream().map(lag -> new ChartData.Range(lag.lag(), 0, bound)).toList();
    List<ChartData.Mark> marks =
        lags.stream()
            .filter(lag -> each.isTold() && lag.strength() >= bound)
            .map(
                lag ->
                    new ChartData.Mark(
                        lag.lag(),
                        lag.strength(),
                        lag.correlation() > 0 ? "more" : "fewer",
                        words.text(lag.correlation() > 0 ? "companion.with" : "companion.against")))
            .toList();
    return Optional.of(
        new ChartData(
            "columns",
            true,
            lags.stream()
                .map(lag -> new ChartData.Period(lag(lag.lag()), String.valueOf(lag.lag())))
                .toList(),
            List.of(
                new ChartData.Line(
                    words.of(each.title()),
                    lags.stream()
                        .map(
                            lag ->
                                new ChartData.Point(
                                    lag.strength(),
                                    ChartData.EXACT,
                                    words.text(
                                        "companion.point",
                                        words.numbers().number(lag.strength()),
                                        words.numbers().fine(hundredths(lag.correlation())))))
                        .toList(),
                    new ChartData.Judged(usual, List.of(), List.of(), List.of(), marks))),
            List.of(),
            Scale.upTo(ROOM * largest, words.numbers())));
  }

  List<String> facts() {
    return SourceFacts.of(answer, result().period(), words);
  }

  /** What is held equal, in words. */
  String held() {
    return result().confounders().stream()
        .filter(Companion.Confounder::chosen)
        .map(each -> words.of(each.title()))
        .collect(Collectors.joining(", "));
  }

  /** Where the series of another indicator is shown; nothing for what the calendar gives. */
  String explore(Companion each) {
    return installation.findIndicator(each.id()).isEmpty()
        ? ""
        : Query.EMPTY
            .with("indicator", each.id())
            .with("lang", query.many("lang"))
            .with("generation", query.many("generation"))
            .href("/utforska");
  }

  Words words() {
    return words;
  }
}
