package se.lagesbild.warehouse.analysis;

import java.util.List;
import se.lagesbild.warehouse.statistics.Outcome;

/**
 * What can be said of a series as a whole.
 *
 * @param last of its last period
 * @param usual what nine of ten comparable periods hold, for each period, as far as it is
 *     registered by now; empty when that is not known
 */
public record Course(Outcome<Assessment> last, List<Range> usual) {

  /** Copies the list. */
  public Course {
    usual = List.copyOf(usual);
  }
}
