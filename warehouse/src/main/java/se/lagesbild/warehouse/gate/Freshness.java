package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.generation.RunRecord;
import se.lagesbild.warehouse.query.CoverageReader.SourceCoverage;
import se.lagesbild.warehouse.query.StatusReader.Deliveries;

/** Judges whether a source is on time on a given day. */
final class Freshness {
  private final Installation installation;
  private final LocalDate today;
  private final Optional<RunRecord> lastRun;

  Freshness(Installation installation, LocalDate today, Optional<RunRecord> lastRun) {
    this.installation = installation;
    this.today = today;
    this.lastRun = lastRun;
  }

  /**
   * What is to be said of a source.
   *
   * @param due day the next delivery is expected, or null when nothing was ever delivered
   */
  record Judgement(
      Result.Freshness freshness, Optional<String> sentence, @Nullable LocalDate due) {}

  Judgement judge(
      String source, Optional<SourceCoverage> coverage, Optional<Deliveries> deliveries) {
    LocalDate due = due(source, coverage);
    Optional<String> refused = refused(source, deliveries);
    if (refused.isPresent()) {
      return new Judgement(Result.Freshness.REFUSED, refused, due);
    }
    Optional<String> said = lastRun.map(run -> run.sources().get(source));
    if (coverage.isEmpty()) {
      return new Judgement(Result.Freshness.NEVER, said, null);
    }
    int patience =
        installation
            .findSource(source)
            .map(contract -> contract.cadence().lateAfterDays())
            .orElse(0);
    boolean late = due != null && today.isAfter(due.plusDays(patience));
    return new Judgement(late ? Result.Freshness.LATE : Result.Freshness.ON_TIME, said, due);
  }

  private @Nullable LocalDate due(String source, Optional<SourceCoverage> coverage) {
    Optional<SourceContract> contract = installation.findSource(source);
    if (contract.isEmpty() || coverage.isEmpty() || coverage.get().asOf() == null) {
      return null;
    }
    return coverage.get().asOf().toLocalDate().plusDays(contract.get().cadence().everyDays());
  }

  private Optional<String> refused(String source, Optional<Deliveries> deliveries) {
    return installation.refusedSources().stream()
        .filter(refused -> refused.id().equals(source))
        .map(Installation.RefusedSource::sentence)
        .findFirst()
        .or(() -> deliveries.flatMap(Freshness::refusal));
  }

  private static Optional<String> refusal(Deliveries deliveries) {
    boolean refused =
        "refused".equals(deliveries.outcome()) || "stopped".equals(deliveries.outcome());
    if (!refused) {
      return Optional.empty();
    }
    String reason = deliveries.reason();
    return Optional.of(reason == null ? "Den senaste leveransen kunde inte läsas." : reason);
  }
}
