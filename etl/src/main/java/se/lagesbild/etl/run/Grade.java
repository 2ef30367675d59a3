package se.lagesbild.etl.run;

import java.util.List;
import java.util.function.Function;
import se.lagesbild.etl.lake.DeliveryNote;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.lake.Outcome;
import se.lagesbild.warehouse.schema.LedgerState;

/**
 * How well a delivery could be used. Rows outside what the installation follows, titles and blank
 * rows do not count. A grade never rests on fewer than twenty rows being judged by a percentage:
 * below that a single flawed row costs one step at most.
 *
 * <ul>
 *   <li>A: at most 1 % of the rows could not be used, at most 5 % are uncertain
 *   <li>B: at most 5 % and 20 %
 *   <li>C: at most 20 %
 *   <li>D: more, or nothing was used
 * </ul>
 */
enum Grade {
  A("filen kunde användas"),
  B("några rader kunde inte användas eller är osäkra"),
  C("många rader kunde inte användas eller är osäkra"),
  D("mer än var femte rad kunde inte användas");

  private static final int FEW = 20;

  private final String words;

  Grade(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Why a delivery of which nothing was used has the lowest grade. */
  static final String UNUSED = "filen användes inte";

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
    List<Ledger> used = ledgers.stream().filter(Grade::isUsed).toList();
    for (Ledger ledger : used) {
      judged +=
          ledger.rows()
              - ledger.count(LedgerState.OUT_OF_SCOPE)
              - ledger.count(LedgerState.STRUCTURAL);
      rejected += ledger.count(LedgerState.REJECTED);
      uncertain += uncertain(notes.apply(ledger.delivery().id()));
    }
    if (used.isEmpty()) {
      return D;
    }
    Grade grade = of(judged, rejected, uncertain);
    return used.size() < ledgers.size() && grade.compareTo(C) < 0 ? C : grade;
  }

  static boolean isUsed(Ledger ledger) {
    return ledger.outcome() == Outcome.APPLIED || ledger.outcome() == Outcome.EMPTY;
  }

  private static long uncertain(List<DeliveryNote> notes) {
    return notes.stream().filter(Oddity::isUncertain).mapToLong(DeliveryNote::rows).max().orElse(0);
  }

  private static Grade of(long judged, long rejected, long uncertain) {
    if (judged == 0) {
      return A;
    }
    if (rejected == judged) {
      return D;
    }
    if (judged < FEW && rejected + uncertain <= 1) {
      return rejected + uncertain == 0 ? A : B;
    }
    double unusedShare = rejected / (double) judged;
    double uncertainShare = uncertain / (double) judged;
    if (unusedShare <= 0.01 && uncertainShare <= 0.05) {
      return A;
    }
    if (unusedShare <= 0.05 && uncertainShare <= 0.2) {
      return B;
    }
    return unusedShare <= 0.2 ? C : D;
  }
}
