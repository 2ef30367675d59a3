package se.lagesbild.dashboard.page.quarter;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import se.lagesbild.dashboard.chart.Spark;
import se.lagesbild.dashboard.page.CauseAddress;
import se.lagesbild.dashboard.page.Course;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.CauseArtefact;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.Result;

/**
 * An indicator with what can be said of it in the period.
 *
 * @param indicator what is counted
 * @param answer what the gate said
 * @param artefact what in how it was registered is enough to make it differ
 */
record Judged(Indicator indicator, Answer<Result.Assessed> answer, Optional<Text> artefact) {
  /** Those that lie in the period itself, and not in the one that it is held against. */
  private static final Set<CauseArtefact.Kind> OF_THE_PERIOD =
      EnumSet.of(
          CauseArtefact.Kind.ONE_REPORT,
          CauseArtefact.Kind.LATE_ROWS,
          CauseArtefact.Kind.SERIES_BREAK,
          CauseArtefact.Kind.POLICE_ACTIVITY);

  /** All indicators of the page, those that ask most for attention first. */
  static List<Judged> all(QuarterState state, Visit visit) {
    List<Indicator> indicators =
        visit.gate().installation().indicators().stream()
            .filter(indicator -> indicator.onQuarterPage())
            .toList();
    List<Answer<Result.Assessed>> answers =
        visit.answerAll(
            indicators.stream()
                .map(indicator -> asked(indicator, state, indicators.size()))
                .toList());
    return IntStream.range(0, indicators.size())
        .mapToObj(at -> new Judged(indicators.get(at), answers.get(at), Optional.empty()))
        .sorted(
            Comparator.comparingInt(Judged::order)
                .thenComparingDouble(judged -> judged.result().chance()))
        .map(judged -> judged.withArtefact(state, visit))
        .toList();
  }

  /** With what may be behind it, where it differs and the reader may see the counts. */
  private Judged withArtefact(QuarterState state, Visit visit) {
    boolean asks =
        (result().verdict() == Result.Verdict.MORE || result().verdict() == Result.Verdict.FEWER)
            && result().words().isPresent()
            && CauseAddress.isOf(visit.gate().installation(), indicator);
    Optional<Text> found =
        Optional.of(state.period())
            .filter(period -> asks)
            .flatMap(period -> state.calendar().yearsBefore(period, 1))
            .filter(earlier -> !earlier.to().isAfter(state.period().from()))
            .flatMap(earlier -> artefact(state.period(), earlier, visit));
    return new Judged(indicator, answer, found);
  }

  private Optional<Text> artefact(DateRange period, DateRange earlier, Visit visit) {
    Question.Explained question =
        new Question.Explained(indicator.id(), period, earlier, Slice.ALL, List.of());
    return visit.answer(question).result().artefacts().stream()
        .filter(each -> each.enough() && OF_THE_PERIOD.contains(each.kind()))
        .map(CauseArtefact::sentence)
        .findFirst();
  }

  private static Question.Assessed asked(Indicator indicator, QuarterState state, int together) {
    return new Question.Assessed(
        indicator.id(),
        state.calendar().id(),
        Optional.of(state.period().from()),
        Slice.ALL,
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

  /** Whether the period is told of as a whole. */
  boolean isWhole() {
    return Course.isWhole(result().cell());
  }

  /** The sign of its verdict. */
  Spark.Mark mark() {
    return Course.mark(result());
  }
}
