package se.lagesbild.etl.lake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.longlong.Roaring64Bitmap;
import se.lagesbild.etl.conform.ConformedRow;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.schema.LedgerState;

/** Writes the ledgers of a source's deliveries. */
final class LedgerCount {
  /** Of a row with several statements, the first of these that one of them ends in. */
  private static final List<LedgerState> PRECEDENCE =
      List.of(
          LedgerState.REJECTED,
          LedgerState.ACCEPTED,
          LedgerState.UNCHANGED,
          LedgerState.SUPERSEDED,
          LedgerState.OUT_OF_SCOPE);

  private final List<Delivery> deliveries;
  private final RowBook book;
  private final FoldResult result;
  private final List<Map<LedgerState, Long>> states = new ArrayList<>();

  LedgerCount(
      List<Delivery> deliveries, RowBook book, FoldResult result, boolean severalStatementsPerRow) {
    this.deliveries = deliveries;
    this.book = book;
    this.result = result;
    for (int number = 0; number < deliveries.size(); number++) {
      Map<LedgerState, Long> counts = new EnumMap<>(LedgerState.class);
      counts.put(LedgerState.STRUCTURAL, book.quiet(number).structural);
      states.add(counts);
    }
    if (severalStatementsPerRow) {
      countRows();
    } else {
      countStatements();
    }
  }

  private void countStatements() {
    Candidates candidates = book.candidates;
    for (int at = 0; at < candidates.size; at++) {
      count(candidates.delivery[at], state(result.fates[at]), 1);
    }
    for (int number = 0; number < deliveries.size(); number++) {
      count(number, LedgerState.REJECTED, book.quiet(number).rejected);
      count(number, LedgerState.OUT_OF_SCOPE, book.quiet(number).outOfScope);
    }
  }

  private void countRows() {
    List<Map<LedgerState, Roaring64Bitmap>> rows = new ArrayList<>();
    for (int number = 0; number < deliveries.size(); number++) {
      Map<LedgerState, Roaring64Bitmap> ofDelivery = new EnumMap<>(LedgerState.class);
      PRECEDENCE.forEach(state -> ofDelivery.put(state, new Roaring64Bitmap()));
      ofDelivery.get(LedgerState.REJECTED).or(book.quiet(number).rejectedRows);
      ofDelivery.get(LedgerState.OUT_OF_SCOPE).or(book.quiet(number).outOfScopeRows);
      rows.add(ofDelivery);
    }
    Candidates candidates = book.candidates;
    for (int at = 0; at < candidates.size; at++) {
      rows.get(candidates.delivery[at])
          .get(state(result.fates[at]))
          .addLong(candidates.row[at] >>> ConformedRow.ITEM_BITS);
    }
    for (int number = 0; number < deliveries.size(); number++) {
      countOnce(number, rows.get(number));
    }
  }

  private void countOnce(int delivery, Map<LedgerState, Roaring64Bitmap> rows) {
    Roaring64Bitmap counted = new Roaring64Bitmap();
    for (LedgerState state : PRECEDENCE) {
      Roaring64Bitmap here = rows.get(state);
      here.andNot(counted);
      count(delivery, state, here.getLongCardinality());
      counted.or(here);
    }
  }

  private void count(int delivery, LedgerState state, long rows) {
    states.get(delivery).merge(state, rows, Long::sum);
  }

  /** A row whose delivery or whose other statements cannot be used is rejected with them. */
  private static LedgerState state(byte fate) {
    return switch (fate) {
      case FoldResult.ACCEPTED, FoldResult.ADDED -> LedgerState.ACCEPTED;
      case FoldResult.UNCHANGED -> LedgerState.UNCHANGED;
      case FoldResult.SUPERSEDED -> LedgerState.SUPERSEDED;
      default -> LedgerState.REJECTED;
    };
  }

  /**
   * One ledger per delivery, in order.
   *
   * @param refused the sentence about each file that cannot be read, by number
   * @param stopped the sentence about each delivery that would withdraw too much, by number
   */
  List<Ledger> ledgers(Map<Integer, String> refused, Map<Integer, String> stopped) {
    List<Ledger> ledgers = new ArrayList<>();
    for (int number = 0; number < deliveries.size(); number++) {
      if (refused.containsKey(number)) {
        ledgers.add(unused(number, Outcome.REFUSED, refused.get(number)));
      } else if (stopped.containsKey(number)) {
        ledgers.add(unused(number, Outcome.STOPPED, stopped.get(number)));
      } else {
        ledgers.add(applied(number));
      }
    }
    return List.copyOf(ledgers);
  }

  private Ledger unused(int number, Outcome outcome, String reason) {
    long rows = rows(number);
    return new Ledger(
        deliveries.get(number),
        outcome,
        reason,
        rows,
        Map.of(LedgerState.REJECTED, rows),
        new Ledger.Events(0, 0, 0));
  }

  /** A sheet of headings and "nothing to report" has no more to say than an empty one. */
  private boolean saysNothing(int number, long rows) {
    return rows == states.get(number).getOrDefault(LedgerState.STRUCTURAL, 0L);
  }

  private Ledger applied(int number) {
    long rows = rows(number);
    return new Ledger(
        deliveries.get(number),
        saysNothing(number, rows) ? Outcome.EMPTY : Outcome.APPLIED,
        null,
        rows,
        states.get(number),
        new Ledger.Events(
            result.created[number], result.changed[number], result.withdrawn[number]));
  }

  private long rows(int number) {
    return states.get(number).values().stream().mapToLong(Long::longValue).sum();
  }
}
