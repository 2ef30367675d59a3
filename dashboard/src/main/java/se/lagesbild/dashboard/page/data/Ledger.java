package se.lagesbild.dashboard.page.data;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.dashboard.words.Dates;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.gate.Provenance;
import se.lagesbild.warehouse.gate.Provenance.Fate;
import se.lagesbild.warehouse.gate.SourceResult;

/** The deliveries of a source that came, and those that should have, the newest first. */
final class Ledger {
  private Ledger() {}

  /**
   * A delivery, an expected one, or both.
   *
   * @param day the last day that it tells of, or should have
   * @param delivery what came, or null when nothing did
   * @param expected what was expected, or null when nobody waited for it
   * @param municipality name of the municipality it is limited to, or empty
   */
  record Entry(
      LocalDate day,
      Provenance.@Nullable Delivery delivery,
      Provenance.@Nullable Expected expected,
      String municipality) {

    /** What came, known only by itself. */
    static Entry of(Provenance.Delivery delivery) {
      return new Entry(Ledger.day(delivery), delivery, null, delivery.municipality());
    }

    /** What became of it, where it was waited for. */
    Optional<Fate> fate() {
      return Optional.ofNullable(expected).map(Provenance.Expected::fate);
    }

    /** The days that it tells of, as far as they are known, or should have told of. */
    Optional<DateRange> days() {
      return Optional.ofNullable(delivery)
          .map(Provenance.Delivery::window)
          .or(() -> Optional.ofNullable(expected).map(Provenance.Expected::covers));
    }
  }

  static List<Entry> of(SourceResult.Deliveries deliveries) {
    Map<String, Provenance.Expected> answered = new HashMap<>();
    for (Provenance.Calendar calendar : deliveries.calendars()) {
      calendar.expected().stream()
          .filter(expected -> expected.delivery() != null)
          .forEach(expected -> answered.put(expected.delivery(), expected));
    }
    Stream<Entry> came =
        deliveries.deliveries().stream()
            .map(each -> new Entry(day(each), each, answered.get(each.id()), each.municipality()));
    Stream<Entry> missing =
        deliveries.calendars().stream()
            .flatMap(
                calendar ->
                    calendar.expected().stream()
                        .filter(expected -> expected.fate() == Fate.MISSING)
                        .map(
                            expected ->
                                new Entry(expected.on(), null, expected, calendar.municipality())));
    return Stream.concat(came, missing)
        .sorted(Comparator.comparing(Entry::day).reversed())
        .toList();
  }

  private static LocalDate day(Provenance.Delivery delivery) {
    if (delivery.asOf() != null) {
      return Dates.lastDay(delivery.asOf());
    }
    return delivery.arrived() == null ? LocalDate.MIN : delivery.arrived().toLocalDate();
  }
}
