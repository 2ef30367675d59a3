package se.lagesbild.dashboard.page.status;

import java.util.List;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Visit;
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

  static SignalList of(Result.Signals signals, MunicipalityChoice choice, Visit visit) {
    Words words = visit.words();
    Long series = signals.series();
    if (series == null) {
      return new SignalList("", List.of(), List.of(), words.text("signals.unjudged"));
    }
    List<SignalRow> standing = rows(signals, false, choice, visit);
    return new SignalList(
        standing.isEmpty()
            ? words.text("signals.finding.none")
            : words.counted("signals.finding", standing.size()),
        standing,
        rows(signals, true, choice, visit),
        words.text(
            choice.several() ? "signals.note.several" : "signals.note",
            words.numbers().whole(series),
            words.numbers().number(signals.falseAlarmsAMonth())));
  }

  private static List<SignalRow> rows(
      Result.Signals signals, boolean explained, MunicipalityChoice choice, Visit visit) {
    return signals.signals().stream()
        .filter(signal -> signal.explained() == explained)
        .filter(signal -> choice.holds(signal.municipality()))
        .map(signal -> SignalRow.of(signal, visit))
        .toList();
  }
}
