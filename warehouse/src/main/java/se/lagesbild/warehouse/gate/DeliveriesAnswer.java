package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.DeliveryStream;
import se.lagesbild.warehouse.catalogue.ExpectedDeliveries;
import se.lagesbild.warehouse.catalogue.ExpectedDelivery;
import se.lagesbild.warehouse.catalogue.Grade;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.query.DeliveryReader.ExactDeliveries;
import se.lagesbild.warehouse.query.DeliveryReader.ExactDelivery;
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
  Answered<SourceResult.Deliveries> answer(
      String source, ExactDeliveries exact, ExpectedDeliveries expected, Map<String, String> runs) {
    Deliveries told = Deliveries.of(installation, source, disclosure);
    boolean workings = disclosure.showsWorkings();
    SourceResult.Deliveries result =
        new SourceResult.Deliveries(
            expected.streams(source).stream()
                .map(stream -> calendar(stream, withoutFigures(exact)))
                .toList(),
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

  private static Set<String> withoutFigures(ExactDeliveries exact) {
    return exact.deliveries().stream()
        .filter(ExactDelivery::withoutFigures)
        .map(ExactDelivery::id)
        .collect(Collectors.toSet());
  }

  private Provenance.Calendar calendar(DeliveryStream stream, Set<String> withoutFigures) {
    List<DateRange> gaps = stream.told(null).gaps();
    return new Provenance.Calendar(
        stream.scope(),
        stream.scope().isEmpty() ? "" : installation.municipalityName(stream.scope()),
        installation.findSource(stream.source()).orElseThrow().cadence().everyDays(),
        stream.expected().stream().map(each -> expected(each, gaps, withoutFigures)).toList());
  }

  private Provenance.Expected expected(
      ExpectedDelivery each, List<DateRange> gaps, Set<String> withoutFigures) {
    List<DateRange> untold =
        each.hasCome()
            ? gaps.stream().flatMap(days -> days.overlap(each.covers()).stream()).toList()
            : List.of();
    return new Provenance.Expected(
        each.expectedOn(),
        each.covers(),
        fate(each, untold, withoutFigures),
        untold,
        disclosure.showsWorkings() ? each.deliveryId() : null);
  }

  /** Days that nobody tells of say more than that the others were told of late. */
  private static Provenance.Fate fate(
      ExpectedDelivery each, List<DateRange> untold, Set<String> withoutFigures) {
    if (each.deliveryId() != null && withoutFigures.contains(each.deliveryId())) {
      return Provenance.Fate.WITHOUT_FIGURES;
    }
    return untold.isEmpty()
        ? Provenance.Fate.valueOf(each.state().name())
        : Provenance.Fate.INCOMPLETE;
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
