package se.lagesbild.warehouse.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
      boolean events = indicator.quantity().isOfEvents();
      if (source.isAggregate() == events) {
        throw wrong(
            source.id(),
            events
                ? "källan \"%s\" skickar bara summor; skriv quantity: sums och vilken sum som räknas."
                : "källan \"%s\" skickar händelser, inte summor; skriv quantity: reports eller crimes.");
      }
      requireEstimates(source);
      boolean weeks = sums && source.requireAggregate().period().length() == CalendarPeriod.WEEK;
      if (weeks && indicator.grain() != Grain.WEEK) {
        throw wrong(
            source.id(),
            "källan \"%s\" skickar summor per vecka, och veckor går inte jämnt upp i månader; skriv grain: week för att följa dem vecka för vecka.");
      }
    }
    if (!indicator.quantity().isOfEvents()) {
      sources.forEach(this::requireMembers);
    }
    requireQuantity("sum", indicator.sum());
    requireQuantity("estimate", indicator.estimate());
  }

  /** Estimates and counted sums are told apart by their contract: only the former have limits. */
  private void requireEstimates(SourceContract source) {
    if (!source.isAggregate()) {
      return;
    }
    Aggregate aggregate = source.requireAggregate();
    boolean estimates = indicator.quantity() == Indicator.Quantity.ESTIMATES;
    if (estimates && aggregate.interval() == null) {
      throw wrong(
          source.id(),
          "källan \"%s\" anger inga gränser (aggregate.interval) för sina tal; skriv quantity: sums.");
    }
    if (!estimates && aggregate.interval() != null) {
      throw wrong(
          source.id(),
          "källan \"%s\" anger gränser för sina tal, som då är mått och inte läggs ihop; skriv quantity: estimates och vilket estimate.");
    }
    Grain sent = aggregate.period().grain();
    if (estimates && indicator.grain() != sent) {
      throw wrong(
          source.id(),
          "källan \"%%s\" skickar mått per period, som inte läggs ihop; skriv grain: %s."
              .formatted(sent.id()));
    }
  }

  private void requireQuantity(String word, @Nullable String named) {
    if (named != null && !sources.isEmpty()) {
      Set<String> quantities =
          sources.stream()
              .map(source -> source.requireAggregate().quantity())
              .collect(Collectors.toSet());
      CrossReferences.known(file, word, List.of(named), quantities);
    }
  }

  private void requireMembers(SourceContract source) {
    Map<String, String> members = indicator.filter().members();
    Aggregate aggregate = source.requireAggregate();
    CrossReferences.known(file, "members", members.keySet(), new TreeSet<>(aggregate.dimensions()));
    boolean estimates = indicator.quantity() == Indicator.Quantity.ESTIMATES;
    if (estimates && !aggregate.dimensions().isEmpty() && aggregate.member(members).isEmpty()) {
      throw wrong(
          source.id(),
          "källan \"%%s\" delar upp sina mått, som inte läggs ihop; ange under members: %s."
              .formatted(String.join(", ", aggregate.dimensions())));
    }
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
