package se.lagesbild.dashboard.page.explore;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.lagesbild.dashboard.page.Course;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.Result;
import se.lagesbild.warehouse.gate.SignalResult;

/**
 * What was asked and what was answered, once for page and file.
 *
 * @param state what the reader has chosen
 * @param extent the days delivered, or empty when there are none
 * @param answer the series, or an overview of the indicator when the period holds nothing
 * @param comparison the newest whole period beside its like, or empty
 * @param verdicts whether the newest of the periods shown are as usual, by the key of the line; of
 *     the whole always, and of the parts where each has its panel; empty when that was not asked
 * @param beside what the series is compared with, or empty
 * @param behind another indicator over the same periods, or empty
 * @param preliminary which numbers are not the last word, where none is judged
 */
record Exploration(
    ExploreState state,
    Optional<Extent> extent,
    Answer<Result.Series> answer,
    Optional<Comparison> comparison,
    Map<String, Judged> verdicts,
    Optional<Result.Compared> beside,
    Optional<Behind> behind,
    Preliminary preliminary) {

  /**
   * Another indicator over the same periods.
   *
   * @param answer its series
   * @param preliminary which of its numbers are not the last word
   */
  record Behind(Answer<Result.Series> answer, Preliminary preliminary) {}

  /**
   * What was found of a line.
   *
   * @param assessed the newest period beside what is usual
   * @param signals what the night found of the same series
   * @param nightly at most how often chance gives what the night calls different; 0 where the night
   *     judged nothing
   * @param byMonth when its level seems to have changed, seen month by month; empty where the
   *     periods are as short as that, or nothing is called different
   */
  record Judged(
      Result.Assessed assessed,
      List<SignalResult.Signal> signals,
      double nightly,
      Optional<List<Result.Turn>> byMonth) {

    /** Whether it is called different, and all is known that this rests on. */
    boolean differs() {
      Result.Verdict verdict = assessed.verdict();
      return assessed.words().isPresent()
          && (verdict == Result.Verdict.MORE || verdict == Result.Verdict.FEWER);
    }

    /** Whether it is called different on evidence that does not suffice for the night. */
    boolean isWeak() {
      return differs() && nightly > 0 && assessed.chance() > nightly;
    }
  }

  /**
   * Two numbers to put side by side.
   *
   * @param period the newest whole period shown
   * @param cell its number
   * @param earlier the number of the like period before, or empty
   */
  record Comparison(DateRange period, Result.Cell cell, Optional<Result.Cell> earlier) {}

  static Exploration of(ExploreState state, Visit visit, Extents extents) {
    Optional<Extent> extent = extents.find(state, visit);
    if (extent.isEmpty() || !extent.get().meets(state)) {
      return new Exploration(
          state,
          extent,
          Extents.overview(state, visit),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Preliminary.NONE);
    }
    Answer<Result.Series> answer = visit.answer(state.question(extent.get()));
    return new Exploration(
        state,
        extent,
        answer,
        comparison(state, answer, visit),
        verdicts(state, extent.get(), answer.result(), visit),
        state
            .comparison(extent.get())
            .map(question -> visit.answer(question).result())
            .filter(beside -> !beside.periods().isEmpty()),
        Background.question(state, extent.get(), visit.gate().installation())
            .filter(question -> visit.gate().permits(question, visit.viewer()))
            .map(visit::answer)
            .filter(background -> !background.result().periods().isEmpty())
            .map(
                background ->
                    new Behind(
                        background,
                        Preliminary.behind(
                            state.background().orElseThrow().id(), background, visit))),
        Preliminary.of(state, answer.result().periods(), visit));
  }

  /** How the newest period of the whole was judged. */
  Optional<Judged> judged() {
    return Optional.ofNullable(verdicts.get(""));
  }

  private static Map<String, Judged> verdicts(
      ExploreState state, Extent extent, Result.Series series, Visit visit) {
    if (!state.isJudged() || series.periods().isEmpty()) {
      return Map.of();
    }
    Map<String, Judged> verdicts = new LinkedHashMap<>();
    verdicts.put("", judged(state, extent, series, visit));
    Arrangement arrangement = Arrangement.of(series);
    if (state.split().isPresent() && arrangement.hasRoomForTheUsual()) {
      for (Result.Line line : arrangement.drawn()) {
        if (!line.key().isEmpty() && state.canAskFor(line.key())) {
          verdicts.put(line.key(), judged(state.part(line.key()), extent, series, visit));
        }
      }
    }
    return verdicts;
  }

  /** The newest period that can be judged, or the last shown where the reader looks back. */
  private static Judged judged(
      ExploreState state, Extent extent, Result.Series series, Visit visit) {
    Question.Assessed question =
        new Question.Assessed(
            state.indicator().id(), state.grain().id(), within(extent, series), state.slice());
    SignalResult.Signals night = visit.answer(new Question.Signals()).result();
    Result.Assessed assessed = visit.answer(question).result();
    List<SignalResult.Signal> signals = signals(state, night.signals());
    Judged alone = new Judged(assessed, signals, night.alpha(), Optional.empty());
    return alone.differs() && state.hidesMonths()
        ? new Judged(assessed, signals, night.alpha(), Optional.of(byMonth(state, assessed, visit)))
        : alone;
  }

  /** When the level changed, which long periods are too few to tell. */
  private static List<Result.Turn> byMonth(
      ExploreState state, Result.Assessed assessed, Visit visit) {
    Question.Assessed months =
        new Question.Assessed(
            state.indicator().id(),
            Grain.MONTH.id(),
            Optional.of(assessed.period().to().minusDays(1)),
            state.slice());
    return visit.answer(months).result().turns();
  }

  /** A day of the last period shown, where the reader looks back. */
  private static Optional<LocalDate> within(Extent extent, Result.Series series) {
    DateRange last = series.periods().get(series.periods().size() - 1);
    return last.to().isAfter(extent.last()) ? Optional.empty() : Optional.of(last.from());
  }

  /** What to ask of the parts of the series, whose last period is the one judged. */
  Question.Decomposed parts() {
    return new Question.Decomposed(
        state.indicator().id(),
        state.grain().id(),
        within(extent.orElseThrow(), answer.result()),
        state.slice());
  }

  private static List<SignalResult.Signal> signals(
      ExploreState state, List<SignalResult.Signal> night) {
    return night.stream()
        .filter(signal -> signal.grain().equals(state.grain()))
        .filter(signal -> signal.indicator().equals(state.indicator().id()))
        .filter(signal -> state.isOf(signal.municipality(), Optional.ofNullable(signal.area())))
        .toList();
  }

  /** Whether there is anything to draw. */
  boolean holdsNumbers() {
    return extent.isPresent() && extent.get().meets(state) && !answer.result().periods().isEmpty();
  }

  private static Optional<Comparison> comparison(
      ExploreState state, Answer<Result.Series> answer, Visit visit) {
    List<DateRange> periods = answer.result().periods();
    List<Result.Cell> cells = answer.result().total().cells();
    for (int i = periods.size() - 1; i >= 0; i--) {
      if (Course.isWhole(cells.get(i))) {
        Optional<Result.Cell> earlier =
            Likeness.before(state.grain(), periods.get(i))
                .flatMap(
                    like -> {
                      int index = periods.indexOf(like);
                      return index >= 0 ? Optional.of(cells.get(index)) : ask(state, like, visit);
                    });
        return Optional.of(
            new Comparison(periods.get(i), cells.get(i), earlier.filter(Course::isWhole)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Result.Cell> ask(ExploreState state, DateRange like, Visit visit) {
    Result.Series series =
        visit
            .answer(
                new Question.Series(
                    state.indicator().id(),
                    state.grain(),
                    Optional.empty(),
                    Optional.of(like),
                    state.slice()))
            .result();
    int index = series.periods().indexOf(like);
    return index < 0 ? Optional.empty() : Optional.of(series.total().cells().get(index));
  }
}
