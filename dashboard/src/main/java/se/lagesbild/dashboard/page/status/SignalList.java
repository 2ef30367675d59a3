package se.lagesbild.dashboard.page.status;

import java.util.List;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Result;

/**
 * What differs from the usual.
 *
 * @param finding the number of series that do, or empty when none was judged
 * @param standing those that nothing is known to explain
 * @param explained the others
 * @param note how many series are watched and how often chance alone speaks
 */
record SignalList(
    String finding, List<SignalRow> standing, List<SignalRow> explained, String note) {

  static SignalList of(Result.Signals signals, Query language, Words words) {
    Long series = signals.series();
    if (series == null) {
      return new SignalList("", List.of(), List.of(), words.text("signals.unjudged"));
    }
    List<SignalRow> standing = rows(signals, false, language, words);
    return new SignalList(
        standing.isEmpty()
            ? words.text("signals.finding.none")
            : words.counted("signals.finding", standing.size()),
        standing,
        rows(signals, true, language, words),
        words.text(
            "signals.note",
            words.numbers().whole(series),
            words.numbers().number(signals.falseAlarmsAMonth())));
  }

  private static List<SignalRow> rows(
      Result.Signals signals, boolean explained, Query language, Words words) {
    return signals.signals().stream()
        .filter(signal -> signal.explained() == explained)
        .map(signal -> SignalRow.of(signal, language, words))
        .toList();
  }
}
