package se.lagesbild.warehouse.analysis.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.analysis.Dispersion;
import se.lagesbild.warehouse.analysis.Range;
import se.lagesbild.warehouse.analysis.RateContrast;
import se.lagesbild.warehouse.analysis.measure.Evaluation.Caution;
import se.lagesbild.warehouse.analysis.measure.Evaluation.Effect;
import se.lagesbild.warehouse.analysis.measure.Evaluation.Method;
import se.lagesbild.warehouse.analysis.measure.Evaluation.Reason;
import se.lagesbild.warehouse.analysis.measure.Evaluation.Verdict;
import se.lagesbild.warehouse.catalogue.Judging;
import se.lagesbild.warehouse.statistics.areacomparison.AreaComparison;
import se.lagesbild.warehouse.statistics.areacomparison.AreaEffect;
import se.lagesbild.warehouse.statistics.areacomparison.BeforeAfter;
import se.lagesbild.warehouse.statistics.displacement.Displacement;
import se.lagesbild.warehouse.statistics.displacement.DisplacementEffect;
import se.lagesbild.warehouse.statistics.displacement.Pair;
import se.lagesbild.warehouse.statistics.interruptedseries.InterruptedSeries;
import se.lagesbild.warehouse.statistics.interruptedseries.Interruption;
import se.lagesbild.warehouse.statistics.regression.Effects;

/**
 * Did a number change where something was done, more than was to expect?
 *
 * <p>Beside other areas where there are some (difference in differences, the error widened by how
 * the areas vary from month to month and from half-year to half-year about a common course), if
 * these went the same way before. Else beside the series' own trend and season, where it is long
 * enough (interrupted series, a change of level). Else beside the same months of the years before
 * (exact test of two rates). Around it by the weighted displacement difference.
 *
 * <p>Decreased and increased where the interval leaves out none; unchanged only where all of it
 * lies within what the installation calls as usual; else it cannot be told. A place that was chosen
 * because it had been bad has also to have fallen beside the time before without its last year.
 */
public final class Evaluator {
  private static final int FEWEST_MONTHS = 3;
  private static final int YEAR = 12;
  private static final int HALF_YEAR = 6;
  private static final long FEWEST = RateContrast.FEWEST;
  private static final int EVENTS_FOR_A_TREND = 60;
  private static final int MONTHS_FOR_A_TREND = 24;
  private static final double APART = 0.01;

  private final Trial trial;
  private final Judging judging;

  private Evaluator(Trial trial, Judging judging) {
    this.trial = trial;
    this.judging = judging;
  }

  /** Evaluates. */
  public static Evaluation evaluate(Trial trial, Judging judging) {
    return new Evaluator(trial, judging).evaluate();
  }

  private Evaluation evaluate() {
    Months months = Months.of(trial, 0);
    if (months.after().length < FEWEST_MONTHS) {
      return cannotTell(Reason.TOO_EARLY, null, null, List.of());
    }
    if (months.before().length < FEWEST_MONTHS) {
      return cannotTell(Reason.NO_BEFORE, null, null, List.of());
    }
    List<Caution> cautions = cautions(months);
    Optional<Effect> found = effect(months);
    if (found.isEmpty()) {
      return cannotTell(Reason.FEW, null, null, cautions);
    }
    Effect effect = found.get();
    if (effect.method() == Method.COMPARISON && wentApart(months)) {
      return cannotTell(Reason.APART_BEFORE, effect, null, cautions);
    }
    Verdict verdict = verdict(effect);
    if (verdict == Verdict.CANNOT_TELL) {
      return cannotTell(Reason.WIDE, effect, null, cautions);
    }
    Effect careful = trial.chosenAsWorst() ? effect(Months.of(trial, YEAR)).orElse(null) : null;
    boolean returned =
        trial.chosenAsWorst()
            && verdict == Verdict.DECREASED
            && (careful == null || verdict(careful) != Verdict.DECREASED);
    return returned
        ? cannotTell(Reason.RETURN, effect, careful, cautions)
        : new Evaluation(verdict, Optional.empty(), effect, careful, around(months), cautions);
  }

  private Evaluation cannotTell(
      Reason reason, @Nullable Effect effect, @Nullable Effect careful, List<Caution> cautions) {
    return new Evaluation(
        Verdict.CANNOT_TELL,
        Optional.of(reason),
        effect,
        careful,
        effect == null ? Optional.empty() : around(Months.of(trial, 0)),
        cautions);
  }

