package se.lagesbild.warehouse.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks that the sources of an indicator send what it counts: events or sums. */
final class IndicatorSources {
  private final Path file;
  private final Indicator indicator;
  private final List<SourceContract> sources;

  IndicatorSources(Path file, Installation installation, Indicator indicator) {
    this.file = file;
    this.indicator = indicator;
    // What a source with a refused contract sends is not known; the others still load.
    this.sources =
        indicator.filter().sources().stream()
            .flatMap(id -> installation.findSource(id).stream())
            .toList();
  }

  /**
   * Passes when they do.
   *
   * @throws ConfigurationException with the file, the line and what to write instead
   */
  void require() {
    boolean sums = indicator.quantity() == Indicator.Quantity.SUMS;
    for (SourceContract source : sources) {
      if (source.isAggregate() != sums) {
        throw wrong(
            source.id(),
            sums
                ? "källan \"%s\" skickar händelser, inte summor; skriv quantity: reports eller crimes."
                : "källan \"%s\" skickar bara summor; skriv quantity: sums och vilken sum som räknas.");
      }
      boolean weeks = sums && source.requireAggregate().period().length() == CalendarPeriod.WEEK;
      if (weeks && indicator.grain() != Grain.WEEK) {
        throw wrong(
            source.id(),
            "källan \"%s\" skickar summor per vecka, och veckor går inte jämnt upp i månader; skriv grain: week för att följa dem vecka för vecka.");
      }
    }
    if (sums) {
      sources.forEach(this::requireMembers);
    }
    if (indicator.sum() != null && !sources.isEmpty()) {
      Set<String> quantities =
          sources.stream()
              .map(source -> source.requireAggregate().quantity())
              .collect(Collectors.toSet());
      CrossReferences.known(file, "sum", List.of(indicator.sum()), quantities);
    }
  }

  private void requireMembers(SourceContract source) {
    Map<String, String> members = indicator.filter().members();
    Aggregate aggregate = source.requireAggregate();
    CrossReferences.known(file, "members", members.keySet(), new TreeSet<>(aggregate.dimensions()));
    if (!members.isEmpty() && aggregate.member(members).isEmpty()) {
      throw wrong(
          source.id(),
          "källan \"%s\" säger inte med whole vilka summor som inte är delade; ange alla dimensioner under members.");
    }
  }

  private ConfigurationException wrong(String source, String sentence) {
    return new ConfigurationException(
        file, CrossReferences.lineOf(file, source), sentence.formatted(source));
  }
}
