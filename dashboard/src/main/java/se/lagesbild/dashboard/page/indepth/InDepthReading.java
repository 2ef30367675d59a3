package se.lagesbild.dashboard.page.indepth;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.gate.Answer;
import se.lagesbild.warehouse.gate.PlaceResult;
import se.lagesbild.warehouse.gate.Question;
import se.lagesbild.warehouse.gate.Result;

/**
 * What was asked and what was answered, once for page, paper and file.
 *
 * @param state what the reader has chosen
 * @param followed the indicators, those that ask most for attention first
 * @param silent those without any event in all the time that is shown
 * @param main the one whose course, places and times are shown
 * @param places of the main indicator, by area; empty where it has no events
 * @param times of the main indicator in the year that ends with the period; empty likewise
 * @param visit the request
 */
record InDepthReading(
    InDepthState state,
    List<Followed> followed,
    List<Indicator> silent,
    Followed main,
    Optional<Answer<PlaceResult.Places>> places,
    Optional<Answer<Result.Times>> times,
    Visit visit) {

  static InDepthReading of(Visit visit) {
    Installation installation = visit.gate().installation();
    LocalDate today = visit.answer(new Question.Signals()).generation().today();
    InDepthState state = InDepthState.parse(visit.query(), installation, today);
    List<Followed> all = Followed.all(state, visit);
    List<Followed> heard = all.stream().filter(each -> !each.isSilent()).toList();
    List<Followed> followed = heard.isEmpty() ? all : heard;
    Followed main =
        all.stream()
            .filter(each -> state.chosen().filter(each.indicator()::equals).isPresent())
            .findFirst()
            .orElseGet(() -> usual(followed, installation));
    boolean events = InDepthState.hasEvents(main.indicator(), installation);
    return new InDepthReading(
        state,
        followed,
        all.stream().filter(each -> !followed.contains(each)).map(Followed::indicator).toList(),
        main,
        events ? Optional.of(visit.answer(places(state, main))) : Optional.empty(),
        events ? Optional.of(visit.answer(times(state, main))) : Optional.empty(),
        visit);
  }

  /** The first that moved, else the first that tells of the whole. */
  private static Followed usual(List<Followed> followed, Installation installation) {
    Followed first = followed.get(0);
    return first.isMoved()
        ? first
        : followed.stream()
            .filter(each -> each.indicator().denominator() != null)
            .filter(each -> InDepthState.hasEvents(each.indicator(), installation))
            .findFirst()
            .orElse(first);
  }

  private static Question.Places places(InDepthState state, Followed main) {
    List<String> municipality =
        state.area().map(Area::municipality).or(() -> state.place().code()).stream().toList();
    return new Question.Places(
        main.indicator().id(),
        state.calendar().id(),
        state.period().from(),
        Slice.ALL.with(Dimension.MUNICIPALITY, municipality));
  }

  private static Question.Times times(InDepthState state, Followed main) {
    DateRange year = new DateRange(state.period().to().minusYears(1), state.period().to());
    return new Question.Times(main.indicator().id(), year, state.slice());
  }

  Words words() {
    return visit.words();
  }

  Installation installation() {
    return visit.gate().installation();
  }

  Answer.Generation generation() {
    return main.answer().generation();
  }

  /** The area, the heading, or both. */
  String subject() {
    String area = state.area().map(Area::title).orElse("");
    String focus = state.focus().map(each -> words().of(each.title())).orElse("");
    if (area.isEmpty() || focus.isEmpty()) {
      String one = area + focus;
      return one.isEmpty() ? state.place().place(installation()) : one;
    }
    return words().text("indepth.subject", focus, area);
  }
}
