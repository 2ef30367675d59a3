package se.lagesbild.dashboard.page.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.page.Option;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.FocusArea;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Municipality;

/**
 * What can be chosen, a form that works without script.
 *
 * @param indicators by focus area
 * @param calendars ways to divide time
 * @param periods of the calendar chosen, the newest first
 * @param measures what areas can be coloured by
 * @param municipalities those that are kept; empty where there is but one
 * @param kept parameters that the form carries along unseen
 */
record MapForm(
    List<Group> indicators,
    List<Option> calendars,
    List<Option> periods,
    List<Option> measures,
    List<Option> municipalities,
    List<Option> kept) {

  /**
   * Options under a heading.
   *
   * @param title heading
   * @param options at least one
   */
  record Group(String title, List<Option> options) {}

  static MapForm of(MapState state, Query query, Installation installation, Words words) {
    List<Option> periods = new ArrayList<>();
    state
        .periods()
        .forEach(
            period ->
                periods.add(
                    new Option(
                        period.from().toString(),
                        words.dates().range(period),
                        period.equals(state.period()))));
    Collections.reverse(periods);
    return new MapForm(
        indicators(state, installation, words),
        MapState.calendars(installation).stream()
            .map(
                calendar ->
                    new Option(
                        calendar.id(),
                        words.calendar(calendar),
                        calendar.id().equals(state.calendar().id())))
            .toList(),
        periods,
        Arrays.stream(Measure.values())
            .map(
                measure ->
                    new Option(
                        measure.parameter(),
                        words.text("map.measure." + measure.name()),
                        measure == state.measure()))
            .toList(),
        municipalities(state, installation),
        Option.kept(query, List.of("lang", "generation", MapState.OPEN)));
  }

  private static List<Option> municipalities(MapState state, Installation installation) {
    List<Municipality> all = MapState.municipalities(installation);
    return all.size() < 2
        ? List.of()
        : all.stream()
            .map(
                each ->
                    new Option(
                        each.code(),
                        each.name(),
                        state.municipality().equals(Optional.of(each.code()))))
            .toList();
  }

  private static List<Group> indicators(MapState state, Installation installation, Words words) {
    List<Indicator> all = MapState.indicators(installation);
    List<Group> groups = new ArrayList<>();
    for (FocusArea area : installation.focusAreas()) {
      List<Option> options =
          options(
              all.stream().filter(indicator -> area.id().equals(indicator.focusArea())).toList(),
              state,
              words);
      if (!options.isEmpty()) {
        groups.add(new Group(words.of(area.title()), options));
      }
    }
    List<Option> others =
        options(
            all.stream().filter(indicator -> indicator.focusArea() == null).toList(), state, words);
    if (!others.isEmpty()) {
      String heading = groups.isEmpty() ? "filter.indicator.all" : "filter.indicator.other";
      groups.add(new Group(words.text(heading), others));
    }
    return groups;
  }

  private static List<Option> options(List<Indicator> indicators, MapState state, Words words) {
    return indicators.stream()
        .sorted(Comparator.comparing(Indicator::title, words.alphabet()))
        .map(
            indicator ->
                new Option(
                    indicator.id(),
                    words.of(indicator.title()),
                    indicator.equals(state.indicator())))
        .toList();
  }
}
