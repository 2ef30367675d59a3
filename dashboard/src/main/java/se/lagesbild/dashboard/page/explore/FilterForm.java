package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Installation;

/**
 * The filter rail, a form that works without script.
 *
 * @param indicators by focus area
 * @param grains steps of the series
 * @param splits dimensions to split by
 * @param spans how far back
 * @param shown what to show beside the numbers
 * @param compares what to compare with
 * @param backgrounds other indicators to show below
 * @param from day typed, or empty
 * @param to day typed, or empty
 * @param groups dimensions to filter by
 * @param kept parameters that the form carries along unseen
 */
record FilterForm(
    List<Group> indicators,
    List<Option> grains,
    List<Option> splits,
    List<Option> spans,
    List<Option> shown,
    List<Option> compares,
    List<Option> backgrounds,
    String from,
    String to,
    List<Group> groups,
    List<Option> kept) {
  /** More codes than this are found by splitting, or by choosing a category first. */
  private static final int MOST_CODES = 150;

  /**
   * Something to choose.
   *
   * @param name parameter
   * @param value as in the address
   * @param title shown
   * @param chosen whether it is chosen now
   */
  record Option(String name, String value, String title, boolean chosen) {}

  /**
   * Options under a heading.
   *
   * @param name parameter
   * @param title heading
   * @param summary what is chosen, in a word
   * @param options at least one
   */
  record Group(String name, String title, String summary, List<Option> options) {
    boolean open() {
      return options.stream().anyMatch(Option::chosen);
    }
  }

  static FilterForm of(ExploreState state, Query query, Installation installation, Words words) {
    Members members = new Members(installation);
    Askable askable = Askable.of(installation, state.indicator());
    return new FilterForm(
        IndicatorChoices.of(state, installation, words),
        ExploreState.steps(installation).values().stream()
            .filter(askable::permits)
            .map(
                grain ->
                    new Option(
                        "grain", grain.id(), words.calendar(grain), grain.equals(state.grain())))
            .toList(),
        splits(state, askable, members, words),
        Arrays.stream(Span.values())
            .map(
                span ->
                    new Option("period", span.parameter(), words.of(span), span == state.span()))
            .toList(),
        Arrays.stream(ExploreState.Shown.values())
            .filter(shown -> shown.isOf(state.indicator()))
            .map(
                shown ->
                    new Option(
                        "show", ExploreState.name(shown), words.of(shown), shown == state.shown()))
            .toList(),
        Compare.options(state, members, words),
        Compare.backgrounds(state, installation, words),
        state.from().map(Object::toString).orElse(""),
        state.to().map(Object::toString).orElse(""),
        groups(state, members, words),
        kept(query));
  }

  private static List<Option> splits(
      ExploreState state, Askable askable, Members members, Words words) {
    List<Option> splits = new ArrayList<>();
    splits.add(
        new Option("split", "none", words.text("filter.split.none"), state.split().isEmpty()));
    for (Dimension dimension : Dimension.values()) {
      boolean known = dimension != Dimension.MUNICIPALITY || members.severalMunicipalities();
      if (known && askable.splits().contains(dimension)) {
        boolean chosen = state.split().equals(Optional.of(dimension));
        splits.add(new Option("split", ExploreState.name(dimension), words.of(dimension), chosen));
      }
    }
    return splits;
  }

  private static List<Group> groups(ExploreState state, Members members, Words words) {
    List<Group> groups = new ArrayList<>();
    for (Dimension dimension :
        List.of(
            Dimension.AREA,
            Dimension.CATEGORY,
            Dimension.CODE,
            Dimension.WEEKDAY,
            Dimension.PART_OF_DAY,
            Dimension.PLACE_TYPE,
            Dimension.ORGANISATION,
            Dimension.MUNICIPALITY)) {
      List<Members.Member> choices =
          switch (dimension) {
            case CODE -> codes(state, members, words);
            case AREA -> areas(state, members, words);
            default -> members.of(dimension, state.indicator(), words);
          };
      if (choices.size() > 1) {
        groups.add(group(dimension, choices, state.chosen(dimension), words));
      }
    }
    return groups;
  }

  /** Those of the municipalities shown. */
  private static List<Members.Member> areas(ExploreState state, Members members, Words words) {
    List<Members.Member> all = members.of(Dimension.AREA, state.indicator(), words);
    List<String> ids = all.stream().map(Members.Member::id).toList();
    List<String> kept = members.areasOf(state.chosen(Dimension.MUNICIPALITY), ids);
    return all.stream().filter(area -> kept.contains(area.id())).toList();
  }

  /** Of the categories chosen; as long as they are too many to choose between, those chosen. */
  private static List<Members.Member> codes(ExploreState state, Members members, Words words) {
    List<String> categories = state.chosen(Dimension.CATEGORY);
    List<Members.Member> all = members.of(Dimension.CODE, state.indicator(), words);
    List<Members.Member> within =
        categories.isEmpty() || all.isEmpty()
            ? all
            : members.codes(state.indicator(), categories, words);
    List<String> chosen = state.chosen(Dimension.CODE);
    return all.stream()
        .filter(
            code ->
                chosen.contains(code.id()) || within.size() <= MOST_CODES && within.contains(code))
        .toList();
  }

  private static Group group(
      Dimension dimension, List<Members.Member> choices, List<String> chosen, Words words) {
    String name = ExploreState.name(dimension);
    List<Option> options = new ArrayList<>();
    if (dimension == Dimension.MUNICIPALITY) {
      String all = words.text("municipality.all");
      options.add(new Option(name, MunicipalityChoice.ALL, all, chosen.isEmpty()));
    }
    choices.forEach(
        each -> options.add(new Option(name, each.id(), each.title(), chosen.contains(each.id()))));
    String summary =
        chosen.isEmpty()
            ? words.text("filter.all")
            : words.text("filter.chosen", chosen.size(), choices.size());
    return new Group(name, words.of(dimension), summary, options);
  }

  private static List<Option> kept(Query query) {
    List<Option> kept = new ArrayList<>();
    for (String name : List.of("lang", "generation", ExploreState.TABLE)) {
      query.one(name).ifPresent(value -> kept.add(new Option(name, value, "", true)));
    }
    return kept;
  }
}
