package se.lagesbild.dashboard.page.status;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.SourceResult;
import se.lagesbild.warehouse.schema.LedgerState;

/**
 * What became of every row of each source's newest applied delivery.
 *
 * @param states column headers
 * @param rows one per source that one was applied of
 */
record LedgerTable(List<State> states, List<Row> rows) {

  /**
   * A column.
   *
   * @param name the state
   * @param meaning what it says about a row
   */
  record State(String name, String meaning) {}

  /**
   * A source.
   *
   * @param title its name
   * @param file the delivery
   * @param counts rows by state
   * @param sum rows in the file
   */
  record Row(String title, String file, List<String> counts, String sum) {}

  static LedgerTable of(SourceResult.Status status, Words words) {
    List<State> states =
        Arrays.stream(LedgerState.values())
            .map(
                state ->
                    new State(
                        words.of(state), words.text("LedgerState." + state.name() + ".meaning")))
            .toList();
    List<Row> rows =
        status.sources().stream()
            .filter(source -> !source.ledger().isEmpty())
            .map(source -> row(source, words))
            .toList();
    return new LedgerTable(states, rows);
  }

  private static Row row(SourceResult.SourceStatus source, Words words) {
    List<String> counts = new ArrayList<>();
    long sum = 0;
    for (LedgerState state : LedgerState.values()) {
      long count = source.ledger().getOrDefault(state, 0L);
      counts.add(words.numbers().whole(count));
      sum += count;
    }
    String file = source.fileName() == null ? "" : source.fileName();
    return new Row(words.of(source.title()), file, counts, words.numbers().whole(sum));
  }
}
