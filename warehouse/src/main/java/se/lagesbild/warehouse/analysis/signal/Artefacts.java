package se.lagesbild.warehouse.analysis.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.lagesbild.warehouse.analysis.Assessment;
import se.lagesbild.warehouse.analysis.Assessor;
import se.lagesbild.warehouse.analysis.CountSeries;
import se.lagesbild.warehouse.analysis.Evidence;
import se.lagesbild.warehouse.analysis.Range;
import se.lagesbild.warehouse.analysis.SourceLags;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.SeriesBreaks.Kind;
import se.lagesbild.warehouse.catalogue.SeriesBreaks.SeriesBreak;
import se.lagesbild.warehouse.query.WatchedFacts.LargeReport;
import se.lagesbild.warehouse.query.WatchedFacts.Late;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.Wording;

/** Knows what else than a change in the world makes series differ, and looks for it. */
public final class Artefacts {
  private final Assessor assessor;
  private final List<SeriesBreak> breaks;
  private final SourceLags lags;

  /**
   * Looks for artefacts.
   *
   * @param assessor the one that judged the series
   * @param breaks when registration changed
   * @param lags how late the sources tell
   */
  public Artefacts(Assessor assessor, List<SeriesBreak> breaks, SourceLags lags) {
    this.assessor = assessor;
    this.breaks = breaks;
    this.lags = lags;
  }

  /**
   * The first, in whole sentences.
   *
   * @param series what the assessor judged of an indicator
   * @param clues what else is known of its events
   * @param assessment what it came to
   */
  public Optional<Phrase> explaining(
      Indicator indicator, CountSeries series, Clues clues, Assessment assessment) {
    return of(new Judged(new WatchedSeries(indicator, "", null, series, clues, 0), assessment))
        .map(Artefact::words);
  }

  /** The first that may explain that a series differs. */
  Optional<Artefact> of(Judged judged) {
    return seriesBreak(judged)
        .or(() -> oneReport(judged))
        .or(() -> lateRegistration(judged))
        .or(() -> policeActivity(judged));
  }

  /**
   * Registration changed within the judged periods; or before them, what came since does not differ
   * from itself, and most of the difference was there already.
   */
  private Optional<Artefact> seriesBreak(Judged judged) {
    return breaks(judged.watched())
        .filter(each -> explains(each, judged))
        .findFirst()
        .map(
            each ->
                new Artefact(
                    Artefact.Kind.SERIES_BREAK,
                    new Phrase(
                        "Registreringen ändrades %s och kan vara förklaringen: %s"
                            .formatted(each.day(), each.text().sv()),
                        "Registration changed on %s, which may explain it: %s"
                            .formatted(each.day(), each.text().en()))));
  }

  /** Those of a series, the newest first. */
  private Stream<SeriesBreak> breaks(WatchedSeries watched) {
    Indicator.Filter filter = watched.indicator().filter();
    LocalDate end = watched.period().to();
    return breaks.stream()
        .filter(each -> filter.sources().contains(each.source()))
        .filter(
            each ->
                each.kind() == Kind.ORGANISATION || filter.categories().contains(each.category()))
        .filter(each -> each.day().isAfter(watched.series().start()) && each.day().isBefore(end))
        .sorted((one, other) -> other.day().compareTo(one.day()));
  }

  private boolean explains(SeriesBreak each, Judged judged) {
    DateRange window = judged.watched().last(judged.evidence().periods());
    return each.day().isAfter(window.from())
        || (verdict(judged.watched().since(each.day())) != judged.verdict()
            && wasThereSince(each.day(), judged));
  }

  /**
   * Whether what was counted since a day, held against the middle of what is usual, makes more than
   * half of the difference of the judged periods that come after.
   */
  private boolean wasThereSince(LocalDate day, Judged judged) {
    WatchedSeries watched = judged.watched();
    List<Range> usual = assessor.course(watched.series()).usual();
    Evidence evidence = judged.evidence();
    double counted = 0;
    double middle = 0;
    int end = usual.size() - evidence.periods();
    for (int period = watched.first(day); period < end; period++) {
      double count = watched.series().counts()[period];
      if (!Double.isNaN(count)) {
        counted += count;
        middle += (usual.get(period).low() + usual.get(period).high()) / 2;
      }
    }
    double difference = evidence.observed() - evidence.expected();
    return middle > 0 && (counted / middle - 1) * evidence.expected() / difference > 0.5;
  }

