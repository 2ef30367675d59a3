package se.lagesbild.etl.landing;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An administrator's wish that a delivery be undone; the next run carries it out.
 *
 * @param deliveryId id of the delivery
 * @param source id of its source
 * @param reason why, or null
 * @param asked local time at which it was asked for
 */
public record Withdrawal(
    String deliveryId, String source, @Nullable String reason, LocalDateTime asked) {

  /** What is said of the delivery. */
  public String sentence() {
    return reason == null ? "återkallad av administratören." : "återkallad: " + reason;
  }
}
