package se.lagesbild.etl.run;

import java.util.List;
import java.util.function.Function;
import se.lagesbild.etl.lake.DeliveryNote;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.lake.Outcome;
import se.lagesbild.warehouse.catalogue.Grade;
import se.lagesbild.warehouse.schema.LedgerState;

/** The grades of deliveries, as a run knows them, and their words. */
final class Grading {
  /** Why a delivery of which nothing was used has the lowest grade. */
  static final String UNUSED = "filen användes inte";

  private Grading() {}

  /** What a grade means. */
  static String words(Grade grade) {
    return switch (grade) {
      case A -> "filen kunde användas";
      case B -> "några rader kunde inte användas eller är osäkra";
      case C -> "många rader kunde inte användas eller är osäkra";
      case D -> "mer än var femte rad kunde inte användas";
    };
  }

  /** The grade of one delivery. */
  static Grade of(Ledger ledger, List<DeliveryNote> notes) {
    return of(List.of(ledger), delivery -> notes);
  }

  /**
   * The grade of several deliveries together. With one of which nothing was used it is C at best,
   * however good the others are.
   *
   * @param notes what was odd in a delivery, by its id
   */
  static Grade of(List<Ledger> ledgers, Function<String, List<DeliveryNote>> notes) {
    long judged = 0;
    long rejected = 0;
    long uncertain = 0;
    long outside = 0;
    List<Ledger> used = ledgers.stream().filter(Grading::isUsed).toList();
    for (Ledger ledger : used) {
      judged +=
          ledger.rows()
              - ledger.count(LedgerState.OUT_OF_SCOPE)
              - ledger.count(LedgerState.STRUCTURAL);
      outside += ledger.count(LedgerState.OUT_OF_SCOPE);
      rejected += ledger.count(LedgerState.REJECTED);
      uncertain += uncertain(notes.apply(ledger.delivery().id()));
    }
    if (used.isEmpty()) {
      return Grade.D;
    }
    Grade grade = Grade.of(judged, rejected, uncertain, outside);
    return used.size() < ledgers.size() && grade.compareTo(Grade.C) < 0 ? Grade.C : grade;
  }

  static boolean isUsed(Ledger ledger) {
    return ledger.outcome() == Outcome.APPLIED || ledger.outcome() == Outcome.EMPTY;
  }

  private static long uncertain(List<DeliveryNote> notes) {
    return notes.stream().filter(Oddity::isUncertain).mapToLong(DeliveryNote::rows).max().orElse(0);
  }
}
