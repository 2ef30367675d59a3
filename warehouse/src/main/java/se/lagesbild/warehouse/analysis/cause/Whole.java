package se.lagesbild.warehouse.analysis.cause;

/**
 * All events of a period and of those that it is compared with.
 *
 * @param later in the later one
 * @param before in the earlier ones together
 * @param periods how much of each can be counted
 * @param variation how much weekly numbers vary
 */
record Whole(long later, long before, Periods periods, Variation variation) {
  /** The later number less what the one before gives in as long a time; 0 if nothing is known. */
  double change() {
    return isKnown() ? later - periods.times() * before : 0;
  }

  /** Whether something of both periods can be counted. */
  boolean isKnown() {
    return periods.later().exposure() > 0 && periods.before().exposure() > 0;
  }

  /** How often chance gives a difference as large, in either direction; NaN if nothing is known. */
  double chance() {
    return chance(1);
  }

  /** The same where numbers vary at least so many times as much as by chance, from 1. */
  double chance(double dispersion) {
    if (!isKnown()) {
      return Double.NaN;
    }
    double weeks = periods.later().toldWeeks() + periods.before().toldWeeks();
    double share =
        periods.later().exposure() / (periods.later().exposure() + periods.before().exposure());
    double size =
        dispersion > 1
            ? Math.min(weeks * variation.size(), (later + before) / (dispersion - 1))
            : weeks * variation.size();
    return Math.exp(SplitChance.ofWhole(later, before, size, share));
  }

  Whole without(long fewerLater, long fewerBefore) {
    return new Whole(later - fewerLater, before - fewerBefore, periods, variation);
  }

  Whole in(Periods other) {
    return new Whole(later, before, other, variation);
  }
}
