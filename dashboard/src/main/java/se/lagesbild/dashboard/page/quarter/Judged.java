package se.lagesbild.dashboard.page.quarter;

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
import se.lagesbild.warehouse.gate.SignalResult;

/**
 * An indicator with what can be said of it in the period.
 *
 * @param indicator what is counted
 * @param answer what the gate said
 */
record Judged(Indicator indicator, Answer<Result.Assessed> answer) {

  /** All indicators of the page, those that ask most for attention first. */
  static List<Judged> all(QuarterState state, Visit visit) {
    List<Indicator> indicators =
        visit.gate().installation().indicators().stream()
            .filter(indicator -> indicator.onQuarterPage())
            .filter(indicator -> indicator.quantity() != Indicator.Quantity.ESTIMATES)
            .filter(indicator -> isTold(indicator, state, visit))
            .toList();
    List<Answer<Result.Assessed>> answers =
        visit.answerAll(
            indicators.stream()
                .map(indicator -> asked(indicator, state, indicators.size()))
                .toList());
    return IntStream.range(0, indicators.size())
        .mapToObj(at -> new Judged(indicators.get(at), answers.get(at)))
        .sorted(
            Comparator.comparingInt(Judged::order)
                .thenComparingDouble(judged -> judged.result().chance()))
        .toList();
  }

  /** Nothing is said of what the sources do not tell of a municipality at all. */
  static boolean isTold(Indicator indicator, QuarterState state, Visit visit) {
    return state
        .place()
        .code()
        .map(code -> visit.gate().installation().tells(indicator, code))
        .orElse(true);
  }

  private static Question.Assessed asked(Indicator indicator, QuarterState state, int together) {
    return new Question.Assessed(
        indicator.id(),
        state.calendar().id(),
        Optional.of(state.period().from()),
        state.place().slice(),
        together);
  }

  Result.Assessed result() {
    return answer.result();
  }

  /**
   * What went the wrong way, what went any other way, what nobody can tell, what is within the
   * usual.
   */
  private int order() {
    return switch (result().verdict()) {
      case MORE -> indicator.direction() == Indicator.Direction.FEWER_IS_BETTER ? 0 : 1;
      case FEWER -> indicator.direction() == Indicator.Direction.MORE_IS_BETTER ? 0 : 1;
      case CANNOT_TELL -> !isKnown() ? 5 : mark() == Spark.Mark.WITHIN ? 3 : 2;
      case USUAL -> 4;
    };
  }

  /** Whether there is a number for the period, or an interval that it lies in. */
  boolean isKnown() {
    return result().cell().value() != null || result().cell().isInterval();
  }

  /** Whether the period had not ended when the numbers were made. */
  boolean goesOn() {
    return answer.generation().today().isBefore(result().period().to());
  }

  /** Whether it is known what is usual, and the number as a whole. */
  boolean isComparable() {
    return isWhole() && result().usual() != null;
  }

  /** Whether the number lies outside of what is usual, though chance may be why. */
  boolean isOutside() {
    return mark() == Spark.Mark.CANNOT_TELL && isComparable() && isKnown();
  }

  /** Whether its row says the same as a signal: of the whole, or of what an area adds to it. */
  boolean shows(SignalResult.Signal signal) {
    return indicator.id().equals(signal.indicator())
        && (signal.area() == null || result().verdict() == signal.verdict());
  }

  /** Whether the period is told of as a whole. */
  boolean isWhole() {
    return Course.isWhole(result().cell());
  }

  /** The sign of its verdict. */
  Spark.Mark mark() {
    return Course.mark(result());
  }
}
