package se.lagesbild.etl.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.lagesbild.etl.conform.ConformedRow;
import se.lagesbild.etl.conform.RowState;
import se.lagesbild.etl.landing.Delivery;
import se.lagesbild.warehouse.schema.LedgerState;

/** Files whose rows make several statements each. */
class LedgerCountTest {
  private static final LocalDateTime AS_OF = LocalDateTime.of(2024, 9, 22, 23, 59, 59);
  private static final Delivery DELIVERY =
      new Delivery(
          "d1",
          "source",
          "file.csv",
          "00",
          1,
          AS_OF,
          new Delivery.Period(AS_OF, null, null),
          "d1.csv",
          LocalDate.of(2024, 9, 23));

  private final RowBook book = new RowBook();

  private void add(long row, int item, RowState state) {
    ConformedRow.@Nullable Told told =
        state == RowState.CANDIDATE
            ? new ConformedRow.Told(row, item, 0, 0, -1, false, null, null, new Object[0])
            : null;
    book.add(
        new ConformedRow(
            0,
            row << ConformedRow.ITEM_BITS | item,
            state,
            null,
            row,
            null,
            "not_a_number",
            null,
            null,
            told,
            null),
        true);
  }

  private Ledger ledger() {
    FoldResult result = new FoldResult(book.candidates.size, 1, false);
    java.util.Arrays.fill(result.fates, FoldResult.ACCEPTED);
    return new LedgerCount(List.of(DELIVERY), book, result, true)
        .ledgers(book.brokenFiles(), Map.of())
        .get(0);
  }

  @Test
  void aFileThatIsHopelessHasAllItsRows() {
    int rows = RowBook.MOST_REJECTED / 2 + 1;
    for (int row = 1; row <= rows; row++) {
      add(row, 0, RowState.REJECTED);
      add(row, 1, RowState.REJECTED);
    }
    add(rows + 1, 0, RowState.CANDIDATE);
    add(rows + 2, 0, RowState.STRUCTURAL);

    Ledger ledger = ledger();

    assertThat(ledger.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(ledger.rows()).isEqualTo(rows + 2);
    assertThat(ledger.count(LedgerState.REJECTED)).isEqualTo(rows + 2);
  }

  @Test
  void aRowIsCountedOnceByTheGravestThatHappenedToIt() {
    add(1, 0, RowState.CANDIDATE);
    add(1, 1, RowState.REJECTED);
    add(2, 0, RowState.OUT_OF_SCOPE);
    add(2, 1, RowState.CANDIDATE);
    add(3, 0, RowState.OUT_OF_SCOPE);
    add(3, 1, RowState.OUT_OF_SCOPE);

    Ledger ledger = ledger();

    assertThat(ledger.rows()).isEqualTo(3);
    assertThat(ledger.count(LedgerState.REJECTED)).isEqualTo(1);
    assertThat(ledger.count(LedgerState.ACCEPTED)).isEqualTo(1);
    assertThat(ledger.count(LedgerState.OUT_OF_SCOPE)).isEqualTo(1);
  }
}
