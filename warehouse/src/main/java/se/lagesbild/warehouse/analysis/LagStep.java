package se.lagesbild.warehouse.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import se.lagesbild.warehouse.analysis.RegistrationLag.Told;

/** What the days before a delivery held then, and with the next one, by their age at the first. */
final class LagStep {
  private static final int AGES = 2 * RegistrationLag.RIPE_DAYS;

  private final long days;
  private final long brought;

  /** Of the days that are younger than so many days. */
  private final long[] before;

  private final long[] after;

  private LagStep(long days, long brought, long[] before, long[] after) {
    this.days = days;
    this.brought = brought;
    this.before = before;
    this.after = after;
  }

  static LagStep between(LocalDate earlier, LocalDate later, List<Told> told) {
    long[] before = new long[AGES + 1];
    long[] after = new long[AGES + 1];
    long brought = 0;
    for (Told each : told) {
      boolean toldBefore = !each.firstTold().isAfter(earlier);
      boolean toldAfter = !each.firstTold().isAfter(later);
      long age = ChronoUnit.DAYS.between(each.occurred(), earlier);
      if (toldAfter && age < AGES) {
        brought += toldBefore ? 0 : each.events();
        if (age >= 0) {
          before[(int) age + 1] += toldBefore ? each.events() : 0;
          after[(int) age + 1] += each.events();
        }
      }
    }
    for (int age = 1; age <= AGES; age++) {
      before[age] += before[age - 1];
      after[age] += after[age - 1];
    }
    return new LagStep(ChronoUnit.DAYS.between(earlier, later), brought, before, after);
  }

  /** Days from the first delivery to the next. */
  long days() {
    return days;
  }

  /** How many events the next one told of for the first time. */
  long brought() {
    return brought;
  }

  /** Events of the days of such ages that the first delivery told of. */
  long before(int youngest, int oldest) {
    return before[oldest + 1] - before[youngest];
  }

  /** Those that the next one told of. */
  long after(int youngest, int oldest) {
    return after[oldest + 1] - after[youngest];
  }
}
