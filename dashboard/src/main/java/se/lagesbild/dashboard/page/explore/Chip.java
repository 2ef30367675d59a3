package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.List;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Dimension;

/**
 * A filter that is on.
 *
 * @param title what it keeps
 * @param without address of the page without it
 */
record Chip(String title, String without) {

  /** Without a municipality it is all of them; without any named, the one that pages open with. */
  private static List<String> without(Dimension dimension, List<String> others) {
    return dimension == Dimension.MUNICIPALITY && others.isEmpty()
        ? List.of(MunicipalityChoice.ALL)
        : others;
  }

  static List<Chip> all(
      ExploreState state, Members members, Query whole, String path, Words words) {
    List<Chip> chips = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      List<String> chosen = state.chosen(dimension);
      for (Members.Member member : members.of(dimension, state.indicator(), words)) {
        if (chosen.contains(member.id())) {
          List<String> others = chosen.stream().filter(id -> !id.equals(member.id())).toList();
          String without =
              whole.with(ExploreState.name(dimension), without(dimension, others)).href(path);
          chips.add(new Chip(words.of(dimension) + ": " + member.title(), without));
        }
      }
    }
    state
        .against()
        .ifPresent(
            against -> {
              String without = whole.with(Compare.NAME, List.of()).href(path);
              String title =
                  Besides.title(against, state.grain(), members, state.indicator(), words);
              chips.add(new Chip(words.text("compare.chip", title), without));
            });
    state
        .background()
        .ifPresent(
            other -> {
              String without = whole.with(Compare.NAME, List.of()).href(path);
              chips.add(new Chip(Background.label(other, words), without));
            });
    return chips;
  }
}
