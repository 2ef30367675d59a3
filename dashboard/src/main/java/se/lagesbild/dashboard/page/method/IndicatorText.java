package se.lagesbild.dashboard.page.method;

import java.util.List;
import java.util.stream.Collectors;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;

/**
 * What an indicator counts.
 *
 * @param title its name
 * @param definition what is counted and what is not
 * @param facts sources, date, direction, target and owner, in words
 */
record IndicatorText(String title, String definition, List<String> facts) {

  static List<IndicatorText> all(Installation installation, Words words) {
    return installation.indicators().stream()
        .map(
            indicator ->
                new IndicatorText(
                    words.of(indicator.title()),
                    words.of(indicator.definition()),
                    facts(indicator, installation, words)))
        .toList();
  }

  private static List<String> facts(Indicator indicator, Installation installation, Words words) {
    String sources =
        indicator.filter().sources().stream()
            .map(
                id ->
                    installation.findSource(id).map(source -> words.of(source.title())).orElse(id))
            .collect(Collectors.joining(", "));
    String owner =
        installation
            .findOrganisation(indicator.owner())
            .map(organisation -> words.of(organisation.title()))
            .orElse(indicator.owner());
    Indicator.Target target = indicator.target();
    return List.of(
        words.text("method.indicator.sources", sources),
        words.of(indicator.dateBasis()),
        words.of(indicator.direction()),
        target == null
            ? words.text("method.indicator.target.none")
            : words.text("method.indicator.target", words.of(target.text())),
        words.text("method.indicator.owner", owner));
  }
}
