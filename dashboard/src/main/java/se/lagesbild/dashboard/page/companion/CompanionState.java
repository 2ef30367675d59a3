package se.lagesbild.dashboard.page.companion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.Category;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Organisation;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.gate.Question;

/**
 * Everything the reader has chosen; the same as the query string.
 *
 * @param indicator what others may move with
 * @param grain week or month
 * @param slice which part of the indicator, as other pages know it
 * @param held ids of what is held equal
 * @param usual whether that is what is held equal when nothing is chosen
 */
record CompanionState(
    Indicator indicator, Grain grain, Slice slice, List<String> held, boolean usual) {
  /** Chosen along with the rest, so that choosing nothing is a choice too. */
  static final String NONE = "-";

  private static final List<String> USUAL = List.of("school-breaks", "holidays");

  private static final List<String> CALENDAR = List.of("school-breaks", "holidays", "paydays");

  static CompanionState parse(Query query, Installation installation) {
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    installation.indicators().forEach(each -> indicators.put(each.id(), each));
    Indicator indicator =
        query.choice("indicator", indicators).orElseGet(() -> usual(installation));
    List<String> allowed = new ArrayList<>(CALENDAR);
    allowed.addAll(indicators.keySet());
    allowed.add(NONE);
    List<String> held = query.choices("hold", allowed);
    Grain grain =
        query.choice("grain", Map.of("week", Grain.WEEK, "month", Grain.MONTH)).orElse(Grain.WEEK);
    boolean weekly = grain.isOfWhole(Askable.of(installation, indicator).finest());
    return new CompanionState(
        indicator,
        weekly ? grain : Grain.MONTH,
        slice(query, installation),
        held.isEmpty()
            ? USUAL
            : held.stream().filter(each -> !each.equals(NONE)).distinct().toList(),
        held.isEmpty());
  }

  private static Indicator usual(Installation installation) {
    return installation.indicators().stream()
        .filter(each -> each.denominator() != null)
        .findFirst()
        .orElseGet(() -> installation.indicators().get(0));
  }

  private static Slice slice(Query query, Installation installation) {
    List<String> areas = new ArrayList<>(installation.areas().stream().map(Area::id).toList());
    areas.add(Slice.UNPLACED);
    return new Slice(
        MunicipalityChoice.sliced(query, installation),
        query.choices("area", areas),
        query.choices("category", installation.categories().stream().map(Category::id).toList()),
        query.choices(
            "organisation", installation.organisations().stream().map(Organisation::id).toList()));
  }

  Question.Companions question() {
    return new Question.Companions(indicator.id(), grain, slice, held);
  }

  /** The same state as an address; {@code base} gives language and generation. */
  Query query(Query base) {
    List<String> chosen = new ArrayList<>(List.of(NONE));
    chosen.addAll(held);
    return Query.EMPTY
        .with("indicator", indicator.id())
        .with("grain", grain.id())
        .with(MunicipalityChoice.NAME, MunicipalityChoice.written(slice.municipalities(), base))
        .with("area", slice.areas())
        .with("category", slice.categories())
        .with("organisation", slice.organisations())
        .with("hold", usual ? List.of() : chosen)
        .with("lang", base.many("lang"))
        .with("generation", base.many("generation"));
  }

  /** Where it is told in which parts the same number changed. */
  Query parts(Query base) {
    return query(base).with("grain", List.of()).with("hold", List.of());
  }
}