  private List<Caution> cautions(Months months) {
    List<Caution> cautions = new ArrayList<>();
    if (trial.chosenAsWorst()) {
      cautions.add(Caution.REGRESSION_TO_THE_MEAN);
    }
    if (trial.comparison().size() <= 1) {
      cautions.add(trial.comparison().isEmpty() ? Caution.NO_COMPARISON : Caution.ONE_COMPARISON);
    }
    if (months.after().length < YEAR) {
      cautions.add(Caution.SHORT);
    }
    return cautions;
  }

  private Verdict verdict(Effect effect) {
    if (effect.high() < 1) {
      return Verdict.DECREASED;
    }
    if (effect.low() > 1) {
      return Verdict.INCREASED;
    }
    return effect.low() > judging.leastRatio() && effect.high() < judging.greatestRatio()
        ? Verdict.UNCHANGED
        : Verdict.CANNOT_TELL;
  }

  /** By the first method that the data bear; empty where none is. */
  private Optional<Effect> effect(Months months) {
    if (months.before().length < FEWEST_MONTHS
        || Months.sum(trial.treated(), months.before())
                + Months.sum(trial.treated(), months.after())
            < FEWEST) {
      return Optional.empty();
    }
    double otherBefore = other(months.before());
    double otherAfter = other(months.after());
    if (!trial.comparison().isEmpty() && Math.min(otherBefore, otherAfter) >= FEWEST / 2.0) {
      return Optional.of(beside(months));
    }
    return ownPast(months).or(() -> Optional.of(sameMonths(months)));
  }

  private double other(int[] months) {
    return trial.comparison().stream().mapToDouble(area -> Months.sum(area, months)).sum();
  }

  private Effect beside(Months months) {
    BeforeAfter counts = counts(months.before(), months.after());
    AreaEffect told = compared(counts, months.before(), months.after());
    AreaEffect.Interval shown = told.hasEmptyCell() ? told.halved() : told.poisson();
    double wider = spread(months).wider();
    return effect(
        Method.COMPARISON,
        months,
        counts.treatedAfter() / shown.ratio(),
        new Range(
            shown.ratio() * Math.pow(shown.low() / shown.ratio(), wider),
            shown.ratio() * Math.pow(shown.high() / shown.ratio(), wider)));
  }

  private BeforeAfter counts(int[] before, int[] after) {
    return new BeforeAfter(
        Months.sum(trial.treated(), before),
        Months.sum(trial.treated(), after),
        other(before),
        other(after));
  }

  private AreaEffect compared(BeforeAfter counts, int[] before, int[] after) {
    double earlier = Months.sum(trial.exposures(), before);
    double later = Months.sum(trial.exposures(), after);
    return AreaComparison.withDefaults()
        .compare(counts, new BeforeAfter(earlier, later, earlier, later))
        .fold(
            effect -> effect,
            reason -> {
              throw new IllegalStateException(reason.english());
            });
  }

  private Effect effect(Method method, Months months, double expected, Range range) {
    double after = Months.sum(trial.treated(), months.after());
    return new Effect(
        method,
        Months.sum(trial.treated(), months.before()),
        after,
        months.before().length,
        months.after().length,
        method == Method.COMPARISON ? other(months.before()) : 0,
        method == Method.COMPARISON ? other(months.after()) : 0,
        expected,
        method == Method.OWN_PAST ? knownForTrend() : months.before().length,
        after / expected,
        range.low(),
        range.high());
  }

  /** How much the areas vary about a common course before, month by month or half by half year. */
  private Dispersion spread(Months months) {
    double[][] rows =
        Stream.concat(Stream.of(trial.treated()), trial.comparison().stream())
            .map(area -> IntStream.of(months.before()).mapToDouble(at -> area[at]).toArray())
            .map(area -> Arrays.stream(area).map(each -> Double.isNaN(each) ? 0 : each).toArray())
            .toArray(double[][]::new);
    Dispersion monthly = Dispersion.of(rows);
    Dispersion halves =
        Dispersion.of(Arrays.stream(rows).map(Evaluator::halves).toArray(double[][]::new));
    return halves.times() > monthly.times() ? halves : monthly;
  }

  private static double[] halves(double[] months) {
    double[] halves = new double[(months.length + HALF_YEAR - 1) / HALF_YEAR];
    for (int at = 0; at < months.length; at++) {
      halves[at / HALF_YEAR] += months[at];
    }
    return halves;
  }

  /** Whether the areas already went different ways between the first and last half before. */
  private boolean wentApart(Months months) {
    int[] all = months.before();
    int[] first = Arrays.copyOf(all, all.length / 2);
    int[] last = Arrays.copyOfRange(all, all.length / 2, all.length);
    BeforeAfter counts = counts(first, last);
    if (Arrays.stream(counts.values()).anyMatch(count -> count < FEWEST / 2.0)) {
      return false;
    }
    double chance = compared(counts, first, last).poisson().pValue();
    return spread(months).chance(chance) < APART;
  }

