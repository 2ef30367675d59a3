package se.lagesbild.etl.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import se.lagesbild.etl.lake.DeliveryNote;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.warehouse.schema.LedgerState;

/** What each source sent in a run, as aligned lines of text. */
final class SummaryTable {
  private static final List<String> HEADINGS =
      List.of(
          "Källa", "Leveranser", "Rader", "Nya", "Ändrade", "Återtagna", "Avvisade", "Kvalitet");

  private SummaryTable() {}

  /**
   * One line of headings and one per source.
   *
   * @param ledgers by the title of the source
   * @param notes what was odd in a delivery, by its id
   */
  static List<String> of(
      Map<String, List<Ledger>> ledgers, Function<String, List<DeliveryNote>> notes) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADINGS);
    ledgers.forEach((title, ofSource) -> rows.add(row(title, ofSource, notes)));
    return rows.stream().map(row -> line(row, rows)).toList();
  }

  private static List<String> row(
      String title, List<Ledger> ledgers, Function<String, List<DeliveryNote>> notes) {
    return List.of(
        title,
        Figures.grouped(ledgers.size()),
        sum(ledgers, Ledger::rows),
        sum(ledgers, ledger -> ledger.events().created()),
        sum(ledgers, ledger -> ledger.events().changed()),
        sum(ledgers, ledger -> ledger.events().withdrawn()),
        sum(ledgers, ledger -> ledger.count(LedgerState.REJECTED)),
        Grading.of(ledgers, notes).name());
  }

  private static String sum(List<Ledger> ledgers, ToLongFunction<Ledger> count) {
    return Figures.grouped(ledgers.stream().mapToLong(count).sum());
  }

  /** The title to the left of its column, everything else to the right. */
  private static String line(List<String> row, List<List<String>> rows) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      int at = column;
      int width = rows.stream().mapToInt(each -> each.get(at).length()).max().orElse(1);
      String format = column == 0 ? "%-" + width + "s" : "  %" + width + "s";
      line.append(format.formatted(row.get(column)));
    }
    return line.toString();
  }
}
