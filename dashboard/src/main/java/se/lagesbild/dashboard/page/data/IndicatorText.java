package se.lagesbild.dashboard.page.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.Category;
import se.lagesbild.warehouse.catalogue.FocusArea;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Levels;
import se.lagesbild.warehouse.catalogue.Organisation;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * What an indicator counts.
 *
 * @param id stable name, and the end of its anchor
 * @param title its name
 * @param definition what is counted and what is not
 * @param lineage address of the view that tells where its number comes from
 * @param series address of its series
 * @param facts sources, what is summed, date, direction, target, focus area and owner, in words
 */
record IndicatorText(
    String id, String title, String definition, String lineage, String series, List<String> facts) {

  static List<IndicatorText> all(Visit visit) {
    return visit.gate().installation().indicators().stream()
        .map(indicator -> of(indicator, visit))
        .toList();
  }

  private static IndicatorText of(Indicator indicator, Visit visit) {
    return new IndicatorText(
        indicator.id(),
        visit.words().of(indicator.title()),
        visit.words().of(indicator.definition()),
        Ways.of(visit).indicator(indicator.id()),
        Ways.of(visit).series(indicator.id()),
        facts(indicator, visit.gate().installation(), visit.words()));
  }

  /** Everything of a definition but its sentence. */
  static List<String> facts(Indicator indicator, Installation installation, Words words) {
    List<String> facts = new ArrayList<>();
    facts.add(words.text("data.indicator.sources", sources(indicator, installation, words)));
    if (!indicator.filter().categories().isEmpty()) {
      facts.add(
          words.text("data.indicator.categories", categories(indicator, installation, words)));
    }
    Boolean police = indicator.filter().policeInitiated();
    if (police != null) {
      facts.add(words.text(police ? "data.indicator.police" : "data.indicator.others"));
    }
    facts.add(words.of(indicator.quantity()));
    if (indicator.denominator() != null) {
      facts.add(words.of(indicator.denominator()));
    }
    facts.add(
        Levels.areSent(installation, indicator)
            ? words.text("data.indicator.level")
            : words.of(indicator.dateBasis()));
    facts.add(words.of(indicator.direction()));
    facts.add(target(indicator.target(), words));
    installation.focusAreas().stream()
        .filter(area -> area.id().equals(indicator.focusArea()))
        .map(FocusArea::title)
        .forEach(title -> facts.add(words.text("data.indicator.focus", words.of(title))));
    facts.add(words.text("data.indicator.owner", owner(indicator, installation, words)));
    return List.copyOf(facts);
  }

  private static String sources(Indicator indicator, Installation installation, Words words) {
    return indicator.filter().sources().stream()
        .map(id -> installation.findSource(id).map(SourceContract::title).map(words::of).orElse(id))
        .collect(Collectors.joining(", "));
  }

  private static String categories(Indicator indicator, Installation installation, Words words) {
    return indicator.filter().categories().stream()
        .map(id -> installation.findCategory(id).map(Category::title).map(words::of).orElse(id))
        .collect(Collectors.joining(", "));
  }

  private static String owner(Indicator indicator, Installation installation, Words words) {
    return installation
        .findOrganisation(indicator.owner())
        .map(Organisation::title)
        .map(words::of)
        .orElse(indicator.owner());
  }

  private static String target(Indicator.@Nullable Target target, Words words) {
    return target == null
        ? words.text("data.indicator.target.none")
        : words.text(
            "data.indicator.target", words.of(target.text()), words.dates().prose(target.since()));
  }
}
