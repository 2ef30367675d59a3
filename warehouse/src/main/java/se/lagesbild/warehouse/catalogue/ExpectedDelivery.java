package se.lagesbild.warehouse.catalogue;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One delivery that a source's cadence gives reason to expect, and what became of it.
 *
 * @param source id of the source
 * @param scope code of the municipality it is limited to, or empty
 * @param expectedOn the last day that it was expected to tell of
 * @param state what became of it
 * @param deliveryId the delivery that tells of the days, or null when none does
 * @param covers the days that nobody else tells of if it is missing; those of a row follow on those
 *     of the row before
 */
public record ExpectedDelivery(
    String source,
    String scope,
    LocalDate expectedOn,
    State state,
    @Nullable String deliveryId,
    DateRange covers) {

  /** What became of an expected delivery. */
  public enum State {
    /** It came in time. */
    DELIVERED,
    /** It came and says that there was nothing. */
    EMPTY,
    /** It came after the contract's limit, or its days were only told of by a later one. */
    LATE,
    /** It came, but nothing of it can be used. */
    REFUSED,
    /** It has not come, and the contract's limit is past. */
    MISSING,
    /** It has not come, and need not have. */
    AWAITED;

    /** The name as stored. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  boolean isMissing() {
    return state == State.MISSING;
  }

  boolean isRefused() {
    return state == State.REFUSED;
  }

  /** Whether a delivery tells of its days. */
  public boolean hasCome() {
    return deliveryId != null;
  }
}
