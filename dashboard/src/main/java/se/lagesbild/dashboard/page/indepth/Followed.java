package se.lagesbild.dashboard.page.indepth;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.lagesbild.dashboard.chart.Spark;
import se.lagesbild.dashboard.page.Course;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.Result;

/**
 * An indicator of what is looked into.
 *
 * @param indicator what is counted
 * @param answer what the gate said of it
 */
record Followed(Indicator indicator, Answer<Result.Assessed> answer) {

  /** All of them, those that ask most for attention first. */
  static List<Followed> all(InDepthState state, Visit visit) {
    List<Indicator> indicators = state.indicators(visit.gate().installation());
    List<Answer<Result.Assessed>> answers =
        visit.answerAll(
            indicators.stream()
                .map(
                    indicator ->
                        new Question.Assessed(
                            indicator.id(),
                            state.calendar().id(),
                            Optional.of(state.period().from()),
                            state.slice(),
                            indicators.size()))
                .toList());
    return IntStream.range(0, indicators.size())
        .mapToObj(at -> new Followed(indicators.get(at), answers.get(at)))
        .sorted(
            Comparator.comparingInt(Followed::order)
                .thenComparingDouble(each -> each.result().chance()))
        .toList();
  }

  Result.Assessed result() {
    return answer.result();
  }

  Spark.Mark mark() {
    return Course.mark(result());
  }

  /** Whether it is more or fewer than usual. */
  boolean isMoved() {
    return mark() == Spark.Mark.MORE || mark() == Spark.Mark.FEWER;
  }

  /** Whether it lies in what is usual. */
  boolean isWithin() {
    return mark() == Spark.Mark.WITHIN || mark() == Spark.Mark.USUAL;
  }

  /** Whether there is a number for the period, or an interval that it lies in. */
  boolean isKnown() {
    return result().cell().value() != null || result().cell().isInterval();
  }

  /** Whether nothing happened in all the time shown, of which a number of 0 says little. */
  boolean isSilent() {
    return isNothing(result().cell())
        && result().history().stream().allMatch(each -> isNothing(each.cell()));
  }

  private static boolean isNothing(Result.Cell cell) {
    return !cell.isInterval() && cell.value() != null && cell.value() == 0;
  }

  private int order() {
    return switch (mark()) {
      case MORE -> indicator.direction() == Indicator.Direction.FEWER_IS_BETTER ? 0 : 1;
      case FEWER -> indicator.direction() == Indicator.Direction.MORE_IS_BETTER ? 0 : 1;
      case CANNOT_TELL -> isKnown() ? 2 : 4;
      case USUAL, WITHIN -> 3;
    };
  }
}
