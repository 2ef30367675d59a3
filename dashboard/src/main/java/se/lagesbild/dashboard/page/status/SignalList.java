package se.lagesbild.dashboard.page.status;

import java.util.ArrayList;
import java.util.List;
import se.lagesbild.dashboard.page.MunicipalityChoice;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.SignalResult;

/**
 * What differs from the usual.
 *
 * @param finding the number of things that do, or empty when none was judged
 * @param standing those that nothing is known to explain
 * @param explained the others
 * @param note how many series are watched and how often chance alone speaks
 */
record SignalList(
    String finding, List<SignalRow> standing, List<SignalRow> explained, String note) {

  static SignalList of(SignalResult.Signals signals, MunicipalityChoice choice, Visit visit) {
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
      SignalResult.Signals signals, boolean explained, MunicipalityChoice choice, Visit visit) {
    List<List<SignalResult.Signal>> things = new ArrayList<>();
    signals.signals().stream()
        .filter(signal -> signal.explained() == explained)
        .filter(signal -> choice.holds(signal.municipality()))
        .forEach(signal -> add(signal, things));
    return things.stream().map(same -> SignalRow.of(same, visit)).toList();
  }

  /** To those of the same thing, or as one of its own. */
  private static void add(SignalResult.Signal signal, List<List<SignalResult.Signal>> things) {
    things.stream()
        .filter(same -> isOne(same.get(0), signal))
        .findFirst()
        .ifPresentOrElse(
            same -> same.add(signal), () -> things.add(new ArrayList<>(List.of(signal))));
  }

  /**
   * Whether a municipality and one of its areas, or one of them by two steps, tell of one thing.
   */
  private static boolean isOne(SignalResult.Signal one, SignalResult.Signal other) {
    boolean nested = one.area() == null || other.area() == null || one.area().equals(other.area());
    return nested
        && one.indicator().equals(other.indicator())
        && one.municipality().equals(other.municipality())
        && one.verdict() == other.verdict()
        && one.period().overlap(other.period()).isPresent();
  }
}
