package se.lagesbild.etl.lake;

import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Keeping;

/**
 * A delivery that an earlier run has dealt with.
 *
 * @param id its id
 * @param source id of its source
 * @param outcome how it ended
 * @param window days it was complete for, or null
 * @param scope municipality it was limited to, or null
 * @param contractSha256 the contract it was read with
 * @param keeping of which municipalities its rows were kept
 * @param outOfScope how many of its rows were not kept
 * @param rejected how many of its rows could not be used
 * @param attempt how many times it has been tried
 * @param overtakenBy the newest delivery that was applied before it although it comes after it, or
 *     null
 */
public record Applied(
    String id,
    String source,
    String outcome,
    @Nullable DateRange window,
    @Nullable String scope,
    String contractSha256,
    Keeping keeping,
    long outOfScope,
    long rejected,
    int attempt,
    @Nullable String overtakenBy) {

  /** Whether its rows are in the lake. */
  public boolean counts() {
    return outcome.equals(Outcome.APPLIED.id()) || outcome.equals(Outcome.EMPTY.id());
  }

  /** Whether it has rows that could not be used by another contract than this. */
  public boolean mayBeMendedBy(String sha256) {
    return counts() && rejected > 0 && !contractSha256.equals(sha256);
  }

  /**
   * Whether rows may have been left out that an installation keeps by now. Where nobody noted what
   * was kept, any row that was left out may be one.
   */
  public boolean leftOut(Installation installation) {
    boolean concerned =
        scope == null
            || installation.keeps(scope) && (keeping.isUnknown() || !keeping.keeps(scope));
    return counts() && outOfScope > 0 && concerned && !keeping.covers(Keeping.of(installation));
  }

  /** Whether it was undone. */
  public boolean isWithdrawn() {
    return outcome.equals(Outcome.WITHDRAWN.id());
  }
}
