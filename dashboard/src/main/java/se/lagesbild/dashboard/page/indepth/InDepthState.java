package se.lagesbild.dashboard.page.indepth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Askable;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.FocusArea;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Slice;

/**
 * Everything the reader has chosen; the same as the query string.
 *
 * @param place the municipality
 * @param area the area, or empty for the whole
 * @param focus the heading whose indicators are shown, or empty for all
 * @param chosen the indicator whose course is drawn, or empty for the one that asks most for
 *     attention
 * @param calendar what time is divided by
 * @param period the period
 * @param periods those that can be chosen, the newest first
 */
record InDepthState(
    MunicipalityChoice place,
    Optional<Area> area,
    Optional<FocusArea> focus,
    Optional<Indicator> chosen,
    Calendar calendar,
    DateRange period,
    List<DateRange> periods) {
  private static final int YEARS = 3;

  /** Reads the state from an address; with nothing chosen it is of the first area. */
  static InDepthState parse(Query query, Installation installation, LocalDate today) {
    Map<String, Area> areas = new LinkedHashMap<>();
    areas(installation).forEach(each -> areas.put(each.id(), each));
    Optional<Area> named = query.choice("area", areas);
    MunicipalityChoice place = place(query, named, installation);
    // An area left over from another municipality would be of neither.
    areas.values().removeIf(each -> !place.holds(each.municipality()));
    Map<String, FocusArea> focuses = new LinkedHashMap<>();
    installation.focusAreas().forEach(each -> focuses.put(each.id(), each));
    Map<String, Calendar> calendars = new LinkedHashMap<>();
    calendars(installation).forEach(each -> calendars.put(each.id(), each));
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    installation.indicators().forEach(each -> indicators.put(each.id(), each));
    Calendar calendar =
        query.choice("calendar", calendars).orElseGet(() -> calendars.values().iterator().next());
    List<DateRange> periods =
        new ArrayList<>(
            calendar.periods(new DateRange(today.minusYears(YEARS), today.plusDays(1))));
    Collections.reverse(periods);
    Optional<FocusArea> focus = query.choice("focus", focuses);
    Optional<Area> area = named.filter(areas::containsValue);
    Optional<Indicator> chosen = query.choice("indicator", indicators);
    boolean one = !place.several() || place.code().isPresent();
    boolean nothing = one && area.isEmpty() && focus.isEmpty() && chosen.isEmpty();
    return new InDepthState(
        place,
        nothing ? areas.values().stream().findFirst() : area,
        focus,
        chosen,
        calendar,
        query
            .day("period")
            .map(day -> around(day, calendar))
            .orElseGet(() -> newest(periods, today)),
        List.copyOf(periods));
  }

  /** That of the address, else of the area, else the one that pages open with. */
  private static MunicipalityChoice place(
      Query query, Optional<Area> area, Installation installation) {
    List<String> own = area.map(Area::municipality).stream().toList();
    return query.many(MunicipalityChoice.NAME).isEmpty() && !own.isEmpty()
        ? MunicipalityChoice.of(query.with(MunicipalityChoice.NAME, own), installation)
        : MunicipalityChoice.of(query, installation);
  }

  private static DateRange around(LocalDate day, Calendar calendar) {
    LocalDate start = calendar.startOf(day);
    return new DateRange(start, calendar.next(start));
  }

  private static DateRange newest(List<DateRange> periods, LocalDate today) {
    return periods.stream()
        .filter(each -> !each.to().isAfter(today))
        .findFirst()
        .orElse(periods.get(0));
  }

  /** The areas that can be chosen. */
  List<Area> within(Installation installation) {
    return areas(installation).stream().filter(each -> place.holds(each.municipality())).toList();
  }

  private static List<Area> areas(Installation installation) {
    return installation.areas().stream()
        .filter(area -> installation.keeps(area.municipality()))
        .toList();
  }

  /** Those of the installation first. */
  static List<Calendar> calendars(Installation installation) {
    List<Calendar> calendars = new ArrayList<>(installation.periodKinds());
    calendars.addAll(List.of(Grain.MONTH, Grain.QUARTER));
    return calendars;
  }

  Slice slice() {
    return area.map(each -> Slice.ALL.with(Dimension.AREA, List.of(each.id())))
        .orElseGet(place::slice);
  }

  /** All that can be told of what was chosen. */
  List<Indicator> indicators(Installation installation) {
    return ofFocus(installation).stream().filter(each -> isToldOf(each, installation)).toList();
  }

  /** Those of the heading that are not told of by area. */
  List<Indicator> untold(Installation installation) {
    return ofFocus(installation).stream().filter(each -> !isToldOf(each, installation)).toList();
  }

  private List<Indicator> ofFocus(Installation installation) {
    return installation.indicators().stream()
        .filter(each -> each.quantity() != Indicator.Quantity.ESTIMATES)
        .filter(each -> focus.isEmpty() || focus.get().id().equals(each.focusArea()))
        .toList();
  }

  private boolean isToldOf(Indicator indicator, Installation installation) {
    return area.isEmpty() || hasEvents(indicator, installation);
  }

  /** Whether its events can be told apart; sums have none. */
  static boolean hasEvents(Indicator indicator, Installation installation) {
    return Askable.of(installation, indicator).splits().contains(Dimension.AREA);
  }

  /** The municipality as it stands in an address: an area tells its own. */
  List<String> written() {
    return area.isPresent() ? List.of() : place.written();
  }

  /** The same state as an address; {@code base} gives language and generation. */
  Query query(Query base) {
    return Query.EMPTY
        .with(MunicipalityChoice.NAME, written())
        .with("area", area.map(Area::id).stream().toList())
        .with("focus", focus.map(FocusArea::id).stream().toList())
        .with("indicator", chosen.map(Indicator::id).stream().toList())
        .with("calendar", calendar.id())
        .with("period", period.from().toString())
        .with("lang", base.many("lang"))
        .with("generation", base.many("generation"));
  }
}
