package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.DeliveryStream;
import se.lagesbild.warehouse.catalogue.ExpectedDeliveries;
import se.lagesbild.warehouse.catalogue.Grade;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.query.DeliveryReader.ExactDeliveries;
import se.lagesbild.warehouse.query.DeliveryReader.ExactOddity;
import se.lagesbild.warehouse.query.DeliveryReader.ExactRejection;

/**
 * Answers what a source was expected to deliver, what came and what became of the rows. Everyone
 * may know whether a source keeps its days. Files, and why rows could not be used, are for those
 * who may see workings, and how many rows there are follows {@link Disclosure#showsRows}.
 */
final class DeliveriesAnswer {
  private final Installation installation;
  private final Sources sources;
  private final Disclosure disclosure;

  DeliveriesAnswer(Installation installation, Sources sources, Disclosure disclosure) {
    this.installation = installation;
    this.sources = sources;
    this.disclosure = disclosure;
  }

  /**
   * What a source delivered.
   *
   * @param expected seen from the day of the last run
   * @param runs the run that wrote the receipt of a delivery, by the delivery's id
   */
  Answered<Result.Deliveries> answer(
      String source, ExactDeliveries exact, ExpectedDeliveries expected, Map<String, String> runs) {
    Deliveries told = Deliveries.of(installation, source, disclosure);
    boolean workings = disclosure.showsWorkings();
    Result.Deliveries result =
        new Result.Deliveries(
            expected.streams(source).stream().map(this::calendar).toList(),
            workings
                ? exact.deliveries().stream()
                    .map(each -> told.told(each, runs.get(each.id())))
                    .toList()
                : List.of(),
            workings
                ? exact.rejections().stream().map(each -> rejection(each, told)).toList()
                : List.of(),
            workings
                ? exact.oddities().stream().map(each -> oddity(each, told)).toList()
                : List.of());
    return new Answered<>(
        result,
        Optional.empty(),
        sources.stated(List.of(source), List.of(), sources.extent(List.of(source))),
        null);
  }

  private Provenance.Calendar calendar(DeliveryStream stream) {
    return new Provenance.Calendar(
        stream.scope(),
        stream.scope().isEmpty() ? "" : installation.municipalityName(stream.scope()),
        stream.expected().stream()
            .map(
                each ->
                    new Provenance.Expected(
                        each.expectedOn(),
                        each.covers(),
                        each.state(),
                        disclosure.showsWorkings() ? each.deliveryId() : null))
            .toList());
  }

  private static Provenance.Rejection rejection(ExactRejection exact, Deliveries told) {
    return new Provenance.Rejection(
        exact.column(),
        exact.reason(),
        told.rows(exact.rows()),
        told.rows(exact.deliveries()),
        day(exact.newest()),
        told.value(exact.sample()));
  }

  private static Provenance.Oddity oddity(ExactOddity exact, Deliveries told) {
    return new Provenance.Oddity(
        exact.column(),
        exact.kind(),
        Grade.uncertain().contains(exact.kind()),
        told.rows(exact.rows()),
        told.rows(exact.deliveries()),
        day(exact.newest()));
  }

  private static @Nullable LocalDate day(@Nullable LocalDateTime moment) {
    return moment == null ? null : moment.toLocalDate();
  }
}
