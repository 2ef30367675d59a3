package se.lagesbild.warehouse.query;

/**
 * An exact count.
 *
 * @param number how many
 * @param unplaced how many of them have no known area
 * @param lot drawn from the ids of what was counted: the same events always have the same lot, 0 to
 *     32767
 */
public record Count(long number, long unplaced, int lot) {

  /** Nothing. */
  public static final Count NONE = new Count(0, 0, 0);

  /** The count of this and of {@code other}, which has no event in common with it. */
  public Count plus(Count other) {
    return new Count(number + other.number, unplaced + other.unplaced, lot ^ other.lot);
  }
}
