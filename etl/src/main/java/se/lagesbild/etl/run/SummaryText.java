package se.lagesbild.etl.run;

import java.util.Map;
import java.util.TreeMap;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.lake.Outcome;
import se.lagesbild.warehouse.schema.LedgerState;

/** A run in words, to be read in ten seconds. */
final class SummaryText {
  private SummaryText() {}

  static String of(Summary summary) {
    StringBuilder text = new StringBuilder(summary.sentence()).append('\n');
    Map<String, long[]> sources = new TreeMap<>();
    for (Ledger ledger : summary.ledgers()) {
      if (ledger.outcome() == Outcome.WITHDRAWN) {
        text.append(
            "  %s: %s är %s%n"
                .formatted(
                    ledger.delivery().source(), ledger.delivery().fileName(), ledger.reason()));
        continue;
      }
      long[] sums = sources.computeIfAbsent(ledger.delivery().source(), id -> new long[6]);
      sums[0]++;
      sums[1] += ledger.rows();
      sums[2] += ledger.events().created();
      sums[3] += ledger.events().changed();
      sums[4] += ledger.events().withdrawn();
      sums[5] += ledger.count(LedgerState.REJECTED);
    }
    sources.forEach(
        (source, sums) ->
            text.append(
                "  %s: %d leveranser, %d rader; händelser: %d nya, %d ändrade, %d återtagna; %d rader avvisade%n"
                    .formatted(source, sums[0], sums[1], sums[2], sums[3], sums[4], sums[5])));
    summary
        .warnings()
        .forEach(
            (source, warnings) ->
                warnings.forEach(
                    warning ->
                        text.append("  Varning, ")
                            .append(source)
                            .append(": ")
                            .append(warning)
                            .append('\n')));
    return text.toString();
  }
}
