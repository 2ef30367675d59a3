package se.lagesbild.warehouse.analysis.companion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.NormalDistribution;
import se.lagesbild.warehouse.analysis.Adjusted;
import se.lagesbild.warehouse.analysis.CountSeries;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.adjustment.PAdjust;
import se.lagesbild.warehouse.statistics.crosscorrelation.CrossCorrelation;
import se.lagesbild.warehouse.statistics.crosscorrelation.Relation;
import se.lagesbild.warehouse.statistics.granger.Granger;

/**
 * Which of many series move with one, at once or up to twelve periods ahead of it?
 *
 * <p>Trend, season and confounders are taken out of both ({@link Leftover}); what the other owes
 * its own past is filtered out of both (prewhitening); the correlation by lag, times the root of
 * the number of periods, is held against the normal distribution; all lags of all series are
 * adjusted together (Benjamini and Hochberg). Of what is found: how many times as many events go
 * with it, from a regression with the same terms and the series' own value before; the interval
 * holds for what was selected (Benjamini and Yekutieli 2005, False coverage-statement rate, J Am
 * Stat Assoc 100, doi:10.1198/016214504000001907); and, where there are events enough, whether its
 * past helps to foretell (Granger), adjusted for all that was tried as well. Where that interval
 * does not leave out none, the relation is told without its strength.
 *
 * <p>A confounder that is itself tried is left out of the model while it is. Relations in time are
 * no causes, and what both owe to a third series that nobody counts looks the same.
 */
public final class CompanionSearch {
  /** The furthest that a series may be ahead, in periods. */
  public static final int FURTHEST = 12;

  /** A series of fewer periods does not tell its season from what moves with it. */
  private static final double FEWEST_YEARS = 2;

  private static final int FEWEST_PERIODS = 40;
  private static final int FEWEST_EVENTS = 50;
  private static final int FEWEST_OF_OTHERS = 30;
  private static final double MANY_PERIODS_A_YEAR = 50;
  private static final double YEARS_FOR_SHARP_SEASON = 3;

  /** With fewer events in a period Granger's test sees next to nothing. */
  private static final double FEWEST_TO_FORETELL = 5;

  private static final int PERIODS_TO_FORETELL = 100;

  /** How often a relation as strong as the least that can be found is found. */
  private static final double POWER = 0.8;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final double rate;

  private CompanionSearch(double rate) {
    this.rate = rate;
  }

  /** Of what is found, at most five in a hundred by chance. */
  public static CompanionSearch withDefaults() {
    return new CompanionSearch(0.05);
  }

  /** The same, with another bound for the share of false findings, between 0 and 1. */
  public CompanionSearch withRate(double bound) {
    return new CompanionSearch(bound);
  }

  /**
   * Searches.
   *
   * @param series what others may move with
   * @param candidates over the same periods
   * @param confounders what else is held equal; one that is tried is left out while it is
   */
  public Companions search(
      CountSeries series, List<Candidate> candidates, List<Candidate> confounders) {
    int known = (int) Arrays.stream(series.counts()).filter(each -> !Double.isNaN(each)).count();
    double events = Arrays.stream(series.counts()).filter(each -> !Double.isNaN(each)).sum();
    if (known < Math.max(FEWEST_PERIODS, FEWEST_YEARS * series.calendar().periodsPerYear() - 1)) {
      return silent(Silence.SHORT, known, events);
    }
    if (events < FEWEST_EVENTS) {
      return silent(Silence.FEW, known, events);
    }
    Models models = new Models(series, confounders, waves(series));
    Map<String, Silence> untried = new LinkedHashMap<>();
    List<Correlated> all = new ArrayList<>();
    List<Attempt> attempts =
        candidates.parallelStream().map(each -> attempt(each, series, models)).toList();
    for (Attempt each : attempts) {
      each.correlated()
          .ifPresentOrElse(
              all::add,
              () -> untried.put(each.candidate().id(), each.silence().orElse(Silence.CONSTANT)));
    }
    return judged(models, all, untried, known, events);
  }

  private record Attempt(
      Candidate candidate, Optional<Silence> silence, Optional<Correlated> correlated) {}

  private static Attempt attempt(Candidate each, CountSeries series, Models models) {
    Optional<Silence> silence = silence(each, series);
    return new Attempt(
        each, silence, silence.isPresent() ? Optional.empty() : models.correlate(each));
  }

  private static Companions silent(Silence silence, int known, double events) {
    return new Companions(
        Optional.of(silence), known, events, List.of(), Map.of(), 0, 0, Double.NaN, Double.NaN);
  }

