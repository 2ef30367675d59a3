package se.lagesbild.dashboard.page.data;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.page.Visit;
import se.lagesbild.dashboard.words.Dates;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.ExpectedDelivery.State;
import se.lagesbild.warehouse.gate.Provenance;
import se.lagesbild.warehouse.gate.Result;
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
  /** So many of the newest are printed, as the style sheet says too: half a year of weeks. */
  static final int ON_PAPER = 26;

  private static final String NOTHING = "–";
  private static final String IN_ORDER = "on-time";
  private static final List<String> NO_COUNTS =
      Arrays.stream(LedgerState.values()).map(state -> NOTHING).toList();

  /** Whether it came in time and could be used. */
  boolean wentWell() {
    return mood.equals(IN_ORDER);
  }

  /** A row and the day that it is sorted by. */
  private record Dated(LocalDate day, LedgerRow row) {}

  /** Those that came and those that should have, the newest first. */
  static List<LedgerRow> all(String source, Result.Deliveries deliveries, Visit visit) {
    Map<String, State> states = new HashMap<>();
    for (Provenance.Calendar calendar : deliveries.calendars()) {
      calendar.expected().stream()
          .filter(expected -> expected.delivery() != null)
          .forEach(expected -> states.put(expected.delivery(), expected.state()));
    }
    Stream<Dated> came =
        deliveries.deliveries().stream()
            .map(
                delivery ->
                    new Dated(
                        day(delivery), of(source, delivery, states.get(delivery.id()), visit)));
    Stream<Dated> lacking =
        deliveries.calendars().stream()
            .flatMap(
                calendar ->
                    calendar.expected().stream()
                        .filter(expected -> expected.state() == State.MISSING)
                        .map(expected -> missing(calendar, expected, visit.words())));
    return Stream.concat(came, lacking)
        .sorted(Comparator.comparing(Dated::day).reversed())
        .map(Dated::row)
        .toList();
  }

  private static LocalDate day(Provenance.Delivery delivery) {
    if (delivery.asOf() != null) {
      return Dates.lastDay(delivery.asOf());
    }
    return delivery.arrived() == null ? LocalDate.MIN : delivery.arrived().toLocalDate();
  }

  private static Dated missing(
      Provenance.Calendar calendar, Provenance.Expected expected, Words words) {
    return new Dated(
        expected.on(),
        new LedgerRow(
            words.dates().date(expected.on()),
            calendar.municipality(),
            "",
            words.dates().range(expected.covers()),
            NOTHING,
            "late",
            words.of(expected.state()),
            Said.of("", words),
            NO_COUNTS,
            NOTHING,
            NOTHING));
  }

  static LedgerRow of(
      String source, Provenance.Delivery delivery, @Nullable State expected, Visit visit) {
    Words words = visit.words();
    boolean late = expected == State.LATE;
    return new LedgerRow(
        delivery.asOf() == null ? NOTHING : words.dates().date(day(delivery)),
        delivery.fileName(),
        delivery.run() == null ? "" : Ways.of(visit).receipt(delivery.run(), source, delivery.id()),
        delivery.window() == null ? "" : words.dates().range(delivery.window()),
        delivery.arrived() == null ? NOTHING : words.dates().date(delivery.arrived().toLocalDate()),
        late ? "late" : mood(delivery.outcome()),
        late ? words.of(State.LATE) : words.of(delivery.outcome()),
        Said.of(delivery.isUsed() ? "" : delivery.reason(), words),
        counts(delivery.ledger(), words),
        delivery.rejectedShare() == null
            ? NOTHING
            : words.numbers().shareUp(delivery.rejectedShare()),
        delivery.grade() == null ? NOTHING : delivery.grade().name());
  }

  private static List<String> counts(Map<LedgerState, Long> ledger, Words words) {
    return ledger.isEmpty()
        ? NO_COUNTS
        : Arrays.stream(LedgerState.values())
            .map(state -> words.numbers().whole(ledger.getOrDefault(state, 0L)))
            .toList();
  }

  private static String mood(Provenance.Outcome outcome) {
    return switch (outcome) {
      case APPLIED -> IN_ORDER;
      case EMPTY -> "never";
      case REFUSED, STOPPED, WITHDRAWN -> "refused";
    };
  }
}
