package se.lagesbild.warehouse.catalogue;

/** Sums that are sent by week. In longer steps a week belongs to the one that its Monday is in. */
public final class SentWeeks {
  private SentWeeks() {}

  /** Whether any source of an indicator sends sums by week. */
  public static boolean areSent(Installation installation, Indicator indicator) {
    return indicator.quantity() == Indicator.Quantity.SUMS
        && indicator.filter().sources().stream()
            .flatMap(id -> installation.findSource(id).stream())
            .anyMatch(source -> source.requireAggregate().period().grain() == Grain.WEEK);
  }

  /** How many weeks belong to a period. */
  public static long in(DateRange period) {
    return Grain.WEEK.periods(period).stream()
        .filter(week -> !week.from().isBefore(period.from()))
        .count();
  }
}
