package se.lagesbild.dashboard.page.indepth;

import java.util.ArrayList;
import java.util.List;
import se.lagesbild.dashboard.words.Words;

/** What can be chosen. */
final class InDepthForms {
  private static final int MOST_PERIODS = 24;

  private InDepthForms() {}

  static InDepthModel.Form of(InDepthReading reading) {
    Words words = reading.words();
    InDepthState state = reading.state();
    List<InDepthModel.Option> areas = new ArrayList<>();
    areas.add(new InDepthModel.Option("", words.text("indepth.area.all"), state.area().isEmpty()));
    InDepthState.areas(reading.installation())
        .forEach(
            area ->
                areas.add(
                    new InDepthModel.Option(
                        area.id(), area.title(), state.area().filter(area::equals).isPresent())));
    List<InDepthModel.Option> focuses = new ArrayList<>();
    focuses.add(
        new InDepthModel.Option("", words.text("indepth.focus.all"), state.focus().isEmpty()));
    reading
        .installation()
        .focusAreas()
        .forEach(
            focus ->
                focuses.add(
                    new InDepthModel.Option(
                        focus.id(),
                        words.of(focus.title()),
                        state.focus().filter(focus::equals).isPresent())));
    return new InDepthModel.Form(
        areas,
        focuses,
        reading.followed().stream()
            .map(
                each ->
                    new InDepthModel.Option(
                        each.indicator().id(),
                        words.of(each.indicator().title()),
                        each == reading.main()))
            .toList(),
        InDepthState.calendars(reading.installation()).stream()
            .map(
                calendar ->
                    new InDepthModel.Option(
                        calendar.id(),
                        words.calendar(calendar),
                        calendar.id().equals(state.calendar().id())))
            .toList(),
        state.periods().stream()
            .limit(MOST_PERIODS)
            .map(
                period ->
                    new InDepthModel.Option(
                        period.from().toString(),
                        words.dates().range(period),
                        period.equals(state.period())))
            .toList(),
        kept(reading));
  }

  private static List<InDepthModel.Option> kept(InDepthReading reading) {
    List<InDepthModel.Option> kept = new ArrayList<>();
    for (String name : List.of("lang", "generation")) {
      reading
          .visit()
          .query()
          .one(name)
          .ifPresent(value -> kept.add(new InDepthModel.Option(value, name, true)));
    }
    return kept;
  }
}
