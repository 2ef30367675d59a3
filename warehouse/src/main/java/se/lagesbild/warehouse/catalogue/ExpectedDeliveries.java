package se.lagesbild.warehouse.catalogue;

import static se.lagesbild.warehouse.schema.ColumnType.DATE;
import static se.lagesbild.warehouse.schema.ColumnType.STRING;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.warehouse.schema.TableData;

/**
 * What every source was expected to deliver, seen from a day: no rows, no delivery and a late
 * delivery are three facts. A source that never delivered is not expected to yet. The only place
 * that judges this; the nightly run, the table {@code expected_delivery} and the gate ask here.
 */
public final class ExpectedDeliveries {
  /** The scope of files that are not limited to a municipality. */
  private static final String ALL = "";

  private final List<DeliveryStream> streams;

  private ExpectedDeliveries(List<DeliveryStream> streams) {
    this.streams = streams;
  }

  /**
   * Compares what came with the cadences of the contracts. Files limited to a municipality that the
   * installation does not keep are nobody's concern.
   *
   * @param received the deliveries in use, in any order
   * @param today the day that lateness is measured against
   */
  public static ExpectedDeliveries of(
      Installation installation, Collection<ReceivedDelivery> received, LocalDate today) {
    return new ExpectedDeliveries(
        installation.sources().stream()
            .flatMap(contract -> streams(installation, contract, received, today))
            .toList());
  }

  private static Stream<DeliveryStream> streams(
      Installation installation,
      SourceContract contract,
      Collection<ReceivedDelivery> received,
      LocalDate today) {
    Map<String, List<ReceivedDelivery>> byScope =
        received.stream()
            .filter(delivery -> delivery.source().equals(contract.id()))
            .filter(delivery -> delivery.scope().isEmpty() || installation.keeps(delivery.scope()))
            .collect(
                Collectors.groupingBy(ReceivedDelivery::scope, TreeMap::new, Collectors.toList()));
    return tellingOf(byScope).entrySet().stream()
        .map(
            telling ->
                DeliveryGrid.of(telling.getKey(), contract.cadence(), telling.getValue(), today));
  }

  /**
   * The deliveries that tell of each municipality: its own, and those without a municipality, which
   * tell of all. When the newest is a municipality's own, files without one were only history that
   * municipalities' own files follow on: no more of them is expected.
   */
  private static Map<String, List<ReceivedDelivery>> tellingOf(
      Map<String, List<ReceivedDelivery>> byScope) {
    List<ReceivedDelivery> ofAll = byScope.getOrDefault(ALL, List.of());
    Map<String, List<ReceivedDelivery>> telling = new TreeMap<>();
    byScope.forEach(
        (scope, own) -> {
          if (!scope.equals(ALL)) {
            telling.put(scope, Stream.concat(own.stream(), ofAll.stream()).toList());
          } else if (byScope.values().stream().noneMatch(others -> isLater(others, own))) {
            telling.put(scope, own);
          }
        });
    return telling;
  }

  private static boolean isLater(List<ReceivedDelivery> some, List<ReceivedDelivery> others) {
    return lastDay(some).isAfter(lastDay(others));
  }

  private static LocalDate lastDay(List<ReceivedDelivery> deliveries) {
    return deliveries.stream()
        .map(ReceivedDelivery::lastDay)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** One stream per source and municipality that its files are limited to. */
  public List<DeliveryStream> streams() {
    return streams;
  }

  /** The streams of a source. */
  public List<DeliveryStream> streams(String source) {
    return streams.stream().filter(stream -> stream.source().equals(source)).toList();
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
