package se.lagesbild.warehouse.analysis.companion;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What moves with a series.
 *
 * @param silence why nothing can be said, or empty
 * @param periods how many periods of the series are known
 * @param events how many events they hold
 * @param tried every series that was tried, the least likely relation first
 * @param untried why others were not, by id
 * @param tests how many relations were tried: series times lags
 * @param found how many of them are beyond what chance gives among so many
 * @param bound the strength, beside the spread that chance gives, beyond which a relation is found
 * @param findable how many times as many would have to go with a usual variation of another series
 *     for it to be found in four cases of five
 */
public record Companions(
    Optional<Silence> silence,
    int periods,
    double events,
    List<Tried> tried,
    Map<String, Silence> untried,
    int tests,
    int found,
    double bound,
    double findable) {
  /** Relations that have to be stronger than this to be found are mostly missed. */
  private static final double WEAK = 1.4;

  /** Copies the collections. */
  public Companions {
    tried = List.copyOf(tried);
    untried = Map.copyOf(untried);
  }

  /** Whether only strong relations can be found. */
  public boolean isLowPowered() {
    return findable > WEAK;
  }
}
