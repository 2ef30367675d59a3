package se.lagesbild.etl.lake;

import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Keeping;
import se.lagesbild.warehouse.catalogue.Municipality;
import se.lagesbild.warehouse.catalogue.SourceContract;

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
   * Whether rows may have been left out that an installation keeps by now: also one of a file that
   * is limited to another municipality. Where nobody noted what was kept, any row that was left out
   * may be one.
   */
  public boolean leftOut(Installation installation) {
    return counts() && outOfScope > 0 && !keeping.covers(Keeping.of(installation));
  }

  /**
   * Whether such rows can be what the file is about: it is not limited to a municipality that was
   * kept before as well, or is not now.
   */
  public boolean leftOutItsOwn(Installation installation) {
    boolean concerned =
        scope == null
            || installation.keeps(scope) && (keeping.isUnknown() || !keeping.keeps(scope));
    return concerned && leftOut(installation);
  }

  /** Whether rows may be in the lake that an installation keeps no longer. */
  public boolean keptMore(Installation installation) {
    return counts() && !keeping.isUnknown() && !Keeping.of(installation).covers(keeping);
  }

  /**
   * Whether such rows can be the export's own: it tells of a municipality that was kept and is not,
   * and is not limited to another.
   */
  public boolean keptMore(Installation installation, SourceContract contract) {
    return keptMore(installation)
        && installation.nationalMunicipalities().stream()
            .map(Municipality::code)
            .filter(code -> scope == null || scope.equals(code))
            .filter(code -> keeping.keeps(code) && !installation.keeps(code))
            .anyMatch(contract::tellsOf);
  }

  /**
   * What is kept of it when rows of other municipalities than {@code now} leave the lake: of one
   * without rows that were left out, all that is kept at all.
   *
   * @param leaving how many of its rows do
   */
  Keeping keepingOf(Keeping now, long leaving) {
    if (outOfScope + leaving == 0) {
      return now;
    }
    return keeping.isUnknown() ? keeping : keeping.and(now);
  }

  /** Whether what is noted of its keeping changes with what an installation keeps. */
  public boolean isNotedAnew(Installation installation) {
    Keeping now = Keeping.of(installation);
    return counts() && (keptMore(installation) || !keepingOf(now, 0).equals(keeping));
  }

  /** The same with rows of what both were kept of it and are. */
  public Applied keptOnlyOf(Installation installation) {
    Keeping now = Keeping.of(installation);
    return new Applied(
        id,
        source,
        outcome,
        window,
        scope,
        contractSha256,
        keepingOf(now, keptMore(installation) ? 1 : 0),
        outOfScope,
        rejected,
        attempt,
        overtakenBy);
  }

  /** Whether it was undone. */
  public boolean isWithdrawn() {
    return outcome.equals(Outcome.WITHDRAWN.id());
  }
}
