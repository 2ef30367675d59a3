package se.lagesbild.warehouse.analysis.cause;

/**
 * Two periods that are compared, of equal or unequal length.
 *
 * @param later the period that is explained
 * @param before the one it is compared with
 */
public record Periods(Extent later, Extent before) {
  private static final double DAYS_A_WEEK = 7;

  /**
   * How much of a period can be counted.
   *
   * @param days its days
   * @param toldDays those that every source tells of
   * @param ripeness the part of their events that is registered by now, 0-1
   */
  public record Extent(double days, double toldDays, double ripeness) {
    /** All of so many days. */
    public static Extent whole(double days) {
      return new Extent(days, days, 1);
    }

    /** Days as the number of registered events grows with them. */
    double exposure() {
      return toldDays * ripeness;
    }

    double toldWeeks() {
      return toldDays / DAYS_A_WEEK;
    }

    boolean isTold() {
      return toldDays == days;
    }
  }

  /** How many times as much of the later period can be counted as of the one before. */
  public double times() {
    return later.exposure() / before.exposure();
  }

  /** The same if every day were told of. */
  Periods asIfTold() {
    return new Periods(
        new Extent(later.days, later.days, later.ripeness),
        new Extent(before.days, before.days, before.ripeness));
  }

  /** The same if everything were registered. */
  Periods asIfRipe() {
    return new Periods(
        new Extent(later.days, later.toldDays, 1), new Extent(before.days, before.toldDays, 1));
  }

  boolean areTold() {
    return later.isTold() && before.isTold();
  }
}
