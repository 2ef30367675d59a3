package se.lagesbild.dashboard.page;

import java.time.LocalDate;
import java.util.Optional;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Slice;

/** Where it is told which deliveries a number comes from. Other pages lead there. */
public final class LineageAddress {
  private LineageAddress() {}

  /**
   * The way of a number back to its deliveries.
   *
   * @param days of the number, or empty for all that is known
   * @param slice the part that the number is of
   * @param base gives language and generation
   */
  public static String of(Indicator indicator, Optional<DateRange> days, Slice slice, Query base) {
    return Filters.written(
            slice,
            Query.EMPTY
                .with("indicator", indicator.id())
                .with("from", days.map(DateRange::from).map(LocalDate::toString).stream().toList())
                .with("to", days.map(each -> each.to().minusDays(1).toString()).stream().toList()))
        .with("lang", base.many("lang"))
        .with("generation", base.many("generation"))
        .href(Page.DATA);
  }
}
