package se.lagesbild.warehouse.analysis.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.lagesbild.warehouse.analysis.Adjusted;
import se.lagesbild.warehouse.analysis.Range;
import se.lagesbild.warehouse.analysis.TableDispersion;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.areacomparison.AreaComparison;
import se.lagesbild.warehouse.statistics.areacomparison.AreaEffect;
import se.lagesbild.warehouse.statistics.areacomparison.BeforeAfter;
import se.lagesbild.warehouse.statistics.onerate.OneRate;
import se.lagesbild.warehouse.statistics.onerate.RateDifference;
import se.lagesbild.warehouse.statistics.tworates.RateRatio;
import se.lagesbild.warehouse.statistics.tworates.TwoRates;

/**
 * Compares the areas of a municipality with themselves in an earlier period: exact tests of two
 * rates and of shares, their chances widened by how much more than Poisson's the areas' counts
 * vary, and adjusted for the number of areas.
 */
public final class AreaChanges {
  /** Of fewer in both periods together nothing is told. */
  public static final long FEWEST = 10;

  private static final Range UNKNOWN = new Range(Double.NaN, Double.NaN);
  private static final BeforeAfter ALIKE = new BeforeAfter(1, 1, 1, 1);

  private final List<Pair> pairs;
  private final double dispersion;

  private AreaChanges(List<Pair> pairs, double dispersion) {
    this.pairs = pairs;
    this.dispersion = dispersion;
  }

  /**
   * What is known of an area.
   *
   * @param now events in the period
   * @param exposure days times the part that is registered by now; 0 where the periods cannot be
   *     compared
   * @param before events in the earlier period
   * @param exposureBefore the same of that period
   */
  public record Pair(long now, double exposure, long before, double exposureBefore) {
    boolean isKnown() {
      return exposure > 0 && exposureBefore > 0 && now + before >= FEWEST;
    }
  }

  /**
   * Compares.
   *
   * @param pairs one per area
   * @param history for each past period one count per area, to tell how much they vary
   */
  public static List<AreaChange> of(List<Pair> pairs, double[][] history) {
    return new AreaChanges(pairs, TableDispersion.of(List.<double[][]>of(history))).compare();
  }

  private List<AreaChange> compare() {
    RateRatio[] ratios = new RateRatio[pairs.size()];
    double[] chances = new double[pairs.size()];
    double[] shares = new double[pairs.size()];
    Arrays.fill(chances, Double.NaN);
    Arrays.fill(shares, Double.NaN);
    for (int at = 0; at < ratios.length; at++) {
      Pair pair = pairs.get(at);
      if (pair.isKnown()) {
        ratios[at] = ratio(pair);
        chances[at] = Adjusted.dispersed(ratios[at].pCentral(), dispersion);
        shares[at] = Adjusted.dispersed(ofShare(pair), dispersion);
      }
    }
    double[] adjusted = Adjusted.of(chances);
    double[] adjustedShares = Adjusted.of(shares);
    List<AreaChange> changes = new ArrayList<>();
    for (int at = 0; at < ratios.length; at++) {
      Pair pair = pairs.get(at);
      boolean known = pair.isKnown();
      changes.add(
          new AreaChange(
              likely(pair.now()),
              known ? ratios[at].ratio() : Double.NaN,
              known ? timesLikely(ratios[at]) : UNKNOWN,
              verdict(adjusted[at], known && ratios[at].ratio() > 1),
              verdict(adjustedShares[at], known && isGreaterPart(pair))));
    }
    return changes;
  }

  private static RateRatio ratio(Pair pair) {
    return TwoRates.withDefaults()
        .compare(pair.now(), pair.exposure(), pair.before(), pair.exposureBefore())
        .fold(
            told -> told,
            reason -> {
              throw new IllegalStateException(reason.english());
            });
  }

  /** The chance of an area's part of all events having moved as far, by Fisher. */
  private double ofShare(Pair pair) {
    double restNow = sum(pairs.stream().mapToDouble(Pair::now).toArray()) - pair.now();
    double restBefore = sum(pairs.stream().mapToDouble(Pair::before).toArray()) - pair.before();
    return AreaComparison.withDefaults()
        .compare(new BeforeAfter(pair.before(), pair.now(), restBefore, restNow), ALIKE)
        .fold(AreaEffect::exactP, none -> Double.NaN);
  }

  private boolean isGreaterPart(Pair pair) {
    double now = sum(pairs.stream().mapToDouble(Pair::now).toArray());
    double before = sum(pairs.stream().mapToDouble(Pair::before).toArray());
    return pair.now() * before > pair.before() * now;
  }

  private Range likely(long count) {
    Range poisson =
        OneRate.withDefaults().test(count, 1, count).fold(AreaChanges::limits, none -> UNKNOWN);
    double wider = Math.sqrt(dispersion);
    return new Range(
        Math.max(0, count - wider * (count - poisson.low())),
        count + wider * (poisson.high() - count));
  }

  private static Range limits(RateDifference told) {
    return new Range(told.low(), told.high());
  }

  private Range timesLikely(RateRatio told) {
    double wider = Math.sqrt(dispersion);
    boolean finite = told.ratio() > 0 && told.ratio() < Double.POSITIVE_INFINITY;
    return finite
        ? new Range(
            told.ratio() * Math.pow(told.low() / told.ratio(), wider),
            told.ratio() * Math.pow(told.high() / told.ratio(), wider))
        : new Range(told.low(), told.high());
  }

  private static Verdict verdict(double chance, boolean more) {
    if (!(chance <= Adjusted.RATE)) {
      return Verdict.CANNOT_TELL;
    }
    return more ? Verdict.MORE : Verdict.FEWER;
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }
}
