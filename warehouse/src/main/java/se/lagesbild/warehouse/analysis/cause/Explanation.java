package se.lagesbild.warehouse.analysis.cause;

import java.util.List;
import java.util.Optional;
import se.lagesbild.warehouse.statistics.kitagawa.RateChange;
import se.lagesbild.warehouse.statistics.shapley.FactorShares;

/**
 * Where a change lies.
 *
 * @param later events in the later period
 * @param before events in the one before
 * @param times how many times as much of the later period can be counted; 0 where that cannot be
 *     told
 * @param change the later number less what the one before gives in as long a time
 * @param chance how often chance gives a difference as large; NaN if that cannot be told
 * @param silence why nothing can be said, or empty
 * @param artefacts what else may be behind it, what is enough to be so first
 * @param findings parts that changed more than the rest beyond chance, the first first; none may be
 * @param tried how many parts were looked at
 * @param factors how the change divides among factors that multiply, by the names of {@link Factor}
 * @param rates how the change of the rate divides among areas
 */
public record Explanation(
    long later,
    long before,
    double times,
    double change,
    double chance,
    Optional<Silence> silence,
    List<Artefact> artefacts,
    List<Finding> findings,
    int tried,
    Optional<FactorShares> factors,
    Optional<RateChange> rates) {

  /** Copies the lists. */
  public Explanation {
    artefacts = List.copyOf(artefacts);
    findings = List.copyOf(findings);
  }
}
