package se.lagesbild.dashboard.page.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.lagesbild.dashboard.page.BadQueryException;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.state.Annotation;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.gate.Question;

/**
 * Everything the reader has chosen; the same as the query string.
 *
 * @param measure what was done
 * @param indicator what it was to change
 * @param municipalities where it was everywhere; empty for all, and where areas are named
 * @param treated ids of the areas where it was done; none is everywhere
 * @param comparison ids of areas to compare with
 * @param around ids of areas that it may have moved to
 * @param usual whether the areas to compare with are those of nothing chosen
 * @param worst whether the place was chosen because it had been bad
 */
record MeasureState(
    Annotation measure,
    Indicator indicator,
    List<String> municipalities,
    List<String> treated,
    List<String> comparison,
    List<String> around,
    boolean usual,
    boolean worst) {
  /** Chosen along with the rest, so that choosing nothing is a choice too. */
  static final String NONE = "-";

  /**
   * Reads the state from an address.
   *
   * @param measures what was done, in the order of time, at least one
   */
  static MeasureState parse(Query query, Installation installation, List<Annotation> measures) {
    Map<String, Annotation> byNumber = new LinkedHashMap<>();
    measures.forEach(each -> byNumber.put(String.valueOf(each.number()), each));
    Annotation measure =
        query.choice("measure", byNumber).orElseGet(() -> measures.get(measures.size() - 1));
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    installation.indicators().forEach(each -> indicators.put(each.id(), each));
    List<Indicator> possible = indicators(measure, installation);
    Indicator indicator =
        query
            .choice("indicator", indicators)
            .filter(possible::contains)
            .orElseGet(() -> possible.get(0));
    List<String> treated =
        measure.content().areas().stream()
            .filter(id -> installation.findArea(id).isPresent())
            .distinct()
            .toList();
    List<String> all = beside(treated, installation).stream().map(Area::id).toList();
    List<String> allowed = new ArrayList<>(all);
    allowed.add(NONE);
    for (String area : query.choices("compare", allowed)) {
      if (!area.equals(NONE) && (treated.contains(area) || query.many("around").contains(area))) {
        throw new BadQueryException(
            "error.query.both", installation.findArea(area).map(Area::title).orElse(area));
      }
    }
    List<String> around = apart(query.choices("around", allowed), treated);
    List<String> chosen = query.choices("compare", allowed);
    List<String> taken = new ArrayList<>(treated);
    taken.addAll(around);
    return new MeasureState(
        measure,
        indicator,
        treated.isEmpty() ? MunicipalityChoice.sliced(query, installation) : List.of(),
        treated,
        treated.isEmpty() ? List.of() : apart(chosen.isEmpty() ? all : chosen, taken),
        treated.isEmpty() ? List.of() : around,
        chosen.isEmpty(),
        query.choice("worst", Map.of("yes", true)).orElse(false));
  }

  /** The areas of the municipalities where it was done: others have measures of their own. */
  static List<Area> beside(List<String> treated, Installation installation) {
    List<String> own =
        treated.stream()
            .flatMap(id -> installation.findArea(id).stream())
            .map(Area::municipality)
            .toList();
    return installation.areas().stream().filter(area -> own.contains(area.municipality())).toList();
  }

  private static List<String> apart(List<String> chosen, List<String> taken) {
    return chosen.stream()
        .filter(each -> !each.equals(NONE) && !taken.contains(each))
        .distinct()
        .toList();
  }

  /** What a measure may have changed: what it concerns, where its areas can be told apart. */
  static List<Indicator> indicators(Annotation measure, Installation installation) {
    List<String> concerned = measure.content().indicators();
    List<Indicator> possible =
        installation.indicators().stream()
            .filter(
                each ->
                    measure.content().areas().isEmpty()
                            && each.quantity() != Indicator.Quantity.ESTIMATES
                        || Askable.of(installation, each).splits().contains(Dimension.AREA))
            .toList();
    List<Indicator> named =
        possible.stream().filter(each -> concerned.contains(each.id())).toList();
    return named.isEmpty() ? possible : named;
  }

  Question.Evaluated question() {
    return new Question.Evaluated(
        indicator.id(),
        new Slice(municipalities, treated, List.of(), List.of()),
        measure.content().first(),
        Optional.ofNullable(measure.content().last()),
        comparison,
        around,
        worst);
  }

  /** The same state as an address; {@code base} gives language and generation. */
  Query query(Query base) {
    List<String> compared = new ArrayList<>(List.of(NONE));
    compared.addAll(comparison);
    return Query.EMPTY
        .with("measure", String.valueOf(measure.number()))
        .with("indicator", indicator.id())
        .with(
            MunicipalityChoice.NAME,
            treated.isEmpty() ? MunicipalityChoice.written(municipalities, base) : List.of())
        .with("compare", usual ? List.of() : compared)
        .with("around", around)
        .with("worst", worst ? List.of("yes") : List.of())
        .with("lang", base.many("lang"))
        .with("generation", base.many("generation"));
  }
}
