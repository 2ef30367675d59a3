package se.lagesbild.dashboard.page.cause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Option;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.FocusArea;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;

/**
 * What can be chosen, a form that works without script.
 *
 * @param indicators by focus area
 * @param spans named periods, and days of one's own
 * @param against what to compare with
 * @param from first day of the later period
 * @param to its last day
 * @param earlierFrom first day of the earlier period
 * @param earlierTo its last day
 * @param municipalities those that the page can be of; empty where there is no choice
 * @param kept parameters that the form carries along unseen
 */
record CauseForm(
    List<Group> indicators,
    List<Option> spans,
    List<Option> against,
    String from,
    String to,
    String earlierFrom,
    String earlierTo,
    List<Option> municipalities,
    List<Option> kept) {
  private static final List<String> KEPT =
      List.of("area", "category", "organisation", "step", "lang", "generation");

  /**
   * Options under a heading.
   *
   * @param title heading
   * @param options at least one
   */
  record Group(String title, List<Option> options) {}

  static CauseForm of(
      CauseState state, Spans spans, Query query, Installation installation, Words words) {
    return of(state, spans, query, installation, words, List.of(Against.values()));
  }

  /** Where only two periods can be held beside each other, of which the newest of several is. */
  static CauseForm ofTwo(
      CauseState state, Spans spans, Query query, Installation installation, Words words) {
    List<Against> single =
        Arrays.stream(Against.values()).filter(each -> each != Against.YEARS).toList();
    return of(state, spans, query, installation, words, single);
  }

  private static CauseForm of(
      CauseState state,
      Spans spans,
      Query query,
      Installation installation,
      Words words,
      List<Against> offered) {
    Against chosen = offered.contains(state.against()) ? state.against() : Against.YEAR;
    return new CauseForm(
        indicators(state, installation, words),
        spans(state, spans, words),
        offered.stream()
            .map(each -> new Option(each.parameter(), words.of(each), each == chosen))
            .toList(),
        state.period().from().toString(),
        CauseState.last(state.period()),
        state.newest().from().toString(),
        CauseState.last(state.newest()),
        MunicipalityChoice.among(state.slice().municipalities(), installation)
            .options(installation, words),
        Option.kept(query, MunicipalityChoice.unseen(KEPT, installation)));
  }

  private static List<Option> spans(CauseState state, Spans spans, Words words) {
    List<Option> options = new ArrayList<>();
    spans
        .calendars()
        .forEach(
            calendar ->
                options.add(
                    new Option(
                        calendar.id(),
                        words.text(
                            "cause.span",
                            Spans.title(calendar, words),
                            words.dates().range(spans.newest(calendar.id()))),
                        calendar.id().equals(state.span()))));
    boolean custom = state.span().equals(CauseState.CUSTOM);
    options.add(new Option(CauseState.CUSTOM, words.text("filter.dates"), custom));
    return options;
  }

  private static List<Group> indicators(CauseState state, Installation installation, Words words) {
    List<Group> groups = new ArrayList<>();
    for (FocusArea area : installation.focusAreas()) {
      add(
          groups,
          words.of(area.title()),
          options(state, installation, each -> area.id().equals(each.focusArea()), words));
    }
    add(
        groups,
        words.text(groups.isEmpty() ? "filter.indicator.all" : "filter.indicator.other"),
        options(state, installation, each -> each.focusArea() == null, words));
    return groups;
  }

  private static void add(List<Group> groups, String title, List<Option> options) {
    if (!options.isEmpty()) {
      groups.add(new Group(title, options));
    }
  }

  private static List<Option> options(
      CauseState state, Installation installation, Predicate<Indicator> belongs, Words words) {
    return CauseState.indicators(installation).stream()
        .filter(belongs)
        .sorted(Comparator.comparing(Indicator::title, words.alphabet()))
        .map(each -> new Option(each.id(), words.of(each.title()), each.equals(state.indicator())))
        .toList();
  }
}