  private Optional<Effect> ownPast(Months months) {
    int begin = trendBegins();
    boolean enough =
        trial.begun() - begin >= MONTHS_FOR_A_TREND
            && months.after().length >= HALF_YEAR
            && Arrays.stream(trial.treated(), begin, trial.end()).filter(each -> each > 0).sum()
                >= EVENTS_FOR_A_TREND;
    if (!enough) {
      return Optional.empty();
    }
    double[] counts = Arrays.copyOfRange(trial.treated(), begin, trial.end());
    double[] offset = Arrays.copyOfRange(trial.exposures(), begin, trial.end());
    Arrays.setAll(offset, at -> Math.log(offset[at]));
    for (int month = trial.begun(); month < trial.first(); month++) {
      counts[month - begin] = Double.NaN;
    }
    return InterruptedSeries.withDefaults()
        .withLevelOnly()
        .evaluate(counts, offset, trial.first() - begin + 1)
        .fold(told -> Optional.of(ownPast(months, told)), reason -> Optional.empty());
  }

  private Effect ownPast(Months months, Interruption told) {
    Effects robust = told.atHorizon();
    Effects quasi = told.quasiAtHorizon();
    Effects careful = quasi.errors()[0] > robust.errors()[0] ? quasi : robust;
    return effect(
        Method.OWN_PAST,
        months,
        told.expectedAfter(),
        new Range(careful.low()[0], careful.high()[0]));
  }

  private int knownForTrend() {
    return (int)
        Arrays.stream(trial.treated(), trendBegins(), trial.begun())
            .filter(each -> !Double.isNaN(each))
            .count();
  }

  private int trendBegins() {
    return Math.max(0, trial.begun() - 5 * YEAR);
  }

  private Effect sameMonths(Months months) {
    double before = Months.sum(trial.treated(), months.before());
    double after = Months.sum(trial.treated(), months.after());
    double earlier = Months.sum(trial.exposures(), months.before());
    double later = Months.sum(trial.exposures(), months.after());
    RateContrast contrast =
        RateContrast.of(
            RateContrast.Side.of(after, later), RateContrast.Side.of(before, earlier), ownSpread());
    return effect(Method.SAME_MONTHS, months, before * later / earlier, contrast.timesLikely());
  }

  /** How much the months before vary beside the season and the level of their year. */
  private Dispersion ownSpread() {
    int years = trial.begun() / YEAR;
    double[][] rows = new double[years][];
    for (int year = 0; year < years; year++) {
      int from = trial.begun() - YEAR * (year + 1);
      rows[year] =
          Arrays.stream(trial.treated(), from, from + YEAR)
              .map(each -> Double.isNaN(each) ? 0 : each)
              .toArray();
    }
    return Dispersion.of(rows);
  }

  /** As many months before as after, of the year before. */
  private Optional<DisplacementEffect> around(Months months) {
    int[] after = months.after();
    int length = after.length <= YEAR ? YEAR : 2 * YEAR;
    int[] before = IntStream.of(after).map(month -> month - length).filter(at -> at >= 0).toArray();
    boolean known =
        trial.around().length > 0
            && !trial.comparison().isEmpty()
            && before.length == after.length
            && IntStream.of(before).noneMatch(at -> at >= trial.begun());
    if (!known) {
      return Optional.empty();
    }
    Pair area = pair(trial.treated(), before, after);
    Pair ring = pair(trial.around(), before, after);
    List<Pair> others = trial.comparison().stream().map(each -> pair(each, before, after)).toList();
    Pair control = nearest(area, others);
    Pair ringControl =
        others.size() > 1
            ? nearest(ring, others.stream().filter(each -> each != control).toList())
            : new Pair(0, 0);
    return Displacement.withDefaults()
        .withDispersion(spread(months).times())
        .compare(area, ring, control, ringControl)
        .fold(Optional::of, reason -> Optional.empty());
  }

  private static Pair pair(double[] values, int[] before, int[] after) {
    return new Pair(Months.sum(values, before), Months.sum(values, after));
  }

  /** The one of the most similar size before: the difference takes changes by number, not share. */
  private static Pair nearest(Pair area, List<Pair> others) {
    return others.stream()
        .min(Comparator.comparingDouble(each -> Math.abs(each.before() - area.before())))
        .orElseThrow();
  }
}
