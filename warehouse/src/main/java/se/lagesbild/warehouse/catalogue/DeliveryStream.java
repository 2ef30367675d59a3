package se.lagesbild.warehouse.catalogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of a source, or of one municipality's files where the source sends one for each.
 *
 * @param source id of the source
 * @param scope code of the municipality, or empty
 * @param expected in the order of the days; the last one is waited for
 * @param received the deliveries in use that tell of it, at least one
 */
public record DeliveryStream(
    String source, String scope, List<ExpectedDelivery> expected, List<ReceivedDelivery> received) {

  /** So many steps back it is still worth asking for a delivery that was skipped. */
  private static final int RECENT = 4;

  /** Copies the lists. */
  public DeliveryStream {
    expected = List.copyOf(expected);
    received = List.copyOf(received);
  }

  /** The missing deliveries after the newest one that came. */
  public List<ExpectedDelivery> overdue() {
    return IntStream.range(newest() + 1, expected.size())
        .mapToObj(expected::get)
        .filter(ExpectedDelivery::isMissing)
        .toList();
  }

  /** Recent deliveries that never came though a later one did. */
  public List<ExpectedDelivery> skipped() {
    return IntStream.range(Math.max(0, expected.size() - 1 - RECENT), newest() + 1)
        .mapToObj(expected::get)
        .filter(ExpectedDelivery::isMissing)
        .toList();
  }

  /** Recent deliveries that came and of which nothing can be used; none made good for them. */
  public List<ExpectedDelivery> refused() {
    int from = Math.min(newest() + 1, Math.max(0, expected.size() - 1 - RECENT));
    return IntStream.range(from, expected.size())
        .mapToObj(expected::get)
        .filter(ExpectedDelivery::isRefused)
        .toList();
  }

  /** The expected day of the first delivery that is still to come. */
  public LocalDate due() {
    return expected.get(newest() + 1).expectedOn();
  }

  /**
   * The days that its deliveries tell of: those of their windows. A delivery without window tells
   * of what is expected of it, and of what is missing or still awaited nothing is told.
   *
   * @param since the first day that anything was reported on, which history without window goes
   *     back to; null when nothing was
   */
  public ToldDays told(@Nullable LocalDate since) {
    ToldDays told =
        told(
            scope,
            received,
            ReceivedDelivery.haveWindows(received) ? List.of() : expectedAndCome(since));
    return new ToldDays(
        scope, told.from(), told.to(), told.gaps(), owed(told.end()), told.certainty());
  }

  /** Deliveries that follow on each other owe one range of days. */
  private List<DateRange> owed(LocalDate end) {
    List<DateRange> owed = new ArrayList<>();
    for (ExpectedDelivery each : expected.subList(newest() + 1, expected.size())) {
      DateRange days = each.covers();
      if ((each.isMissing() || each.isRefused()) && days.to().isAfter(end)) {
        LocalDate from = days.from().isBefore(end) ? end : days.from();
        int last = owed.size() - 1;
        boolean follows = last >= 0 && owed.get(last).to().equals(from);
        DateRange joined = new DateRange(follows ? owed.remove(last).from() : from, days.to());
        owed.add(joined);
      }
    }
    return owed;
  }

  /**
   * The days that deliveries tell of whose contract nobody can read: those of their windows. Where
   * one has no window, the contract would say what is expected of it, and no one knows the gaps.
   *
   * @param since the first day that anything was reported on, or null when nothing was
   */
  static ToldDays toldWithoutContract(
      String scope, List<ReceivedDelivery> received, @Nullable LocalDate since) {
    if (ReceivedDelivery.haveWindows(received)) {
      return told(scope, received, List.of());
    }
    LocalDate to = ReceivedDelivery.lastDay(received).plusDays(1);
    LocalDate from =
        since != null && since.isBefore(to) ? since : ReceivedDelivery.firstDay(received);
    ToldDays told = told(scope, received, List.of(new DateRange(from, to)));
    return new ToldDays(
        scope, told.from(), told.to(), told.gaps(), List.of(), ToldDays.Certainty.GAPS_UNKNOWN);
  }

  private static ToldDays told(
      String scope, List<ReceivedDelivery> received, List<DateRange> others) {
    List<DateRange> told =
        Stream.concat(
                received.stream().flatMap(delivery -> Stream.ofNullable(delivery.window())),
                others.stream())
            .sorted(Comparator.comparing(DateRange::from))
            .toList();
    LocalDate from = told.get(0).from();
    LocalDateTime to =
        received.stream().map(ReceivedDelivery::end).max(Comparator.naturalOrder()).orElseThrow();
    return new ToldDays(scope, from, to, new DateRange(from, to.toLocalDate()).without(told));
  }

  private List<DateRange> expectedAndCome(@Nullable LocalDate since) {
    LocalDate first = expected.get(0).covers().from();
    Stream<DateRange> history =
        since != null && since.isBefore(first)
            ? Stream.of(new DateRange(since, first))
            : Stream.empty();
    Stream<DateRange> come =
        expected.stream().filter(ExpectedDelivery::hasCome).map(ExpectedDelivery::covers);
    return Stream.concat(history, come).toList();
  }

  private int newest() {
    int at = expected.size() - 1;
    while (!expected.get(at).hasCome()) {
      at--;
    }
    return at;
  }
}
