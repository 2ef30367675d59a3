package se.lagesbild.etl.run;

import java.util.List;
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
  A("filen kunde användas som den är"),
  B("några rader kunde inte användas eller är osäkra"),
  C("många rader kunde inte användas eller är osäkra"),
  D("filen kunde inte användas");

  private static final int FEW = 20;

  private final String words;

  Grade(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  static Grade of(Ledger ledger, List<DeliveryNote> notes) {
    if (ledger.outcome() != Outcome.APPLIED && ledger.outcome() != Outcome.EMPTY) {
      return D;
    }
    long judged =
        ledger.rows()
            - ledger.count(LedgerState.OUT_OF_SCOPE)
            - ledger.count(LedgerState.STRUCTURAL);
    if (judged == 0) {
      return A;
    }
    long rejected = ledger.count(LedgerState.REJECTED);
    long uncertain =
        notes.stream().filter(Oddity::isUncertain).mapToLong(DeliveryNote::rows).max().orElse(0);
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
