package se.lagesbild.warehouse.gate;

import java.util.List;
import java.util.Optional;
import se.lagesbild.warehouse.analysis.SourceLags;
import se.lagesbild.warehouse.analysis.Telling;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;

/**
 * Answers of which periods more is still expected to be registered, by how late the sources usually
 * tell of what happened. That is no number of events, so everybody may know it. From the first of
 * them on all are such: the younger are no riper, however the estimates of single days vary.
 */
final class UnripeAnswer {
  private final Sources sources;
  private final SourceLags lags;

  UnripeAnswer(Sources sources, SourceLags lags) {
    this.sources = sources;
    this.lags = lags;
  }

  Answered<Result.Unripe> answer(Question.Unripe question, Indicator indicator) {
    Optional<Telling> telling =
        indicator.quantity().isOfEvents()
            ? Telling.of(sources.told(), indicator, question.slice().municipalities())
            : Optional.empty();
    List<DateRange> periods =
        telling
            .map(
                told ->
                    question.grain().periods(question.period()).stream()
                        .filter(period -> told.days().overlap(period).isPresent())
                        .dropWhile(
                            period ->
                                lags.ripeness(indicator, told, period).share()
                                    >= ComparedSeries.RIPE)
                        .toList())
            .orElse(List.of());
    return new Answered<>(
        new Result.Unripe(periods),
        Optional.of(indicator),
        sources.stated(
            indicator.filter().sources(),
            question.slice().municipalities(),
            Optional.of(question.period())),
        null);
  }
}
