package se.lagesbild.dashboard.page.explore;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
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
    if (periods.isEmpty() || state.isJudged() || !state.shown().isOfTheSeries()) {
      return NONE;
    }
    DateRange days = new DateRange(periods.get(0).from(), periods.get(periods.size() - 1).to());
    Question.Unripe question =
        new Question.Unripe(state.indicator().id(), state.grain(), days, state.slice());
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

  /** How a number is to be read, in words. */
  String mark(DateRange period, Result.Cell cell, Words words) {
    return isOf(period, cell) ? words.text("preliminary.mark") : Signs.mark(cell, words);
  }
}
