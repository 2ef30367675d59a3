package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Organisation;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.CoverageReader;
import se.lagesbild.warehouse.query.CoverageReader.SourceCoverage;

/** The installation's sources with what each has delivered. */
final class Sources {
  private final Installation installation;
  private final Map<String, SourceCoverage> coverage;

  private Sources(Installation installation, Map<String, SourceCoverage> coverage) {
    this.installation = installation;
    this.coverage = coverage;
  }

  static Sources read(Lease lease, Installation installation) {
    return new Sources(installation, CoverageReader.read(lease));
  }

  /** Every source of the installation, in the order of their ids. */
  List<String> ids() {
    return Stream.concat(
            installation.sources().stream().map(SourceContract::id),
            installation.refusedSources().stream().map(Installation.RefusedSource::id))
        .sorted()
        .toList();
  }

  Optional<SourceCoverage> find(String source) {
    return Optional.ofNullable(coverage.get(source));
  }

  Text title(String source) {
    return installation
        .findSource(source)
        .map(SourceContract::title)
        .orElse(new Text(source, source));
  }

  Text organisation(String source) {
    return installation
        .findSource(source)
        .flatMap(contract -> installation.findOrganisation(contract.organisation()))
        .map(Organisation::title)
        .orElse(new Text("", ""));
  }

  List<Answer.Coverage> stated(List<String> sources) {
    return sources.stream()
        .map(
            source -> {
              Optional<SourceCoverage> found = find(source);
              return new Answer.Coverage(
                  title(source),
                  organisation(source),
                  found.map(SourceCoverage::firstDay).orElse(null),
                  found.map(SourceCoverage::asOf).orElse(null));
            })
        .toList();
  }

  /**
   * The days that are known of an indicator: from the first day that any of its sources covers to
   * the newest one; empty when none has delivered.
   */
  Optional<DateRange> known(Indicator indicator) {
    List<SourceCoverage> delivered = delivered(indicator);
    Optional<LocalDate> from =
        delivered.stream()
            .map(SourceCoverage::firstDay)
            .filter(Objects::nonNull)
            .min(LocalDate::compareTo);
    Optional<LocalDate> to =
        delivered.stream()
            .map(SourceCoverage::coveredTo)
            .filter(Objects::nonNull)
            .map(Sources::dayAfter)
            .max(LocalDate::compareTo);
    return from.flatMap(
        first -> to.filter(last -> !last.isBefore(first)).map(last -> new DateRange(first, last)));
  }

  /** How a count of the indicator in {@code period} is to be read. */
  Result.CellStatus statusOf(Indicator indicator, DateRange period) {
    List<SourceCoverage> delivered = delivered(indicator);
    if (delivered.stream().noneMatch(source -> overlaps(source, period))) {
      return Result.CellStatus.NOT_DELIVERED;
    }
    boolean all =
        delivered.size() == indicator.filter().sources().size()
            && delivered.stream().allMatch(source -> covers(source, period));
    return all ? Result.CellStatus.EXACT : Result.CellStatus.PARTIAL;
  }

  private List<SourceCoverage> delivered(Indicator indicator) {
    return indicator.filter().sources().stream().flatMap(id -> find(id).stream()).toList();
  }

  private static boolean overlaps(SourceCoverage source, DateRange period) {
    return source.firstDay() != null
        && source.coveredTo() != null
        && source.firstDay().isBefore(period.to())
        && source.coveredTo().isAfter(period.from().atStartOfDay());
  }

  private static boolean covers(SourceCoverage source, DateRange period) {
    return overlaps(source, period)
        && !source.firstDay().isAfter(period.from())
        && !source.coveredTo().isBefore(period.to().atStartOfDay());
  }

  private static LocalDate dayAfter(LocalDateTime moment) {
    LocalDate day = moment.toLocalDate();
    return moment.equals(day.atStartOfDay()) ? day : day.plusDays(1);
  }
}
