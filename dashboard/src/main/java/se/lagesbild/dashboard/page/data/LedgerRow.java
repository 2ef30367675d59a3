package se.lagesbild.dashboard.page.data;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Provenance;
import se.lagesbild.warehouse.gate.SourceResult;
import se.lagesbild.warehouse.schema.LedgerState;

/**
 * A delivery, or one that has not come, with what became of its rows.
 *
 * @param day the last day that it tells of, or was expected to
 * @param file name of the file, or empty
 * @param receipt address of its receipt, or empty
 * @param covers the days that it is complete for, or empty
 * @param arrived the day it came, or a dash
 * @param mood style class of its state
 * @param state in a word
 * @param reason why nothing of it is used, or empty
 * @param counts rows by state
 * @param share of the rows that could not be used
 * @param grade on its receipt
 */
record LedgerRow(
    String day,
    String file,
    String receipt,
    String covers,
    String arrived,
    String mood,
    String state,
    Said reason,
    List<String> counts,
    String share,
    String grade) {
  /** So many of the newest stand open: half a year of weeks. */
  private static final int OPEN = 26;

  private static final String NOTHING = "–";
  private static final String IN_ORDER = "on-time";
  private static final String EMPTY = "never";
  private static final List<String> NO_COUNTS =
      Arrays.stream(LedgerState.values()).map(state -> NOTHING).toList();

  /** Whether it came in time, could be used and is whole, though it may say that nothing was. */
  boolean wentWell() {
    return mood.equals(IN_ORDER) || mood.equals(EMPTY);
  }

  /** Those that came and those that should have; older ones that went well lie under a lid. */
  static Folded<LedgerRow> all(String source, SourceResult.Deliveries deliveries, Visit visit) {
    List<Ledger.Entry> entries = Ledger.of(deliveries);
    return Folded.of(
        entries.stream().map(entry -> of(source, entry, visit)).toList(),
        OPEN,
        LedgerRow::wentWell,
        lid(entries, visit.words()),
        visit.words());
  }

  private static String lid(List<Ledger.Entry> entries, Words words) {
    long came = entries.stream().filter(entry -> entry.delivery() != null).count();
    String all = words.numbers().whole(came);
    return came == entries.size()
        ? words.text("data.folded.all", all)
        : words.text("data.folded.missing", all, words.numbers().whole(entries.size() - came));
  }

  static LedgerRow of(String source, Ledger.Entry entry, Visit visit) {
    return entry.delivery() == null
        ? missing(entry, visit.words())
        : came(source, entry, entry.delivery(), visit);
  }

  private static LedgerRow missing(Ledger.Entry entry, Words words) {
    return new LedgerRow(
        words.dates().date(entry.day()),
        entry.municipality(),
        "",
        entry.days().map(words.dates()::range).orElse(""),
        NOTHING,
        "late",
        state(entry, words),
        Said.of("", words),
        NO_COUNTS,
        NOTHING,
        NOTHING);
  }

  private static LedgerRow came(
      String source, Ledger.Entry entry, Provenance.Delivery delivery, Visit visit) {
    Words words = visit.words();
    return new LedgerRow(
        delivery.asOf() == null ? NOTHING : words.dates().date(entry.day()),
        delivery.fileName(),
        delivery.run() == null ? "" : Ways.of(visit).receipt(delivery.run(), source, delivery.id()),
        delivery.window() == null ? "" : words.dates().range(delivery.window()),
        delivery.arrived() == null ? NOTHING : words.dates().date(delivery.arrived().toLocalDate()),
        entry.fate().filter(LedgerRow::needsSaying).map(fate -> "late").orElse(mood(delivery)),
        state(entry, words),
        Said.of(delivery.isUsed() ? "" : delivery.reason(), words),
        counts(delivery.ledger(), words),
        delivery.rejectedShare() == null
            ? NOTHING
            : words.numbers().shareUp(delivery.rejectedShare()),
        delivery.grade() == null ? NOTHING : delivery.grade().name());
  }

  /** How it ended, or what is not as it should be of one that ended well. */
  static String state(Ledger.Entry entry, Words words) {
    Provenance.Expected expected = entry.expected();
    return entry.delivery() != null && entry.fate().filter(LedgerRow::needsSaying).isEmpty()
        ? words.of(entry.delivery().outcome())
        : CalendarText.fate(Objects.requireNonNull(expected), words);
  }

  private static boolean needsSaying(Provenance.Fate fate) {
    return switch (fate) {
      case LATE, INCOMPLETE, WITHOUT_FIGURES -> true;
      case DELIVERED, EMPTY, REFUSED, MISSING, AWAITED -> false;
    };
  }

  private static List<String> counts(Map<LedgerState, Long> ledger, Words words) {
    return ledger.isEmpty()
        ? NO_COUNTS
        : Arrays.stream(LedgerState.values())
            .map(state -> words.numbers().whole(ledger.getOrDefault(state, 0L)))
            .toList();
  }

  private static String mood(Provenance.Delivery delivery) {
    return switch (delivery.outcome()) {
      case APPLIED -> IN_ORDER;
      case EMPTY -> EMPTY;
      case REFUSED, STOPPED, WITHDRAWN -> "refused";
    };
  }
}
