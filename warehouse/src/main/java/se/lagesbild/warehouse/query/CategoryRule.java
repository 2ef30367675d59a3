package se.lagesbild.warehouse.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.warehouse.catalogue.Category;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.OffenceCode;
import se.lagesbild.warehouse.catalogue.SourceContract;

/**
 * Background information never enters an indicator of crime or faults: categories of kind {@link
 * Category.Kind#CONTEXT} count only for an indicator all of whose sources hold nothing else.
 */
final class CategoryRule {
  private CategoryRule() {}

  /** The categories that may be counted; empty means all. */
  static Set<String> allowed(Installation installation, Indicator indicator) {
    List<String> named = indicator.filter().categories();
    if (mayCountContext(installation, indicator)) {
      return Set.copyOf(named);
    }
    Set<String> context =
        installation.categories().stream()
            .filter(category -> category.kind() == Category.Kind.CONTEXT)
            .map(Category::id)
            .collect(Collectors.toSet());
    Stream<String> all =
        named.isEmpty() ? installation.categories().stream().map(Category::id) : named.stream();
    return all.filter(category -> !context.contains(category)).collect(Collectors.toSet());
  }

  private static boolean mayCountContext(Installation installation, Indicator indicator) {
    // A source whose contract is refused says nothing of its kind; its rows are what they were.
    return indicator.filter().sources().stream()
        .flatMap(id -> installation.findSource(id).stream())
        .allMatch(source -> holdsOnlyContext(installation, source));
  }

  /** Whether all that a source tells of is background. */
  static boolean holdsOnlyContext(Installation installation, SourceContract source) {
    return !source.isAggregate()
        && source.codes().stream()
            .map(OffenceCode::category)
            .flatMap(id -> installation.findCategory(id).stream())
            .allMatch(category -> category.kind() == Category.Kind.CONTEXT);
  }
}
