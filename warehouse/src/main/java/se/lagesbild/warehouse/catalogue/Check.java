package se.lagesbild.warehouse.catalogue;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expectation on what a source has delivered, in the vocabulary of dbt. Shares are of the rows
 * or events looked at, between 0 and 1. Of fewer than a hundred rows a share stops a publication
 * only when none may fail; else it warns. {@code rejected_share} of fewer than twenty warns when at
 * least three fail, or all.
 *
 * @param check its kind
 * @param column the column it concerns, or null
 * @param values what {@code accepted_values} accepts
 * @param to the reference table that {@code relationships} looks in: {@code category, offence_code,
 *     area, municipality}
 * @param minimum smallest value that {@code range} accepts, or null
 * @param maximum greatest value that {@code range} accepts, or null
 * @param warnAbove share of failing rows above which it is a warning, or null for any
 * @param errorAbove share of failing rows above which nothing is published, or null for never; 0
 *     stops at the first one, however few rows there are
 * @param warnAfterDays days without a delivery after which {@code freshness} warns, or null
 * @param errorAfterDays days without a delivery after which nothing is published, or null for never
 * @param deliveries how many earlier deliveries {@code volume} compares with, or null for eight
 */
public record Check(
    String check,
    @Nullable String column,
    List<String> values,
    @Nullable String to,
    @Nullable Double minimum,
    @Nullable Double maximum,
    @Nullable Double warnAbove,
    @Nullable Double errorAbove,
    @Nullable Integer warnAfterDays,
    @Nullable Integer errorAfterDays,
    @Nullable Integer deliveries)
    implements Serializable {

  /** Fills in what the contract leaves out. */
  public Check {
    values = values == null ? List.of() : List.copyOf(values);
  }

  /** Whether a single failing row is one too many. */
  public boolean allowsNothing() {
    return warnAbove == null || warnAbove == 0 || errorAbove != null && errorAbove == 0;
  }
}
