package se.lagesbild.warehouse.catalogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.lagesbild.warehouse.catalogue.ExpectedDelivery.State;

/**
 * The days on which a stream's deliveries are expected. They begin with the first delivery; each
 * next one is expected a step after the last day that the one before it told of, so that a source
 * which follows the calendar's months keeps in step. A delivery answers for the expected day that
 * it lies nearest to, and for days before it that its window spans; within half a step of the one
 * before it is a repetition or correction, and nothing more is expected because of it.
 *
 * <p>A day for which nothing of use came is refused when a delivery of which nothing can be used
 * lies nearest to it.
 *
 * <p>What was handed over together with the very first file is history that nobody waited for: none
 * of it is late.
 */
final class DeliveryGrid {
  private final String source;
  private final String scope;
  private final SourceContract.Cadence cadence;
  private final List<ReceivedDelivery> received;
  private final List<ReceivedDelivery> unusable;
  private final LocalDate today;
  private final LocalDate firstArrival;
  private final List<ExpectedDelivery> expected = new ArrayList<>();

  private DeliveryGrid(
      String scope, SourceContract.Cadence cadence, List<ReceivedDelivery> came, LocalDate today) {
    this.received = came.stream().filter(ReceivedDelivery::isUsable).toList();
    this.unusable = came.stream().filter(delivery -> !delivery.isUsable()).toList();
    this.source = received.get(0).source();
    this.scope = scope;
    this.cadence = cadence;
    this.today = today;
    this.firstArrival =
        received.stream()
            .map(delivery -> delivery.arrived().toLocalDate())
            .min(Comparator.naturalOrder())
            .orElseThrow();
  }

  /**
   * The grid of a stream's deliveries, of which at least one can be used.
   *
   * @param scope code of the municipality that they tell of, or empty
   */
  static DeliveryStream of(
      String scope, SourceContract.Cadence cadence, List<ReceivedDelivery> came, LocalDate today) {
    DeliveryGrid grid = new DeliveryGrid(scope, cadence, came, today);
    grid.addWhatCame();
    grid.addWhatIsToCome();
    return new DeliveryStream(grid.source, grid.scope, grid.expected, grid.received);
  }

  private void addWhatCame() {
    NavigableMap<LocalDate, List<ReceivedDelivery>> slots = slots();
    LocalDate before = null;
    for (LocalDate lastDay : slots.keySet()) {
      List<ReceivedDelivery> own = slots.get(lastDay);
      if (before == null) {
        addFirst(lastDay, own);
      } else {
        LocalDate day = before.plusDays(cadence.everyDays());
        for (long step = steps(before, lastDay); step > 1; step--) {
          addSkipped(day);
          day = day.plusDays(cadence.everyDays());
        }
        add(day, own, new DateRange(nextDay(), lastDay.plusDays(1)));
      }
      before = lastDay;
    }
  }

  /** The deliveries by the last day that the first one for an expected day tells of. */
  private NavigableMap<LocalDate, List<ReceivedDelivery>> slots() {
    NavigableMap<LocalDate, List<ReceivedDelivery>> byDay =
        received.stream()
            .collect(
                Collectors.groupingBy(
                    ReceivedDelivery::lastDay, TreeMap::new, Collectors.toList()));
    NavigableMap<LocalDate, List<ReceivedDelivery>> slots = new TreeMap<>();
    byDay.forEach(
        (day, deliveries) -> {
          if (slots.isEmpty() || steps(slots.lastKey(), day) > 0) {
            slots.put(day, new ArrayList<>());
          }
          slots.lastEntry().getValue().addAll(deliveries);
        });
    return slots;
  }

  /** How many steps lie nearest to the time between two days; of two as near, the fewer. */
  private long steps(LocalDate from, LocalDate to) {
    long twice = 2 * ChronoUnit.DAYS.between(from, to);
    return (twice + cadence.everyDays() - 1) / (2L * cadence.everyDays());
  }

  private void addFirst(LocalDate lastDay, List<ReceivedDelivery> own) {
    LocalDate from =
        own.stream()
            .map(ReceivedDelivery::window)
            .filter(Objects::nonNull)
            .map(DateRange::from)
            .min(Comparator.naturalOrder())
            .orElse(lastDay.plusDays(1).minusDays(cadence.everyDays()));
    add(lastDay, own, new DateRange(from, lastDay.plusDays(1)));
  }

  private void addSkipped(LocalDate day) {
    DateRange covers = new DateRange(nextDay(), day.plusDays(1));
    add(day, received.stream().filter(each -> each.coversAll(covers)).toList(), covers);
  }

  /** Ends with the first delivery that has not come and need not have. */
  private void addWhatIsToCome() {
    LocalDate day = nextDay();
    do {
      day = day.plusDays(cadence.everyDays());
      add(day.minusDays(1), List.of(), new DateRange(nextDay(), day));
    } while (expected.get(expected.size() - 1).state() != State.AWAITED);
  }

  /** Whether one of which nothing can be used lies nearest to the day, or spans all its days. */
  private boolean cameUnusable(LocalDate day, DateRange covers) {
    return unusable.stream()
        .anyMatch(
            delivery -> {
              DateRange window = delivery.window();
              boolean spans = window != null && window.overlap(covers).equals(Optional.of(covers));
              long twice = 2 * ChronoUnit.DAYS.between(day, delivery.lastDay());
              return spans || (-cadence.everyDays() < twice && twice <= cadence.everyDays());
            });
  }

  private LocalDate nextDay() {
    return expected.get(expected.size() - 1).covers().to();
  }

  private void add(LocalDate day, List<ReceivedDelivery> came, DateRange covers) {
    LocalDate limit = day.plusDays(cadence.lateAfterDays());
    if (came.isEmpty()) {
      State late = today.isAfter(limit) ? State.MISSING : State.AWAITED;
      State state = cameUnusable(day, covers) ? State.REFUSED : late;
      expected.add(new ExpectedDelivery(source, scope, day, state, null, covers));
      return;
    }
    ReceivedDelivery first =
        came.stream()
            .min(
                Comparator.comparing(ReceivedDelivery::content)
                    .thenComparing(ReceivedDelivery::arrived)
                    .thenComparing(ReceivedDelivery::id))
            .orElseThrow();
    LocalDate earliest =
        came.stream()
            .map(delivery -> delivery.arrived().toLocalDate())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    boolean late = earliest.isAfter(limit) && earliest.isAfter(firstArrival);
    State state = late ? State.LATE : State.DELIVERED;
    expected.add(
        new ExpectedDelivery(
            source,
            scope,
            day,
            first.content() == ReceivedDelivery.Content.NOTHING ? State.EMPTY : state,
            first.id(),
            covers));
  }
}
