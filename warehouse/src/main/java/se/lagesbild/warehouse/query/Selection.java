package se.lagesbild.warehouse.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;

/**
 * Which events are counted, and how. An empty list lets everything through.
 *
 * @param indicator what is counted
 * @param categories that belong to it, within what was asked for
 * @param municipalities that the installation keeps, within what was asked for
 * @param slice the part asked for
 * @param period days counted
 */
public record Selection(
    Indicator indicator,
    List<String> categories,
    List<String> municipalities,
    Slice slice,
    DateRange period) {

  /** Stands in a filter that nothing passes. */
  private static final String NOTHING = "";

  /** The part {@code slice} of {@code indicator} in {@code period}. */
  public static Selection of(
      Installation installation, Indicator indicator, Slice slice, DateRange period) {
    return new Selection(
        indicator,
        categories(installation, indicator, slice),
        municipalities(installation, slice),
        slice,
        period);
  }

  /** The same in other days. */
  Selection in(DateRange days) {
    return new Selection(indicator, categories, municipalities, slice, days);
  }

  private static List<String> categories(
      Installation installation, Indicator indicator, Slice slice) {
    Set<String> allowed = CategoryRule.allowed(installation, indicator);
    if (allowed.isEmpty()) {
      return slice.categories();
    }
    Stream<String> wanted = slice.categories().stream();
    return orNothing(
        slice.categories().isEmpty()
            ? allowed.stream().sorted().toList()
            : wanted.filter(allowed::contains).sorted().toList());
  }

  private static List<String> municipalities(Installation installation, Slice slice) {
    if (installation.municipalities().isEmpty()) {
      return slice.municipalities();
    }
    List<String> kept = new ArrayList<>(installation.municipalities());
    kept.add(Slice.UNPLACED);
    if (!slice.municipalities().isEmpty()) {
      kept.retainAll(slice.municipalities());
    }
    return orNothing(kept.stream().sorted().toList());
  }

  private static List<String> orNothing(List<String> ids) {
    return ids.isEmpty() ? List.of(NOTHING) : ids;
  }

  /** The copy of the daily counts whose order rules out most rows. */
  DailyTable table() {
    return slice.areas().isEmpty() ? DailyTable.DAILY : DailyTable.DAILY_BY_AREA;
  }

  /** The values of the parameters that every statement over the daily counts has. */
  Map<String, Object> parameters() {
    Map<String, Object> values = new HashMap<>(filters());
    values.put("date_basis", indicator.dateBasis().name().toLowerCase(Locale.ROOT));
    return values;
  }

  /** The values of the parameters of a statement over events on one of their days. */
  Map<String, Object> filters() {
    Boolean policeInitiated = indicator.filter().policeInitiated();
    Map<String, Object> values = new HashMap<>();
    values.put("from", period.from());
    values.put("to", period.to());
    values.put("sources", indicator.filter().sources());
    values.put("categories", categories);
    values.put("municipalities", municipalities);
    values.put("areas", slice.areas());
    values.put("organisations", slice.organisations());
    values.put("police_initiated", policeInitiated == null ? List.of() : policeInitiated);
    return values;
  }
}
