package se.lagesbild.warehouse.disclosure;

/** Groups of readers that see equally much. */
public enum Audience {
  /** Those who work with the events themselves; nothing is changed. */
  INTERNAL(1),
  /** The local council and the county. */
  COUNCIL(3),
  /** Everyone. */
  PUBLIC(5);

  private final int base;

  Audience(int base) {
    this.base = base;
  }

  /** Counts are shown as multiples of this. */
  public int base() {
    return base;
  }
}
