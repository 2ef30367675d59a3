package se.lagesbild.dashboard.page.cause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.lagesbild.dashboard.ground.TownPlan;
import se.lagesbild.dashboard.page.BadQueryException;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.page.SourceFacts;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Category;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.CauseResult;
import se.lagesbild.warehouse.gate.Question;

/**
 * What was asked of places and times and what was answered, once for page and file.
 *
 * @param state what the reader has chosen
 * @param spans the periods that have a name
 * @param slice which part of the indicator, steps among it
 * @param query as it was asked, for language and generation
 * @param installation names what was asked for
 * @param answer how places and times shifted
 * @param words of the page
 */
record ShiftReading(
    CauseState state,
    Spans spans,
    Slice slice,
    Query query,
    Installation installation,
    Answer<CauseResult.Shifted> answer,
    Words words) {

  static ShiftReading of(Visit visit) {
    Installation installation = visit.gate().installation();
    LocalDate today = visit.answer(new Question.Signals()).generation().today();
    CauseState state = CauseState.parse(visit.query(), installation, today);
    Slice slice = state.sliced().orElseThrow(() -> new BadQueryException("error.shift.step"));
    return new ShiftReading(
        state,
        new Spans(installation, today),
        slice,
        visit.query(),
        installation,
        visit.answer(
            new Question.Shifted(state.indicator().id(), state.period(), state.newest(), slice)),
        visit.words());
  }

  /** Names the squares. */
  TownPlan plan() {
    return TownPlan.of(installation.areas(), result().side());
  }

  CauseResult.Shifted result() {
    return answer.result();
  }

  String title() {
    String found = words.of(result().conclusion());
    return words.text(
        "cause.title",
        words.of(state.indicator().title()),
        // A heading ends without one.
        found.endsWith(".") ? found.substring(0, found.length() - 1) : found);
  }

  String subtitle() {
    return words.text(
        "cause.subtitle",
        words.of(answer.subject().orElseThrow().unit()),
        place(),
        words.dates().range(result().period()),
        words.dates().range(result().earlier()));
  }

  private String place() {
    List<String> all = new ArrayList<>();
    slice.areas().forEach(id -> all.add(area(id)));
    slice
        .categories()
        .forEach(
            id ->
                installation
                    .findCategory(id)
                    .map(Category::title)
                    .map(words::of)
                    .ifPresent(all::add));
    return all.isEmpty() ? installation.name() : String.join(", ", all);
  }

  private String area(String id) {
    return installation.findArea(id).map(Area::title).orElse(words.text("area.unplaced"));
  }

  List<String> said(List<Text> texts) {
    return texts.stream().map(words::of).toList();
  }

  List<String> facts() {
    return SourceFacts.of(answer, result().period(), words);
  }
}
