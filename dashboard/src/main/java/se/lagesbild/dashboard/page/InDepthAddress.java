package se.lagesbild.dashboard.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.lagesbild.warehouse.catalogue.Indicator;

/** Where everything that is known of an area, a problem or a group stands on one page. */
public final class InDepthAddress {
  /** The address of the page. */
  public static final String PATH = "/fordjupning";

  private InDepthAddress() {}

  /**
   * Of a single area, else of the heading that an indicator belongs to.
   *
   * @param indicator whose course is drawn
   * @param areas those that are asked for
   * @param within a day of the period, or empty for the newest
   * @param base gives language, generation, the calendar that periods are of, and the municipality
   *     where no area does
   */
  public static String of(
      Indicator indicator, List<String> areas, Optional<LocalDate> within, Query base) {
    String focus = indicator.focusArea();
    boolean placed = areas.size() == 1;
    return Query.EMPTY
        .with("area", placed ? areas : List.of())
        .with("focus", placed || focus == null ? List.of() : List.of(focus))
        .with("indicator", indicator.id())
        .with("calendar", base.many("calendar"))
        .with("period", within.stream().map(LocalDate::toString).toList())
        .with(MunicipalityChoice.NAME, placed ? List.of() : base.many(MunicipalityChoice.NAME))
        .with("lang", base.many("lang"))
        .with("generation", base.many("generation"))
        .href(PATH);
  }
}
