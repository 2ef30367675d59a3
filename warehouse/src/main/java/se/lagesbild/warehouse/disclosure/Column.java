package se.lagesbild.warehouse.disclosure;

import java.util.List;

/**
 * Counts that belong together: the members of one period and their total.
 *
 * @param total all members together
 * @param members the parts, each event in exactly one of them
 */
public record Column(Counted total, List<Counted> members) {

  /**
   * A count and the lot that decides which way it is rounded.
   *
   * @param count exact
   * @param lot 0 to 32767, the same whenever the same events are counted
   */
  public record Counted(long count, int lot) {}

  /**
   * Counts that may be shown.
   *
   * @param total of all members; need not be their sum
   * @param members in the order of the column
   */
  public record Published(long total, List<Long> members) {}
}
