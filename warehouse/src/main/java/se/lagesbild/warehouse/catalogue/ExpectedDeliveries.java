package se.lagesbild.warehouse.catalogue;

import static se.lagesbild.warehouse.schema.ColumnType.DATE;
import static se.lagesbild.warehouse.schema.ColumnType.STRING;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.schema.TableData;

/**
 * What every source was expected to deliver, seen from a day: no rows, no delivery, a late delivery
 * and one that cannot be used are four facts. A source that never delivered is not expected to yet.
 * The only place that judges this; the nightly run, the table {@code expected_delivery} and the
 * gate ask here.
 */
public final class ExpectedDeliveries {
  private final Installation installation;
  private final List<ReceivedDelivery> received;
  private final LocalDate today;
  private final List<DeliveryStream> streams;

  private ExpectedDeliveries(
      Installation installation,
      List<ReceivedDelivery> received,
      LocalDate today,
      List<DeliveryStream> streams) {
    this.installation = installation;
    this.received = received;
    this.today = today;
    this.streams = streams;
  }

  /**
   * Compares what came with the cadences of the contracts. Files limited to a municipality that the
   * installation does not keep are nobody's concern.
   *
   * @param received the deliveries that came, in any order
   * @param today the day that lateness is measured against
   */
  public static ExpectedDeliveries of(
      Installation installation, Collection<ReceivedDelivery> received, LocalDate today) {
    return new ExpectedDeliveries(
        installation,
        List.copyOf(received),
        today,
        installation.sources().stream()
            .flatMap(contract -> streams(installation, contract, received, today))
            .toList());
  }

  private static Stream<DeliveryStream> streams(
      Installation installation,
      SourceContract contract,
      Collection<ReceivedDelivery> received,
      LocalDate today) {
    return ReceivedDelivery.byScope(received, contract.id(), installation).entrySet().stream()
        .map(
            telling ->
                DeliveryGrid.of(
                    telling.getKey(),
                    contract.cadence(),
                    withUnusable(telling, contract.id(), received),
                    today));
  }

  private static List<ReceivedDelivery> withUnusable(
      Map.Entry<String, List<ReceivedDelivery>> telling,
      String source,
      Collection<ReceivedDelivery> received) {
    Stream<ReceivedDelivery> unusable =
        received.stream()
            .filter(delivery -> delivery.source().equals(source) && !delivery.isUsable())
            .filter(delivery -> delivery.concerns(telling.getKey()));
    return Stream.concat(telling.getValue().stream(), unusable).toList();
  }

  /** The streams of a source, one for each municipality that its files are limited to. */
  public List<DeliveryStream> streams(String source) {
    return streams.stream().filter(stream -> stream.source().equals(source)).toList();
  }

  /**
   * The days that a source's deliveries tell of, once for each municipality that its files are
   * limited to, or that the first of them left out because the installation did not keep it yet.
   * What came tells of its days though the contract can no longer be read.
   *
   * @param since the first day that anything was reported on, or null when nothing was
   */
  public List<ToldDays> told(String source, @Nullable LocalDate since) {
    if (installation.findSource(source).isPresent()) {
      List<DeliveryStream> all = streams(source);
      return Stream.concat(
              all.stream().map(stream -> stream.told(since)),
              all.stream().flatMap(stream -> keptLater(stream, all, since)))
          .toList();
    }
    return ReceivedDelivery.byScope(received, source, installation).entrySet().stream()
        .map(own -> DeliveryStream.toldWithoutContract(own.getKey(), own.getValue(), since))
        .toList();
  }

  /**
   * What files that are limited to no municipality tell of those that some of them left out: what
   * the others tell. How far back the first of these goes only a snapshot lets one know.
   */
  private Stream<ToldDays> keptLater(
      DeliveryStream stream, List<DeliveryStream> all, @Nullable LocalDate since) {
    if (!stream.scope().isEmpty()) {
      return Stream.empty();
    }
    SourceContract contract = installation.findSource(stream.source()).orElseThrow();
    LocalDate first = contract.delivery().mode() == SourceContract.Mode.SNAPSHOT ? since : null;
    return stream.received().stream()
        .flatMap(delivery -> delivery.keeping().leavesOut(installation.municipalities()).stream())
        .distinct()
        .sorted()
        .filter(code -> all.stream().noneMatch(other -> other.scope().equals(code)))
        .map(code -> told(contract, code, stream, first));
  }

  private ToldDays told(
      SourceContract contract, String code, DeliveryStream stream, @Nullable LocalDate since) {
    List<ReceivedDelivery> telling = ReceivedDelivery.telling(stream.received(), code).toList();
    if (telling.isEmpty()) {
      LocalDate end = ReceivedDelivery.lastDay(stream.received()).plusDays(1);
      return new ToldDays(code, end, end.atStartOfDay(), List.of());
    }
    return DeliveryGrid.of(
            code,
            contract.cadence(),
            withUnusable(Map.entry(code, telling), contract.id(), received),
            today)
        .told(since);
  }

  /** The table {@code expected_delivery}, one row per source, scope and expected day. */
  public TableData table() {
    return ReferenceTables.table(
        "expected_delivery",
        List.of(
            ReferenceTables.column("source", STRING),
            ReferenceTables.column("scope", STRING),
            ReferenceTables.column("expected_on", DATE),
            ReferenceTables.column("state", STRING),
            ReferenceTables.column("delivery_id", STRING),
            ReferenceTables.column("covers_from", DATE),
            ReferenceTables.column("covers_to", DATE)),
        streams.stream().flatMap(stream -> stream.expected().stream()).toList(),
        each ->
            ReferenceTables.row(
                each.source(),
                each.scope(),
                each.expectedOn(),
                each.state().id(),
                each.deliveryId(),
                each.covers().from(),
                each.covers().to()));
  }
}
