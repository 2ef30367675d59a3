package se.lagesbild.dashboard.page.indepth;

import java.util.ArrayList;
import java.util.List;
import se.lagesbild.dashboard.page.Option;
import se.lagesbild.dashboard.words.Words;

/** What can be chosen. */
final class InDepthForms {
  private static final int MOST_PERIODS = 24;

  private InDepthForms() {}

  static InDepthModel.Form of(InDepthReading reading) {
    Words words = reading.words();
    InDepthState state = reading.state();
    List<Option> areas = new ArrayList<>();
    areas.add(new Option("", words.text("indepth.area.all"), state.area().isEmpty()));
    state
        .within(reading.installation())
        .forEach(
            area ->
                areas.add(
                    new Option(
                        area.id(), area.title(), state.area().filter(area::equals).isPresent())));
    List<Option> focuses = new ArrayList<>();
    focuses.add(new Option("", words.text("indepth.focus.all"), state.focus().isEmpty()));
    reading
        .installation()
        .focusAreas()
        .forEach(
            focus ->
                focuses.add(
                    new Option(
                        focus.id(),
                        words.of(focus.title()),
                        state.focus().filter(focus::equals).isPresent())));
    return new InDepthModel.Form(
        state.place().options(reading.installation(), words),
        areas,
        focuses,
        reading.followed().stream()
            .map(
                each ->
                    new Option(
                        each.indicator().id(),
                        words.of(each.indicator().title()),
                        each == reading.main()))
            .toList(),
        InDepthState.calendars(reading.installation()).stream()
            .map(
                calendar ->
                    new Option(
                        calendar.id(),
                        words.calendar(calendar),
                        calendar.id().equals(state.calendar().id())))
            .toList(),
        state.periods().stream()
            .limit(MOST_PERIODS)
            .map(
                period ->
                    new Option(
                        period.from().toString(),
                        words.dates().range(period),
                        period.equals(state.period())))
            .toList(),
        Option.kept(reading.visit().query(), List.of("lang", "generation")));
  }
}
