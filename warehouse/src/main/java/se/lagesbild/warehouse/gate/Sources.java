package se.lagesbild.warehouse.gate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Organisation;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.catalogue.ToldBySource;
import se.lagesbild.warehouse.catalogue.ToldDays;
import se.lagesbild.warehouse.catalogue.ToldTogether;
import se.lagesbild.warehouse.generation.Lease;
import se.lagesbild.warehouse.query.ToldReader;

/** The installation's sources with what each has delivered. */
final class Sources {
  private static final Text NOBODY = new Text("", "");

  private final Installation installation;
  private final ToldBySource told;

  private Sources(Installation installation, ToldBySource told) {
    this.installation = installation;
    this.told = told;
  }

  static Sources read(Lease lease, Installation installation) {
    LocalDate today = lease.meta().origin().today();
    return new Sources(
        installation, lease.read(session -> ToldReader.read(session, installation, today)));
  }

  /** Every source of the installation, in the order of their ids. */
  List<String> ids() {
    return Stream.concat(
            installation.sources().stream().map(SourceContract::id),
            installation.refusedSources().stream().map(Installation.RefusedSource::id))
        .sorted()
        .toList();
  }

  /** What every source tells of. */
  ToldBySource told() {
    return told;
  }

  /** What some sources tell of {@code municipalities} together; an empty list means all. */
  ToldTogether together(List<String> ids, List<String> municipalities) {
    return told.together(ids, municipalities);
  }

  /** What a source's deliveries tell of, once for each municipality that it sends files of. */
  List<ToldDays> told(String source) {
    return told.of(source);
  }

  /** The first day that a source tells of; empty when it never delivered. */
  Optional<LocalDate> from(String source) {
    return told(source).stream().map(ToldDays::from).min(LocalDate::compareTo);
  }

  /** The first moment that a source does not tell of; empty when it never delivered. */
  Optional<LocalDateTime> to(String source) {
    return told(source).stream().map(ToldDays::to).max(LocalDateTime::compareTo);
  }

  Text title(String source) {
    return installation
        .findSource(source)
        .map(SourceContract::title)
        .orElse(new Text(source, source));
  }

  /** Who answers for the newest that a source tells of. */
  Text organisation(String source) {
    LocalDate newest = to(source).map(LocalDateTime::toLocalDate).orElse(LocalDate.MIN);
    return organisationOn(source, newest).map(Organisation::title).orElse(NOBODY);
  }

  private Optional<Organisation> organisationOn(String source, LocalDate day) {
    return installation
        .findSource(source)
        .map(SourceContract::organisation)
        .or(() -> refused(source).map(Installation.RefusedSource::organisation))
        .flatMap(organisation -> installation.findOrganisation(organisation, day));
  }

  private Optional<Installation.RefusedSource> refused(String source) {
    return installation.refusedSources().stream()
        .filter(refused -> refused.id().equals(source))
        .findFirst();
  }

  /** What sources have delivered, and what is missing of {@code days}. */
  List<Answer.Coverage> stated(
      List<String> ids, List<String> municipalities, Optional<DateRange> days) {
    return ids.stream()
        .map(
            id ->
                new Answer.Coverage(
                    title(id),
                    organisation(id),
                    days.map(asked -> senders(id, asked)).orElse(List.of()),
                    from(id).orElse(null),
                    to(id).orElse(null),
                    days.map(asked -> gaps(id, municipalities, asked)).orElse(List.of()),
                    owed(id, municipalities),
                    certainty(id)))
        .toList();
  }

  /** Who answered for what a source tells of some days. */
  private List<Answer.Sender> senders(String id, DateRange asked) {
    Optional<DateRange> days = extent(List.of(id)).flatMap(asked::overlap);
    List<Answer.Sender> senders = new ArrayList<>();
    LocalDate from = days.map(DateRange::from).orElse(asked.to());
    LocalDate end = days.map(DateRange::to).orElse(asked.to());
    while (from.isBefore(end)) {
      Optional<Organisation> organisation = organisationOn(id, from);
      LocalDate last = organisation.map(Organisation::validTo).orElse(null);
      boolean handedOver = last != null && !last.isBefore(from) && last.plusDays(1).isBefore(end);
      LocalDate to = handedOver ? last.plusDays(1) : end;
      Text name = organisation.map(Organisation::title).orElse(NOBODY);
      senders.add(new Answer.Sender(name, new DateRange(from, to)));
      from = to;
    }
    return List.copyOf(senders);
  }

  private ToldDays.Certainty certainty(String id) {
    return told(id).stream()
        .map(ToldDays::certainty)
        .max(Comparator.naturalOrder())
        .orElse(
            refused(id).isPresent() ? ToldDays.Certainty.GAPS_UNKNOWN : ToldDays.Certainty.CERTAIN);
  }

  /** The gaps within what the source's files tell of all together. */
  private List<Answer.Gap> gaps(String id, List<String> municipalities, DateRange asked) {
    return named(
        id,
        municipalities,
        part ->
            part.untold(asked).stream()
                .flatMap(untold -> extent(List.of(id)).flatMap(untold::overlap).stream()));
  }

  private List<Answer.Gap> owed(String id, List<String> municipalities) {
    return named(id, municipalities, part -> part.owed().stream());
  }

  private List<Answer.Gap> named(
      String id, List<String> municipalities, Function<ToldDays, Stream<DateRange>> missing) {
    int all = told(id).size();
    List<Answer.Gap> gaps = new ArrayList<>();
    for (ToldDays part : told.of(id, municipalities)) {
      String municipality = all == 1 ? "" : installation.municipalityName(part.scope());
      missing.apply(part).forEach(days -> gaps.add(new Answer.Gap(municipality, days)));
    }
    return List.copyOf(gaps);
  }

  /**
   * The days that are known of an indicator: from the first day that any of its sources covers to
   * the newest one; empty when none has delivered.
   */
  Optional<DateRange> known(Indicator indicator) {
    return extent(indicator.filter().sources());
  }

  /** The days from the first that any of the sources tells of to the newest. */
  Optional<DateRange> extent(List<String> ids) {
    List<ToldDays> all = ids.stream().flatMap(id -> told(id).stream()).toList();
    Optional<LocalDate> from = all.stream().map(ToldDays::from).min(LocalDate::compareTo);
    Optional<LocalDate> to = all.stream().map(ToldDays::end).max(LocalDate::compareTo);
    return from.flatMap(
        first -> to.filter(last -> !last.isBefore(first)).map(last -> new DateRange(first, last)));
  }
}
