package se.lagesbild.warehouse.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
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

  private static final DateRange ALL_TIME =
      new DateRange(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

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

  /** The same of every day, so that what is read once serves whatever days are asked for. */
  public static Selection ofAllTime(Installation installation, Indicator indicator, Slice slice) {
    return of(installation, indicator, slice, ALL_TIME);
  }

  /** The same events, counted in another quantity. */
  public Selection counting(Indicator.Quantity quantity) {
    return new Selection(indicator.counting(quantity), categories, municipalities, slice, period);
  }

  /** The same in other days. */
  public Selection in(DateRange days) {
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

  /** The same for counts that are not split. */
  DailyTable table() {
    return table(Optional.empty());
  }

  /** The copy of the daily counts whose order rules out most rows, if they hold what is asked. */
  DailyTable table(Optional<Dimension> split) {
    if (isOfEvents(split)) {
      return DailyTable.EVENTS;
    }
    return slice.areas().isEmpty() ? DailyTable.DAILY : DailyTable.DAILY_BY_AREA;
  }

  private boolean isOfEvents(Optional<Dimension> split) {
    return split.filter(Dimension::isOfEvents).isPresent()
        || !slice.finer().equals(Slice.Finer.NONE);
  }

  /** The same for counts that are not split. */
  Map<String, Object> parameters() {
    return parameters(Optional.empty());
  }

  /** The values of the parameters that every statement over {@link #table} has. */
  Map<String, Object> parameters(Optional<Dimension> split) {
    return isOfEvents(split) ? ofEvents() : ofDays();
  }

  private Map<String, Object> ofDays() {
    Map<String, Object> values = new HashMap<>(coarse());
    values.put("date_basis", indicator.dateBasis().name().toLowerCase(Locale.ROOT));
    return values;
  }

  /** The same of every statement over {@link DailyTable#EVENTS}. */
  Map<String, Object> ofEvents() {
    Map<String, Object> values = ofDays();
    values.put("weekdays", slice.finer().weekdays());
    values.put("parts_of_day", slice.finer().partsOfDay());
    values.put("place_types", slice.finer().placeTypes());
    values.put("codes", slice.finer().codes());
    return values;
  }

  /**
   * The values of the parameters of a statement over events on one of their days.
   *
   * @throws IllegalArgumentException if it is filtered by what such statements do not filter by
   */
  Map<String, Object> filters() {
    if (isOfEvents(Optional.empty())) {
      throw new IllegalArgumentException("not counted by time of day, kind of place or code");
    }
    return coarse();
  }

  /**
   * The same with the kinds of places and the codes.
   *
   * @throws IllegalArgumentException if it is filtered by times
   */
  Map<String, Object> filtersButTimes() {
    if (!slice.finer().weekdays().isEmpty() || !slice.finer().partsOfDay().isEmpty()) {
      throw new IllegalArgumentException("not counted by time of day");
    }
    Map<String, Object> values = new HashMap<>(coarse());
    values.put("place_types", slice.finer().placeTypes());
    values.put("codes", slice.finer().codes());
    return values;
  }

  private Map<String, Object> coarse() {
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
