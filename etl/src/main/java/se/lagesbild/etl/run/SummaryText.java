package se.lagesbild.etl.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.etl.lake.Outcome;
import se.lagesbild.etl.landing.Delivery;

/**
 * A run in words, to be read in ten seconds: what came of it, what each source sent, what to look
 * at, and where the rest stands.
 */
final class SummaryText {
  private SummaryText() {}

  static String of(Summary summary) {
    List<String> lines = new ArrayList<>();
    lines.add(summary.sentence());
    if (!summary.judgement().isEmpty()) {
      lines.add(summary.judgement());
    }
    lines.addAll(summary.readAgain());
    Map<String, List<Ledger>> sources = new TreeMap<>();
    summary
        .told()
        .forEach(
            (source, ledgers) ->
                sources
                    .computeIfAbsent(summary.title(source), title -> new ArrayList<>())
                    .addAll(ledgers));
    if (!sources.isEmpty()) {
      lines.add("");
      lines.addAll(SummaryTable.of(sources, summary::notes));
    }
    addWithdrawn(lines, summary);
    if (!summary.worstFirst().isEmpty()) {
      lines.add("");
      addWarnings(lines, summary);
    }
    lines.add("");
    String what = summary.ledgers().isEmpty() ? "Sammanfattning" : "Kvitton och sammanfattning";
    lines.add(what + ": receipts/" + summary.run() + "/");
    return String.join("\n", lines) + "\n";
  }

  private static void addWithdrawn(List<String> lines, Summary summary) {
    List<Ledger> withdrawn =
        summary.ledgers().stream().filter(ledger -> ledger.outcome() == Outcome.WITHDRAWN).toList();
    if (!withdrawn.isEmpty()) {
      lines.add("");
    }
    for (Ledger ledger : withdrawn) {
      Delivery delivery = ledger.delivery();
      lines.add(
          "%s: %s är %s"
              .formatted(summary.title(delivery.source()), delivery.fileName(), ledger.reason()));
    }
  }

  private static void addWarnings(List<String> lines, Summary summary) {
    List<Warning> warnings = summary.worstFirst();
    lines.add(Figures.counted(warnings.size(), "varning:", "varningar, värst först:"));
    for (Warning warning : warnings) {
      lines.add("  " + summary.title(warning.source()) + ": " + warning.sentence());
    }
  }
}
