package se.lagesbild.etl.run;

import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.lake.DeliveryNote;
import se.lagesbild.etl.lake.LakeRow;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.lake.RejectedRow;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Keeping;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.schema.LakeTable;
import se.lagesbild.warehouse.schema.LedgerState;

/** What a run knows of a source's deliveries, as rows of the lake. */
final class LakeRows {
  private LakeRows() {}

  static InternalRow rejected(SourceContract source, RejectedRow row) {
    return LakeRow.of(
        LakeTable.REJECTED_ROW,
        row.deliveryId(),
        source.id(),
        row.part() == null ? "" : row.part(),
        row.line(),
        row.column() == null ? "" : row.column(),
        row.reason(),
        row.outline());
  }

  static InternalRow note(SourceContract source, DeliveryNote note) {
    return LakeRow.of(
        LakeTable.DELIVERY_NOTE,
        note.deliveryId(),
        source.id(),
        note.kind(),
        note.column(),
        note.rows(),
        note.firstLine());
  }

  /**
   * Reading a delivery.
   *
   * @param number how many times it has been tried, this time included
   * @param overtakenBy the newest delivery that was applied before it although it comes after it,
   *     or null
   */
  record Attempt(int number, @Nullable String overtakenBy) {
    static final Attempt FIRST = new Attempt(1, null);
  }

  /**
   * A delivery.
   *
   * @param keeping of which municipalities its rows were kept
   */
  static InternalRow delivery(
      SourceContract source, Keeping keeping, Ledger ledger, Attempt attempt) {
    Delivery delivery = ledger.delivery();
    DateRange window = delivery.period().window();
    return LakeRow.of(
        LakeTable.DELIVERY,
        delivery.id(),
        source.id(),
        source.organisation(),
        delivery.fileName(),
        delivery.sha256(),
        delivery.sizeBytes(),
        delivery.arrived(),
        delivery.period().asOf(),
        source.delivery().mode().id(),
        window == null ? null : window.from(),
        window == null ? null : window.to(),
        delivery.period().municipality(),
        ledger.outcome().id(),
        ledger.reason(),
        source.sha256(),
        attempt.number(),
        ledger.rows(),
        ledger.count(LedgerState.ACCEPTED),
        ledger.count(LedgerState.UNCHANGED),
        ledger.count(LedgerState.SUPERSEDED),
        ledger.count(LedgerState.OUT_OF_SCOPE),
        ledger.count(LedgerState.STRUCTURAL),
        ledger.count(LedgerState.REJECTED),
        ledger.events().created(),
        ledger.events().changed(),
        ledger.events().withdrawn(),
        attempt.overtakenBy(),
        keeping.text());
  }
}
