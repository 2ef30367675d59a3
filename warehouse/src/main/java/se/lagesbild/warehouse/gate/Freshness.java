package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.DeliveryStream;
import se.lagesbild.warehouse.catalogue.ExpectedDeliveries;
import se.lagesbild.warehouse.catalogue.ExpectedDelivery;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.generation.RunRecord;
import se.lagesbild.warehouse.query.RefusedReader.Refused;

/**
 * Judges whether a source is on time on a given day. The table {@code expected_delivery} was made
 * on the day of its generation; this is the same computation seen from the day of the last run.
 */
final class Freshness {
  private final Installation installation;
  private final ExpectedDeliveries expected;
  private final Optional<RunRecord> lastRun;

  Freshness(Installation installation, ExpectedDeliveries expected, Optional<RunRecord> lastRun) {
    this.installation = installation;
    this.expected = expected;
    this.lastRun = lastRun;
  }

  /**
   * What is to be said of a source.
   *
   * @param due day the next delivery is expected, or null when nothing was ever delivered
   */
  record Judgement(
      SourceResult.Freshness freshness,
      Optional<String> sentence,
      @Nullable LocalDate due,
      List<SourceResult.MissingDelivery> missing) {}

  Judgement judge(String source, List<Refused> refusedDeliveries) {
    List<DeliveryStream> streams = expected.streams(source);
    LocalDate due =
        streams.stream()
            .map(stream -> stream.due().plusDays(ahead(source)))
            .min(Comparator.naturalOrder())
            .orElse(null);
    List<SourceResult.MissingDelivery> missing = missing(streams);
    Optional<String> refused = refused(source);
    if (refused.isPresent() || !refusedDeliveries.isEmpty()) {
      return new Judgement(SourceResult.Freshness.REFUSED, refused, due, missing);
    }
    Optional<String> said = lastRun.map(run -> run.sources().get(source));
    return new Judgement(freshness(streams), said, due, missing);
  }

  /** A plan is due before the days that it tells of are over. */
  private long ahead(String source) {
    return installation
        .findSource(source)
        .map(contract -> Math.min(0, contract.cadence().lateAfterDays()))
        .orElse(0);
  }

  private static SourceResult.Freshness freshness(List<DeliveryStream> streams) {
    if (streams.isEmpty()) {
      return SourceResult.Freshness.NEVER;
    }
    boolean late = streams.stream().anyMatch(stream -> !stream.overdue().isEmpty());
    return late ? SourceResult.Freshness.LATE : SourceResult.Freshness.ON_TIME;
  }

  private List<SourceResult.MissingDelivery> missing(List<DeliveryStream> streams) {
    List<SourceResult.MissingDelivery> missing = new ArrayList<>();
    for (DeliveryStream stream : streams) {
      String municipality =
          streams.size() == 1 ? "" : installation.municipalityName(stream.scope());
      Stream.concat(stream.skipped().stream(), stream.overdue().stream())
          .map(each -> missing(municipality, each, SourceResult.Lack.NOT_COME))
          .forEach(missing::add);
      stream.refused().stream()
          .map(each -> missing(municipality, each, SourceResult.Lack.UNUSABLE))
          .forEach(missing::add);
    }
    return List.copyOf(missing);
  }

  private static SourceResult.MissingDelivery missing(
      String municipality, ExpectedDelivery delivery, SourceResult.Lack lack) {
    return new SourceResult.MissingDelivery(municipality, delivery.expectedOn(), lack);
  }

  private Optional<String> refused(String source) {
    return installation.refusedSources().stream()
        .filter(refused -> refused.id().equals(source))
        .map(Installation.RefusedSource::sentence)
        .findFirst();
  }
}
