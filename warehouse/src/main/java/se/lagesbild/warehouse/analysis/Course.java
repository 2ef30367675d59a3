package se.lagesbild.warehouse.analysis;

import java.util.List;
import java.util.Optional;
import se.lagesbild.warehouse.statistics.Outcome;

/**
 * What can be said of a series as a whole.
 *
 * @param last of its last period
 * @param usual what nine of ten comparable periods hold, for each period, as far as it is
 *     registered by now; empty when that is not known
 * @param whenRipe how many each period will probably hold when all is registered; one number where
 *     all is
 * @param turns when the level seems to have changed, in order; none where there are few events
 * @param season empty where the series bears none, and where none worth telling shows
 */
public record Course(
    Outcome<Assessment> last,
    List<Range> usual,
    List<Range> whenRipe,
    List<Turn> turns,
    Optional<Season> season) {

  /** Copies the lists. */
  public Course {
    usual = List.copyOf(usual);
    whenRipe = List.copyOf(whenRipe);
    turns = List.copyOf(turns);
  }
}
