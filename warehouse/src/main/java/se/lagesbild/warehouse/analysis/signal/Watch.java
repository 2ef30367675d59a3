package se.lagesbild.warehouse.analysis.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.lagesbild.warehouse.analysis.Assessment;
import se.lagesbild.warehouse.analysis.Assessor;
import se.lagesbild.warehouse.analysis.Context;
import se.lagesbild.warehouse.analysis.Registration;
import se.lagesbild.warehouse.analysis.SourceLags;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.SeriesBreaks;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.query.WatchedFacts;
import se.lagesbild.warehouse.statistics.adjustment.PAdjust;

/**
 * Which of all series differ from what is usual for them?
 *
 * <p>Every series of a municipality is judged with the same alpha, which spreads the budget of
 * false alarms over all of them: each municipality has its readers, and what is watched elsewhere
 * makes none of its own changes harder to see. A series that differs is a signal. Its q says how
 * large a part of the signals at least as strong chance is expected to give this night (Benjamini
 * and Hochberg over every direction of every series of the municipality). What else may explain a
 * signal is named with it, and such signals come last.
 */
public final class Watch {
  private final Installation installation;
  private final SourceLags lags;

  Watch(Installation installation, SourceLags lags) {
    this.installation = installation;
    this.lags = lags;
  }

  /**
   * Judges everything that an installation watches.
   *
   * @param today the day of the generation
   * @param facts its facts
   */
  public static Night night(Installation installation, LocalDate today, WatchedFacts facts) {
    SourceLags lags = SourceLags.of(facts.firstTold());
    List<WatchedSeries> series =
        new ArrayList<>(new Folding(installation, today, facts, lags).all());
    series.addAll(new SumFolding(installation, today, facts).all());
    Watch watch = new Watch(installation, lags);
    Map<String, List<WatchedSeries>> byMunicipality =
        series.stream()
            .map(each -> comparable(each, installation))
            .collect(
                Collectors.groupingBy(
                    WatchedSeries::municipality, TreeMap::new, Collectors.toList()));
    return byMunicipality.values().stream()
        .map(watch::over)
        .reduce(Night::and)
        .orElseGet(() -> watch.over(List.of()));
  }

  private static WatchedSeries comparable(WatchedSeries watched, Installation installation) {
    Registration registration = Registration.of(installation, watched.indicator(), Slice.ALL);
    return watched.without(registration.before(watched.series()));
  }

  /** Judges series; each on its own, so that they may be judged anywhere. */
  Night over(List<WatchedSeries> series) {
    Context context = new Budget(installation).over(series);
    Assessor assessor = Assessor.of(context);
    List<Judged> judged =
        series.parallelStream().flatMap(each -> each.judgedBy(assessor).stream()).toList();
    Artefacts artefacts = new Artefacts(assessor, SeriesBreaks.list(installation), lags);
    double[] q = q(judged);
    List<Signal> signals =
        IntStream.range(0, judged.size())
            .filter(at -> judged.get(at).differs())
            .mapToObj(at -> new Signal(judged.get(at), q[at], artefacts.of(judged.get(at))))
            .sorted(Night.STRONGEST_FIRST)
            .toList();
    return new Night(installation, context.alpha(), series.size(), signals);
  }

  /** The q of what each verdict rests on. */
  private static double[] q(List<Judged> judged) {
    double[] chances =
        judged.stream().flatMap(Watch::chances).mapToDouble(chance -> chance).toArray();
    double[] all =
        PAdjust.withDefaults()
            .adjust(chances)
            .fold(adjusted -> adjusted.benjaminiHochberg(), reason -> chances);
    List<Double> own = new ArrayList<>();
    int at = 0;
    for (Judged each : judged) {
      boolean second = each.evidence() == each.assessment().fewer() && each.differs();
      own.add(all[second ? at + 1 : at]);
      at += (int) chances(each).count();
    }
    return own.stream().mapToDouble(value -> value).toArray();
  }

  /** Of more, and of fewer where that is a signal. */
  private static Stream<Double> chances(Judged judged) {
    Assessment assessment = judged.assessment();
    Stream<Double> more = Stream.of(assessment.more().chance());
    return judged.watched().watchesFewer()
        ? Stream.concat(more, Stream.of(assessment.fewer().chance()))
        : more;
  }
}