  private static int waves(CountSeries series) {
    double perYear = series.calendar().periodsPerYear();
    boolean sharp =
        perYear > MANY_PERIODS_A_YEAR && series.length() >= YEARS_FOR_SHARP_SEASON * perYear;
    return sharp ? 3 : 2;
  }

  private static Optional<Silence> silence(Candidate each, CountSeries series) {
    double fewest = FEWEST_YEARS * series.calendar().periodsPerYear() - 1;
    if (each.known() < Math.max(FEWEST_PERIODS, fewest)) {
      return Optional.of(Silence.SHORT);
    }
    return each.kind() == Candidate.Kind.COUNTS && each.sum() < FEWEST_OF_OTHERS
        ? Optional.of(Silence.FEW)
        : Optional.empty();
  }

  /** A candidate with its correlations and chances by lag. */
  private record Correlated(
      Candidate candidate,
      Leftover of,
      double[] correlations,
      double[] strengths,
      double[] chances) {}

  private Companions judged(
      Models models, List<Correlated> all, Map<String, Silence> untried, int known, double events) {
    int lags = FURTHEST + 1;
    double[] chances = new double[all.size() * lags];
    for (int at = 0; at < all.size(); at++) {
      System.arraycopy(all.get(at).chances(), 0, chances, at * lags, lags);
    }
    double[] q =
        PAdjust.withDefaults()
            .withRate(rate)
            .adjust(chances)
            .fold(adjusted -> adjusted.benjaminiHochberg(), reason -> new double[0]);
    int found = (int) Arrays.stream(q).filter(each -> each <= rate).count();
    double confidence = 1 - rate * Math.max(1, found) / Math.max(1, chances.length);
    List<Tried> tried = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      double[] own = Arrays.copyOfRange(q, at * lags, (at + 1) * lags);
      tried.add(tried(all.get(at), own, models, confidence));
    }
    List<Tried> told = foretoldAmongAll(tried);
    told.sort(Comparator.comparingDouble(each -> each.chances()[each.strongest()]));
    return new Companions(
        Optional.empty(),
        known,
        events,
        told,
        untried,
        chances.length,
        found,
        NORMAL.inverseSurvivalProbability((1 - confidence) / 2),
        models.findable(known, rate / Math.max(1, chances.length)));
  }

  /**
   * Granger's chances adjusted as those of the relations are (Benjamini and Hochberg), over every
   * lag of every series: the lag was chosen because it stood out, and so was the series.
   */
  private static List<Tried> foretoldAmongAll(List<Tried> tried) {
    double[] chances = new double[tried.size() * (FURTHEST + 1)];
    Arrays.fill(chances, 1);
    for (int at = 0; at < tried.size(); at++) {
      chances[at] = tried.get(at).foretold().orElse(1);
    }
    double[] adjusted = chances.length == 0 ? chances : Adjusted.of(chances);
    List<Tried> told = new ArrayList<>();
    for (int at = 0; at < tried.size(); at++) {
      Tried one = tried.get(at);
      told.add(one.foretold().isPresent() ? one.withForetold(adjusted[at]) : one);
    }
    return told;
  }

  private Tried tried(Correlated one, double[] q, Models models, double confidence) {
    int strongest = 0;
    for (int lag = 1; lag <= FURTHEST; lag++) {
      strongest = one.chances()[lag] < one.chances()[strongest] ? lag : strongest;
    }
    Optional<Effect> effect =
        q[strongest] <= rate
            ? Optional.of(models.effect(one, strongest, confidence))
            : Optional.empty();
    boolean found = effect.filter(Effect::isClear).isPresent();
    return new Tried(
        one.candidate().id(),
        one.correlations(),
        one.strengths(),
        one.chances(),
        q,
        strongest,
        found,
        q[strongest] <= rate && !found,
        found ? effect : Optional.empty(),
        found ? models.foretold(one, strongest) : OptionalDouble.empty());
  }

  /** The models of the series, one for each set of confounders. */
  private static final class Models {
    private final CountSeries series;
    private final List<Candidate> confounders;
    private final ModelTerms terms;
    private final double[] exposures;
    private final Map<List<String>, Optional<Leftover>> own = new ConcurrentHashMap<>();

    Models(CountSeries series, List<Candidate> confounders, int waves) {
      this.series = series;
      this.confounders = confounders;
      this.terms = ModelTerms.of(series, waves);
      this.exposures = new double[series.length()];
      Arrays.setAll(exposures, at -> series.exposures()[at] * series.ripeness()[at]);
    }

    private List<Candidate> beside(Candidate tried) {
      return confounders.stream().filter(each -> !each.id().equals(tried.id())).toList();
    }

    private Optional<Leftover> own(List<Candidate> beside) {
      return own.computeIfAbsent(
          beside.stream().map(Candidate::id).toList(),
          ids -> Leftover.ofCounts(series.counts(), exposures, terms.with(beside)));
    }

    Optional<Correlated> correlate(Candidate candidate) {
      List<Candidate> beside = beside(candidate);
      Optional<Leftover> others =
          candidate.kind() == Candidate.Kind.COUNTS
              ? Leftover.ofCounts(candidate.values(), candidate.exposures(), terms.with(beside))
              : Leftover.ofDays(candidate.values(), terms.with(List.of()));
      return others.flatMap(x -> own(beside).flatMap(y -> correlated(candidate, x, y)));
    }

    /**
     * Days of the calendar repeat themselves so exactly that nothing is left of them without their
     * past; of them the series is freed of its own past instead, which is as good against chance.
     */
    private static Optional<Correlated> correlated(Candidate candidate, Leftover x, Leftover y) {
      boolean days = candidate.kind() == Candidate.Kind.CALENDAR;
      CrossCorrelation all = CrossCorrelation.withDefaults().withFurthestLag(FURTHEST);
      Outcome<Relation> related =
          days ? all.relate(y.values(), x.values()) : all.relate(x.values(), y.values());
      return related.fold(
          relation -> Optional.of(correlated(candidate, x, relation, days ? 1 : -1)),
          reason -> Optional.empty());
    }

    private static Correlated correlated(
        Candidate candidate, Leftover x, Relation relation, int sign) {
      double[] correlations = new double[FURTHEST + 1];
      double[] strengths = new double[FURTHEST + 1];
      double[] chances = new double[FURTHEST + 1];
      for (int lag = 0; lag <= FURTHEST; lag++) {
        correlations[lag] = relation.prewhitened()[relation.reach() + sign * lag];
        strengths[lag] = Math.abs(correlations[lag]) * Math.sqrt(relation.effective());
        chances[lag] = Math.min(1, 2 * NORMAL.survivalProbability(strengths[lag]));
      }
      return new Correlated(candidate, x, correlations, strengths, chances);
    }

    Effect effect(Correlated one, int lag, double confidence) {
      Candidate candidate = one.candidate();
      boolean counts = candidate.kind() == Candidate.Kind.COUNTS;
      double step = counts ? Math.max(1, Math.rint(one.of().spread())) : 1;
      double usual = Arrays.stream(candidate.exposures()).average().orElse(1);
      double[] ahead = new double[series.length()];
      double[] before = new double[series.length()];
      for (int at = 0; at < ahead.length; at++) {
        int then = at - lag;
        ahead[at] =
            then < 0
                ? Double.NaN
                : candidate.values()[then] * usual / candidate.exposures()[then] / step;
        before[at] = at == 0 ? Double.NaN : Math.log1p(series.counts()[at - 1]);
      }
      return Effect.of(
          series.counts(),
          exposures,
          terms.with(beside(candidate), before, ahead),
          step,
          confidence);
    }

    OptionalDouble foretold(Correlated one, int lag) {
      Optional<Leftover> y = own(beside(one.candidate()));
      boolean enough =
          lag > 0
              && series.length() >= PERIODS_TO_FORETELL
              && y.filter(each -> each.mean() >= FEWEST_TO_FORETELL).isPresent()
              && (one.candidate().kind() == Candidate.Kind.CALENDAR
                  || one.of().mean() >= FEWEST_TO_FORETELL);
      if (!enough) {
        return OptionalDouble.empty();
      }
      return Granger.withDefaults()
          .withOrder(lag)
          .test(one.of().values(), y.orElseThrow().values())
          .fold(found -> OptionalDouble.of(found.p()), reason -> OptionalDouble.empty());
    }

    /** By how much more a relation between two series without noise of others is seen. */
    double findable(int known, double chance) {
      double needed =
          NORMAL.inverseSurvivalProbability(chance / 2)
              + NORMAL.inverseCumulativeProbability(POWER);
      return own(confounders)
          .map(y -> 1 + needed / Math.sqrt(known) * y.spread() / y.mean())
          .orElse(Double.NaN);
    }
  }
}
