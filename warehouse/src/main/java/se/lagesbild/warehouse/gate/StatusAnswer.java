package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.ExpectedDeliveries;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SourceAge;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.generation.GenerationMeta;
import se.lagesbild.warehouse.generation.RunRecord;
import se.lagesbild.warehouse.query.BackdropReader;
import se.lagesbild.warehouse.query.RefusedReader.Refused;
import se.lagesbild.warehouse.query.StatusReader.Deliveries;
import se.lagesbild.warehouse.query.StatusReader.Events;
import se.lagesbild.warehouse.query.StatusReader.ExactStatus;
import se.lagesbild.warehouse.schema.Home;
import se.lagesbild.warehouse.schema.LedgerState;

/** Answers what is loaded and how fresh it is. */
final class StatusAnswer {
  private final Home home;
  private final GenerationMeta meta;
  private final Installation installation;
  private final Sources sources;
  private final Disclosure disclosure;

  StatusAnswer(
      Home home,
      GenerationMeta meta,
      Installation installation,
      Sources sources,
      Disclosure disclosure) {
    this.home = home;
    this.meta = meta;
    this.installation = installation;
    this.sources = sources;
    this.disclosure = disclosure;
  }

  Answered<SourceResult.Status> answer(ExactStatus exact) {
    Optional<RunRecord> lastRun = RunsAnswer.last(home);
    LocalDate today = lastRun.map(RunRecord::today).orElse(meta.origin().today());
    Freshness freshness =
        new Freshness(
            installation, ExpectedDeliveries.of(installation, exact.received(), today), lastRun);
    Map<Integer, Long> perYear = new TreeMap<>();
    exact
        .eventsPerYear()
        .forEach((year, events) -> perYear.put(year, disclosure.publishCount(events)));
    SourceResult.Status status =
        new SourceResult.Status(
            sources.ids().stream().map(id -> source(id, exact, freshness)).toList(),
            lastRun.filter(run -> disclosure.showsWorkings()).map(StatusAnswer::told),
            disclosure.showsWorkings() ? warnings(exact, today) : List.of(),
            perYear);
    return new Answered<>(
        status,
        Optional.empty(),
        sources.stated(sources.ids(), List.of(), sources.extent(sources.ids())),
        unplacedShare(exact));
  }

  private SourceResult.SourceStatus source(String id, ExactStatus exact, Freshness freshness) {

    Optional<Deliveries> deliveries = Optional.ofNullable(exact.deliveries().get(id));
    List<Events> events = exact.events().getOrDefault(id, List.of());
    List<Refused> refused = exact.refused().getOrDefault(id, List.of());
    Freshness.Judgement judgement = freshness.judge(id, refused);
    boolean workings = disclosure.showsWorkings();
    return new SourceResult.SourceStatus(
        id,
        sources.title(id),
        sources.organisation(id),
        judgement.freshness(),
        judgement.sentence().filter(sentence -> workings),
        workings ? refused.stream().map(StatusAnswer::told).toList() : List.of(),
        deliveries.map(Deliveries::applied).orElse(0L),
        disclosure.publishCount(events.stream().mapToLong(Events::events).sum()),
        sums(id, exact),
        sources.from(id).orElse(null),
        sources.to(id).orElse(null),
        deliveries.filter(all -> workings).map(Deliveries::fileName).orElse(null),
        judgement.due(),
        judgement.missing(),
        deliveries.filter(all -> workings).map(all -> ledger(all.ledger())).orElse(Map.of()),
        unplacedShare(tellsPlaces(id) ? events : List.of()));
  }

  /** Background, and what tells of no places at all, lacks none. */
  private boolean tellsPlaces(String id) {
    return BackdropReader.sources(installation).stream().noneMatch(each -> each.id().equals(id))
        && installation
            .findSource(id)
            .map(contract -> contract.event() != null && contract.event().place() != null)
            .orElse(true);
  }

  private @Nullable Long sums(String id, ExactStatus exact) {
    Long sums = exact.sums().get(id);
    if (sums != null) {
      return disclosure.publishCount(sums);
    }
    return installation.findSource(id).filter(SourceContract::isAggregate).isPresent() ? 0L : null;
  }

  private static SourceResult.RefusedDelivery told(Refused refused) {
    return new SourceResult.RefusedDelivery(
        refused.fileName(),
        SourceResult.Refusal.valueOf(refused.outcome().name()),
        refused.reason());
  }

  private Map<LedgerState, Long> ledger(Map<LedgerState, Long> exact) {
    Map<LedgerState, Long> shown = new EnumMap<>(LedgerState.class);
    exact.forEach((state, rows) -> shown.put(state, disclosure.publishCount(rows)));
    return shown;
  }

  private @Nullable Double unplacedShare(ExactStatus exact) {
    return unplacedShare(
        exact.events().entrySet().stream()
            .filter(each -> tellsPlaces(each.getKey()))
            .flatMap(each -> each.getValue().stream())
            .toList());
  }

  /** Where a municipality has no areas nothing can lie in one, so that none of it is missing. */
  private @Nullable Double unplacedShare(List<Events> events) {
    List<Events> placeable = events.stream().filter(each -> hasAreas(each.municipality())).toList();
    return disclosure.publishShare(
        placeable.stream().mapToLong(Events::unplaced).sum(),
        placeable.stream().mapToLong(Events::events).sum());
  }

  private boolean hasAreas(String municipality) {
    return installation.areas().stream().anyMatch(each -> each.municipality().equals(municipality));
  }

  private static SourceResult.LastRun told(RunRecord run) {
    return new SourceResult.LastRun(
        run.run(),
        SourceResult.RunState.valueOf(run.state().name()),
        run.started(),
        run.finished(),
        run.lastGood(),
        run.today(),
        run.sentence());
  }

  /** What the checks of the generation found, and what has grown too old by {@code today}. */
  private List<SourceResult.Warning> warnings(ExactStatus exact, LocalDate today) {
    Stream<SourceResult.Warning> found =
        exact.warnings().stream()
            .filter(warning -> !warning.check().equals(SourceAge.CHECK))
            .map(
                warning ->
                    new SourceResult.Warning(
                        warning.source(),
                        warning.check(),
                        new Text(warning.textSv(), warning.textEn())));
    Stream<SourceResult.Warning> old =
        SourceAge.all(installation, exact.received(), today).stream()
            .filter(SourceAge::asksForAttention)
            .map(age -> new SourceResult.Warning(age.source(), SourceAge.CHECK, age.text()));
    return Stream.concat(found, old).toList();
  }
}