  /** One report's crimes are most of what is too many, and without them there would be none. */
  private Optional<Artefact> oneReport(Judged judged) {
    Evidence evidence = judged.evidence();
    WatchedSeries watched = judged.watched();
    DateRange window = watched.last(evidence.periods());
    double half = (evidence.observed() - evidence.expected()) / 2;
    return watched.clues().largeReports().stream()
        .filter(report -> judged.verdict() == Verdict.MORE && window.contains(report.day()))
        .max(Comparator.comparingLong(LargeReport::crimes))
        .filter(report -> report.crimes() - 1 > half)
        .filter(report -> verdict(watched.withOneCrimeOf(report)) != Verdict.MORE)
        .map(report -> new Artefact(Artefact.Kind.ONE_REPORT, oneReport(report.crimes())));
  }

  private static Phrase oneReport(long crimes) {
    Phrase number = Wording.whole(crimes);
    return new Phrase(
        "En enda anmälan rymmer %s av brotten.".formatted(number.swedish()),
        "A single report holds %s of the crimes.".formatted(number.english()));
  }

  /**
   * What was registered in one go, when nearly all that happened on its days was registered long
   * before, is most of what is too many, and without it there would be none.
   */
  private Optional<Artefact> lateRegistration(Judged judged) {
    Evidence evidence = judged.evidence();
    WatchedSeries watched = judged.watched();
    DateRange window = watched.last(evidence.periods());
    double half = (evidence.observed() - evidence.expected()) / 2;
    Map<DateRange, List<Late>> bursts = new HashMap<>();
    watched.clues().late().stream()
        .filter(late -> judged.verdict() == Verdict.MORE && window.contains(late.day()))
        .forEach(
            late ->
                lags.registeredLate(watched.indicator().dateBasis(), late)
                    .ifPresent(
                        when ->
                            bursts.computeIfAbsent(when, first -> new ArrayList<>()).add(late)));
    return bursts.entrySet().stream()
        .max(Comparator.comparingLong(burst -> number(burst.getValue())))
        .filter(burst -> number(burst.getValue()) > half)
        .filter(burst -> verdict(watched.without(burst.getValue())) != Verdict.MORE)
        .map(
            burst ->
                new Artefact(
                    Artefact.Kind.LATE_REGISTRATION,
                    late(number(burst.getValue()), evidence.observed(), burst.getKey())));
  }

  private static long number(List<Late> some) {
    return some.stream().mapToLong(Late::counted).sum();
  }

  private static Phrase late(long number, double of, DateRange when) {
    Phrase part = Wording.whole(number);
    Phrase all = Wording.whole((long) of);
    Phrase days = Naming.days(when);
    return new Phrase(
        ("%s av %s registrerades först %s, långt senare än vanligt. Utan dem är antalet inte"
                + " ovanligt; det kan visa att många registrerades på en gång, inte att fler"
                + " inträffade.")
            .formatted(part.swedish(), all.swedish(), days.swedish()),
        ("%s of %s were not registered until %s, far later than usual. Without them the number is"
                + " not unusual; it may show that many were registered at once, not that more"
                + " happened.")
            .formatted(part.english(), all.english(), days.english()));
  }

  /**
   * What the police found themselves is most of the difference, and without it there would be none.
   */
  private Optional<Artefact> policeActivity(Judged judged) {
    WatchedSeries watched = judged.watched();
    Evidence evidence = judged.evidence();
    double[] found = watched.clues().foundByPolice();
    double recent = Arrays.stream(found).skip(found.length - evidence.periods()).sum();
    double share = share(watched);
    double difference = evidence.observed() - evidence.expected();
    double byPolice = recent - share * evidence.expected();
    boolean explains =
        share + recent > 0
            && byPolice / difference > 0.5
            && verdict(watched.withoutPolice()) != judged.verdict();
    return explains
        ? Optional.of(
            new Artefact(
                Artefact.Kind.POLICE_ACTIVITY,
                new Phrase(
                    "Utan det som polisen själv har upptäckt är antalet inte ovanligt; det kan visa"
                        + " hur mycket polisen har sökt.",
                    "Without what the police found themselves the number is not unusual; it may"
                        + " show how much they have searched.")))
        : Optional.empty();
  }

  /** The part of all events that the police found themselves. */
  private static double share(WatchedSeries watched) {
    double found = 0;
    double all = 0;
    CountSeries series = watched.series();
    for (int period = 0; period < series.length(); period++) {
      if (!Double.isNaN(series.counts()[period])) {
        found += watched.clues().foundByPolice()[period];
        all += series.counts()[period];
      }
    }
    return all == 0 ? 0 : found / all;
  }

  private Verdict verdict(WatchedSeries watched) {
    return watched.judgedBy(assessor).map(Judged::verdict).orElse(Verdict.CANNOT_TELL);
  }
}
