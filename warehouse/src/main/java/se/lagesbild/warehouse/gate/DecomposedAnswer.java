package se.lagesbild.warehouse.gate;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.analysis.CountSeries;
import se.lagesbild.warehouse.analysis.Decomposition;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.statistics.Verdict;

/**
 * Answers what of a series is level, season and rest. The three sum to the exact counts, so that
 * only those who may see these see them.
 */
final class DecomposedAnswer {
  private static final Text ONLY_SUMS =
      new Text(
          "Källan skickar bara summor; de delas inte upp.",
          "The source sends only sums; they are not taken apart.");
  private static final Text WITHHELD =
      new Text(
          "Nivå, årstid och rest summerar till exakta antal och visas bara för dem som får se sådana.",
          "Level, season and rest sum to exact counts and are shown only to those who may see them.");

  private final AssessedAnswer assessed;
  private final Sources sources;
  private final Disclosure disclosure;

  DecomposedAnswer(AssessedAnswer assessed, Sources sources, Disclosure disclosure) {
    this.assessed = assessed;
    this.sources = sources;
    this.disclosure = disclosure;
  }

  Answered<Result.Decomposed> answer(
      Question.Decomposed question, Indicator indicator, Calendar calendar) {
    Result.Decomposed result = result(question, indicator, calendar);
    Optional<DateRange> days =
        result.parts().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new DateRange(
                    result.parts().get(0).period().from(),
                    result.parts().get(result.parts().size() - 1).period().to()));
    return new Answered<>(
        result,
        Optional.of(indicator),
        sources.stated(indicator.filter().sources(), question.slice().municipalities(), days),
        null);
  }

  private Result.Decomposed result(
      Question.Decomposed question, Indicator indicator, Calendar calendar) {
    if (!disclosure.isExact()) {
      return none(WITHHELD);
    }
    if (!indicator.quantity().isOfEvents()) {
      return none(ONLY_SUMS);
    }
    Optional<CountSeries> series = assessed.series(question, indicator, calendar);
    return series.isEmpty()
        ? none(AssessedAnswer.NOT_DELIVERED)
        : Decomposition.of(
            series.get(), DecomposedAnswer::told, reason -> none(AssessedAnswer.text(reason)));
  }

  private static Result.Decomposed none(Text reason) {
    return new Result.Decomposed(List.of(), Optional.empty(), Optional.of(reason));
  }

  private static Result.Decomposed told(Decomposition found) {
    List<SeriesPart> parts =
        IntStream.range(0, found.periods().size())
            .mapToObj(
                at ->
                    new SeriesPart(
                        found.periods().get(at),
                        found.level()[at],
                        found.seasonal()[at],
                        found.rest()[at],
                        verdict(found.standsOut().get(at))))
            .toList();
    Optional<SeasonShape> season =
        found
            .season()
            .map(
                shown ->
                    new SeasonShape(
                        shown.strength(), shown.highest(), shown.lowest(), found.timesLowest()));
    return new Result.Decomposed(parts, season, Optional.empty());
  }

  private static Result.Verdict verdict(Verdict verdict) {
    return Result.Verdict.valueOf(verdict.name());
  }
}
