package se.lagesbild.etl.lake;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.schema.LedgerState;

/**
 * What became of a delivery: each of its rows in exactly one state, and what they did to the
 * events.
 *
 * @param delivery the delivery
 * @param outcome how it ended
 * @param reason a sentence for refused and stopped ones, else null
 * @param rows rows in the file
 * @param states rows by state
 * @param events what happened to events
 */
public record Ledger(
    Delivery delivery,
    Outcome outcome,
    @Nullable String reason,
    long rows,
    Map<LedgerState, Long> states,
    Events events) {

  /** Checks that no row is lost or counted twice. */
  public Ledger {
    states = Map.copyOf(states);
    long sum = states.values().stream().mapToLong(Long::longValue).sum();
    if (sum != rows || states.values().stream().anyMatch(count -> count < 0)) {
      throw new IllegalStateException(
          "ledger of " + delivery.id() + " is " + states + " but the file has " + rows + " rows");
    }
  }

  /** The ledger of a delivery of which nothing was used. */
  public static Ledger unused(Delivery delivery, Outcome outcome, String reason) {
    return new Ledger(delivery, outcome, reason, 0, Map.of(), new Events(0, 0, 0));
  }

  /** Rows in a state. */
  public long count(LedgerState state) {
    return states.getOrDefault(state, 0L);
  }

  /**
   * Events a delivery touched.
   *
   * @param created new ones, or withdrawn ones that came back
   * @param changed ones known before, told differently
   * @param withdrawn ones taken back
   */
  public record Events(long created, long changed, long withdrawn) {}
}
