package se.lagesbild.dashboard.page.explore;

import java.util.Optional;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SentWeeks;

/** Says which weeks a longer period holds, of a source that sends its sums by week. */
final class WeekWords {
  private WeekWords() {}

  /** Empty where the source does not, or each week stands by itself. */
  static Optional<String> of(Exploration exploration, Installation installation, Words words) {
    ExploreState state = exploration.state();
    if (state.grain().equals(Grain.WEEK) || !SentWeeks.areSent(installation, state.indicator())) {
      return Optional.empty();
    }
    String said = words.stepwise("note.weeks.", state.grain());
    return Optional.of(
        exploration
            .comparison()
            .filter(newest -> newest.earlier().isPresent())
            .map(Exploration.Comparison::period)
            .flatMap(period -> unequal(period, state, words))
            .map(unequal -> said + " " + unequal)
            .orElse(said));
  }

  /** That a period holds more or fewer weeks than the one that it is put beside. */
  private static Optional<String> unequal(DateRange period, ExploreState state, Words words) {
    long weeks = SentWeeks.in(period);
    return Likeness.before(state.grain(), period)
        .map(SentWeeks::in)
        .filter(earlier -> earlier != weeks)
        .map(
            earlier ->
                words.text(
                    "note.weeks.unequal",
                    Finding.capital(words.dates().period(state.grain(), period)),
                    words.counted("note.weeks.count", weeks),
                    earlier,
                    words.stepwise("compare.before.", state.grain())));
  }
}
