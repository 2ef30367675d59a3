package se.lagesbild.dashboard.page.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.FocusArea;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;

/** The indicators under the headings of the situation picture; the others last. */
final class IndicatorChoices {
  private final ExploreState state;
  private final Installation installation;
  private final Words words;

  private IndicatorChoices(ExploreState state, Installation installation, Words words) {
    this.state = state;
    this.installation = installation;
    this.words = words;
  }

  static List<FilterForm.Group> of(ExploreState state, Installation installation, Words words) {
    IndicatorChoices choices = new IndicatorChoices(state, installation, words);
    List<FilterForm.Group> groups = new ArrayList<>();
    for (FocusArea area : installation.focusAreas()) {
      choices
          .group(words.of(area.title()), indicator -> area.id().equals(indicator.focusArea()))
          .ifPresent(groups::add);
    }
    choices
        .group(
            words.text(groups.isEmpty() ? "filter.indicator.all" : "filter.indicator.other"),
            indicator -> indicator.focusArea() == null)
        .ifPresent(groups::add);
    return groups;
  }

  private Optional<FilterForm.Group> group(String title, Predicate<Indicator> belongs) {
    List<FilterForm.Option> options =
        installation.indicators().stream()
            .filter(belongs)
            .sorted(Comparator.comparing(Indicator::title, words.alphabet()))
            .map(this::option)
            .toList();
    return options.isEmpty()
        ? Optional.empty()
        : Optional.of(new FilterForm.Group("indicator", title, "", options));
  }

  private FilterForm.Option option(Indicator indicator) {
    return new FilterForm.Option(
        "indicator",
        indicator.id(),
        words.of(indicator.title()),
        indicator.equals(state.indicator()));
  }
}
