package se.lagesbild.etl.lake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.schema.LedgerState;

/** Writes the ledgers of a source's deliveries from two passes over the data. */
final class LedgerCount {
  private final RowCounts counts;
  private final Map<String, Map<LedgerState, Long>> told = new HashMap<>();
  private final Map<String, Ledger.Events> events = new HashMap<>();

  /**
   * Counts the timelines.
   *
   * @param counts conformed rows by state
   * @param timelines of the fold that holds
   */
  LedgerCount(RowCounts counts, Dataset<Row> timelines) {
    this.counts = counts;
    Dataset<Row> grouped =
        timelines
            .filter("not is_known or gone_by is not null")
            .selectExpr(
                "delivery_id",
                "state",
                "previous_hash is not null and not previous_gone as alive_before",
                "withdrawn",
                "gone_by")
            .groupBy("delivery_id", "state", "alive_before", "withdrawn", "gone_by")
            .count();
    grouped.collectAsList().forEach(this::add);
  }

  private void add(Row row) {
    String id = row.getString(0);
    String state = row.getString(1);
    long points = row.getLong(5);
    if (!state.equals("known")) {
      LedgerState ledgerState = LedgerState.valueOf(state.toUpperCase(java.util.Locale.ROOT));
      told.computeIfAbsent(id, key -> new EnumMap<>(LedgerState.class))
          .merge(ledgerState, points, Long::sum);
    }
    if (state.equals(LedgerState.ACCEPTED.id())) {
      add(id, accepted(!row.isNullAt(2) && row.getBoolean(2), row.getBoolean(3), points));
    }
    if (!row.isNullAt(4)) {
      add(row.getString(4), new Ledger.Events(0, 0, points));
    }
  }

  private static Ledger.Events accepted(boolean aliveBefore, boolean withdrawn, long points) {
    if (withdrawn) {
      return new Ledger.Events(0, 0, aliveBefore ? points : 0);
    }
    return aliveBefore ? new Ledger.Events(0, points, 0) : new Ledger.Events(points, 0, 0);
  }

  private void add(String id, Ledger.Events more) {
    events.merge(
        id,
        more,
        (a, b) ->
            new Ledger.Events(
                a.created() + b.created(),
                a.changed() + b.changed(),
                a.withdrawn() + b.withdrawn()));
  }

  /** One ledger per delivery, in order. */
  List<Ledger> ledgers(
      List<Delivery> deliveries, Map<String, String> refused, Map<String, String> stopped) {
    List<Ledger> ledgers = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      String id = delivery.id();
      if (refused.containsKey(id)) {
        ledgers.add(Ledger.unused(delivery, Outcome.REFUSED, refused.get(id)));
      } else if (stopped.containsKey(id)) {
        ledgers.add(Ledger.unused(delivery, Outcome.STOPPED, stopped.get(id)));
      } else {
        ledgers.add(ledger(delivery));
      }
    }
    return List.copyOf(ledgers);
  }

  private Ledger ledger(Delivery delivery) {
    String id = delivery.id();
    Map<LedgerState, Long> states = new EnumMap<>(LedgerState.class);
    states.putAll(told.getOrDefault(id, Map.of()));
    long speaking = states.values().stream().mapToLong(Long::longValue).sum();
    states.merge(LedgerState.SUPERSEDED, counts.candidates(id) - speaking, Long::sum);
    for (LedgerState state :
        List.of(LedgerState.OUT_OF_SCOPE, LedgerState.STRUCTURAL, LedgerState.REJECTED)) {
      states.put(state, counts.count(id, state.id()));
    }
    long rows = counts.rows(id);
    return new Ledger(
        delivery,
        rows == 0 ? Outcome.EMPTY : Outcome.APPLIED,
        null,
        rows,
        states,
        events.getOrDefault(id, new Ledger.Events(0, 0, 0)));
  }
}
