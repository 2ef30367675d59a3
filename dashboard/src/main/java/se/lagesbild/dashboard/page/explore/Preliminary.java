package se.lagesbild.dashboard.page.explore;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.Result;

/**
 * Which numbers that nobody judges are not the last word, as more is still expected to be
 * registered.
 *
 * @param early the periods
 */
record Preliminary(Set<DateRange> early) {
  /** Of numbers that are judged: what is expected of them is told with that. */
  static final Preliminary NONE = new Preliminary(Set.of());

  /** Of the periods of a series that is shown without being judged. */
  static Preliminary of(ExploreState state, List<DateRange> periods, Visit visit) {
    return state.isJudged() || !state.shown().isOfTheSeries()
        ? NONE
        : of(state.indicator().id(), state.grain(), state.slice(), periods, visit);
  }

  /** The same of an answer that is shown behind another series, where nothing is judged. */
  static Preliminary behind(String indicator, Answer<Result.Series> answer, Visit visit) {
    Result.Series series = answer.result();
    return of(indicator, series.grain(), answer.question().slice(), series.periods(), visit);
  }

  private static Preliminary of(
      String indicator, Calendar grain, Slice slice, List<DateRange> periods, Visit visit) {
    if (periods.isEmpty()) {
      return NONE;
    }
    DateRange days = new DateRange(periods.get(0).from(), periods.get(periods.size() - 1).to());
    Question.Unripe question = new Question.Unripe(indicator, grain, days, slice);
    return new Preliminary(new HashSet<>(visit.answer(question).result().periods()));
  }

  /** Whether more of a period is still expected. */
  boolean isEarly(DateRange period) {
    return early.contains(period);
  }

  /** Whether a number that stands there as a whole is preliminary. */
  boolean isOf(DateRange period, Result.Cell cell) {
    boolean counted =
        cell.status() == Result.CellStatus.EXACT || cell.status() == Result.CellStatus.ROUNDED;
    return counted && isEarly(period);
  }

  /** Whether any number of a line is. */
  boolean isOfAny(List<DateRange> periods, List<Result.Cell> cells) {
    return IntStream.range(0, cells.size()).anyMatch(at -> isOf(periods.get(at), cells.get(at)));
  }

  /** How a number is to be read, in words. */
  String mark(DateRange period, Result.Cell cell, Words words) {
    return isOf(period, cell) ? words.text("preliminary.mark") : Signs.mark(cell, words);
  }
}
