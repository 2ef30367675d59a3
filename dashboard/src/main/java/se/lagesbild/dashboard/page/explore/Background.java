package se.lagesbild.dashboard.page.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Json;
import se.lagesbild.dashboard.chart.Poster;
import se.lagesbild.dashboard.export.Cell;
import se.lagesbild.dashboard.page.Amounts;
import se.lagesbild.dashboard.page.CauseAddress;
import se.lagesbild.dashboard.page.Lacks;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SeriesBreaks.SeriesBreak;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.Result;

/**
 * Another indicator below the one shown: the same periods on an axis of its own, and nothing said
 * of how the two hang together.
 */
final class Background implements Alongside {
  private static final Set<Dimension> KEPT = Set.of(Dimension.MUNICIPALITY, Dimension.AREA);

  private final ExploreState state;
  private final Indicator indicator;
  private final Answer<Result.Series> answer;
  private final Preliminary preliminary;
  private final Result.Series aligned;
  private final Members members;
  private final Finding finding;
  private final Words words;

  private Background(
      Exploration exploration, Exploration.Behind behind, Members members, Finding finding) {
    this.state = exploration.state();
    this.indicator = state.background().orElseThrow();
    this.answer = behind.answer();
    this.preliminary = behind.preliminary();
    this.aligned = aligned(answer.result(), exploration.answer().result());
    this.members = members;
    this.finding = finding;
    this.words = finding.words();
  }

  /**
   * What the page shows of it.
   *
   * @param title of the panel
   * @param data for the script
   * @param related where it is asked what moves with the indicator, or empty
   */
  record Shown(String title, Json data, String related) {}

  /** What to ask: its events of the same municipalities, and of the areas where it has any. */
  static Optional<Question.Series> question(
      ExploreState state, Extent extent, Installation installation) {
    return state
        .background()
        .map(
            other ->
                new Question.Series(
                    other.id(),
                    state.grain(),
                    Optional.empty(),
                    Optional.of(extent.days(state)),
                    slice(state, Askable.of(installation, other))));
  }

  private static Slice slice(ExploreState state, Askable askable) {
    Slice slice = Slice.ALL;
    for (Dimension dimension : KEPT) {
      if (askable.filters().contains(dimension)) {
        slice = slice.with(dimension, state.chosen(dimension));
      }
    }
    return slice;
  }

  static Optional<Background> of(Exploration exploration, Members members, Finding finding) {
    return exploration
        .behind()
        .filter(told -> exploration.holdsNumbers())
        .map(told -> new Background(exploration, told, members, finding));
  }

  /** {@code Bakgrund: Otrygga utomhus}. */
  static String label(Indicator indicator, Words words) {
    return words.text("background.titled", words.of(indicator.title()));
  }

  /** The periods of {@code other}; one that is not known of is not delivered. */
  private static Result.Series aligned(Result.Series series, Result.Series other) {
    Map<LocalDate, Result.Cell> known = new HashMap<>();
    for (int at = 0; at < series.periods().size(); at++) {
      known.put(series.periods().get(at).from(), series.total().cells().get(at));
    }
    Result.Cell none = new Result.Cell(null, Result.CellStatus.NOT_DELIVERED);
    Result.Line line =
        new Result.Line(
            "",
            series.total().title(),
            other.periods().stream()
                .map(period -> known.getOrDefault(period.from(), none))
                .toList());
    return new Result.Series(other.grain(), Optional.empty(), other.periods(), List.of(line), line);
  }

  private boolean isOfTheWhole() {
    return answer.question().slice().areas().isEmpty() && !state.chosen(Dimension.AREA).isEmpty();
  }

  private String title() {
    String place = isOfTheWhole() ? words.text("compare.municipality") : finding.shown().place();
    return words.text("background.of", label(indicator, words), place, unit());
  }

  private String unit() {
    return words.of(answer.subject().orElseThrow().unit());
  }

  @Override
  public List<String> columns() {
    return List.of(label(indicator, words));
  }

  @Override
  public List<SeriesTable.Cell> cells(int at) {
    Result.Cell cell = cell(at);
    String number = Amounts.of(cell, words);
    return List.of(new SeriesTable.Cell(number.isEmpty() ? "–" : number, mark(at), ""));
  }

  @Override
  public List<Cell> record(int at) {
    Result.Cell cell = cell(at);
    return List.of(
        Cell.of(title()),
        Cell.of(cell.value()),
        Cell.of(cell.low()),
        Cell.of(cell.high()),
        Cell.EMPTY,
        Cell.of(mark(at)));
  }

  private Result.Cell cell(int at) {
    return aligned.total().cells().get(at);
  }

  private String mark(int at) {
    return preliminary.mark(aligned.periods().get(at), cell(at), words);
  }

  /** The drawing, in line with that of the indicator above it. */
  private ChartData data(ChartData above) {
    return new SeriesChart(aligned, Map.of(), preliminary, Optional.empty(), words)
        .data(unit())
        .inLineWith(above);
  }

  Poster.Panel panel(ChartData above) {
    return new Poster.Panel(title(), data(above));
  }

  Shown shown(ChartData above, Query base) {
    return new Shown(title(), Json.of(data(above)), related(base));
  }

  /** Estimates are too few to try what moves with them. */
  private boolean canBeRelated() {
    return Stream.of(state.indicator(), indicator)
        .noneMatch(each -> each.quantity() == Indicator.Quantity.ESTIMATES);
  }

  private String related(Query base) {
    if (!canBeRelated()) {
      return "";
    }
    boolean steps = state.grain() == Grain.WEEK || state.grain() == Grain.MONTH;
    Query query = state.query(base);
    for (String own : List.of("split", "period", "from", "to", "show", Compare.NAME)) {
      query = query.with(own, List.of());
    }
    return (steps ? query : query.with("grain", List.of())).href(CauseAddress.COMPANIONS);
  }

  /** Days shown on which its registration changed. */
  private List<SeriesBreak> breaks() {
    List<DateRange> periods = aligned.periods();
    return members.breaks(
        indicator,
        answer.question().slice(),
        new DateRange(periods.get(0).from(), periods.get(periods.size() - 1).to()));
  }

  /** What it is and what it does not say. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(words.text("background.drawn", title()));
    if (isOfTheWhole()) {
      sentences.add(words.text("background.whole"));
    }
    if (Stream.of(Dimension.values())
        .anyMatch(by -> !KEPT.contains(by) && !state.chosen(by).isEmpty())) {
      sentences.add(words.text("background.filters"));
    }
    sentences.add(
        words.text(
            "background.source",
            words.of(answer.subject().orElseThrow().definition()),
            answer.coverage().stream()
                .map(source -> Notes.name(source, words) + ", " + Notes.covered(source, words))
                .collect(Collectors.joining("; "))));
    sentences.addAll(Signs.of(aligned, words));
    if (preliminary.isOfAny(aligned.periods(), aligned.total().cells())) {
      sentences.add(words.text("background.preliminary"));
    }
    sentences.addAll(Lacks.sentences(answer, finding.shown().days(), words));
    List<SeriesBreak> breaks = breaks();
    ContrastWords.days(breaks, words)
        .ifPresent(
            days ->
                sentences.add(
                    words.text("background.break", days, ContrastWords.said(breaks, words))));
    sentences.add(words.text("background.note"));
    if (canBeRelated()) {
      sentences.add(words.text("background.note.tried"));
    }
    return sentences;
  }
}
