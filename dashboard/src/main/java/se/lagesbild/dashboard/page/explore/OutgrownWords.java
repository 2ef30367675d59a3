package se.lagesbild.dashboard.page.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.page.Amounts;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.gate.PlaceResult;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.Result;

/** Says whether an area changed more than the rest of its municipality, and never why. */
final class OutgrownWords {
  private final PlaceResult.Outgrown told;
  private final Words words;

  private OutgrownWords(PlaceResult.Outgrown told, Words words) {
    this.told = told;
    this.words = words;
  }

  /** One sentence where a single area is looked at; none elsewhere. */
  static List<String> of(Exploration exploration, Visit visit) {
    return question(exploration)
        .map(asked -> new OutgrownWords(visit.answer(asked).result(), visit.words()).sentence())
        .stream()
        .toList();
  }

  /** Of the year that ends with the last whole month before the newest whole period has ended. */
  private static Optional<Question.Outgrown> question(Exploration exploration) {
    ExploreState state = exploration.state();
    List<String> areas = state.chosen(Dimension.AREA);
    boolean one = areas.size() == 1 && !areas.contains(Slice.UNPLACED);
    return one
            && state.indicator().quantity().isOfEvents()
            && state.isJudged()
            && state.slice().finer().equals(Slice.Finer.NONE)
        ? exploration
            .comparison()
            .map(newest -> newest.period().to().withDayOfMonth(1))
            .map(end -> asked(state, end))
        : Optional.empty();
  }

  private static Question.Outgrown asked(ExploreState state, LocalDate end) {
    return new Question.Outgrown(state.indicator().id(), end, state.slice());
  }

  private String sentence() {
    String area = words.of(told.area());
    String year = words.dates().range(told.period());
    String numbers =
        words.text(
            "outgrown.numbers",
            number(told.cell()),
            number(told.cellEarlier()),
            number(told.placed()),
            number(told.placedEarlier()));
    if (!told.enough()) {
      return words.text("outgrown.few", area, year, numbers);
    }
    String verdict = words.text("outgrown.verdict." + told.verdict().name());
    Double times = told.times();
    Result.Spread likely = told.likely();
    return times == null || likely == null
        ? words.text("outgrown.word", area, year, numbers, verdict)
        : words.text(
            "outgrown.times",
            area,
            year,
            numbers,
            fine(times),
            fine(likely.low()) + "–" + fine(likely.high()),
            verdict);
  }

  private String number(Result.Cell cell) {
    String number = Amounts.of(cell, words);
    return number.isEmpty() ? words.of(cell.status()) : number;
  }

  private String fine(double times) {
    return words.numbers().times(times, 1);
  }
}
