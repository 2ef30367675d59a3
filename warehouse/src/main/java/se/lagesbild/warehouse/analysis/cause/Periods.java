package se.lagesbild.warehouse.analysis.cause;

import java.util.List;

/**
 * Periods that are compared, of equal or unequal length.
 *
 * @param later the period that is explained
 * @param before all that it is compared with
 * @param earlier the same one by one, the oldest first
 */
public record Periods(Extent later, Extent before, List<Extent> earlier) {
  private static final double DAYS_A_WEEK = 7;

  /** Copies the list. */
  public Periods {
    earlier = List.copyOf(earlier);
  }

  /** Of a period and those that it is compared with, at least one. */
  public static Periods of(Extent later, List<Extent> earlier) {
    return new Periods(later, Extent.all(earlier), earlier);
  }

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

    /** Several together. */
    private static Extent all(List<Extent> parts) {
      double told = parts.stream().mapToDouble(Extent::toldDays).sum();
      double ripe = parts.stream().mapToDouble(Extent::exposure).sum();
      return new Extent(
          parts.stream().mapToDouble(Extent::days).sum(), told, told == 0 ? 0 : ripe / told);
    }

    Extent asIfTold() {
      return new Extent(days, days, ripeness);
    }

    Extent asIfRipe() {
      return new Extent(days, toldDays, 1);
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

  /** How many times as much of the later period can be counted as of those before. */
  public double times() {
    return later.exposure() / before.exposure();
  }

  /** The same if every day were told of. */
  Periods asIfTold() {
    return of(later.asIfTold(), earlier.stream().map(Extent::asIfTold).toList());
  }

  /** The same if everything were registered. */
  Periods asIfRipe() {
    return of(later.asIfRipe(), earlier.stream().map(Extent::asIfRipe).toList());
  }

  boolean areTold() {
    return later.isTold() && before.isTold();
  }
}
