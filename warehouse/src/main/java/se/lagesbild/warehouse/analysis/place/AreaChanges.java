package se.lagesbild.warehouse.analysis.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.lagesbild.warehouse.analysis.Adjusted;
import se.lagesbild.warehouse.analysis.Dispersion;
import se.lagesbild.warehouse.analysis.Range;
import se.lagesbild.warehouse.analysis.RateContrast;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.areacomparison.AreaComparison;
import se.lagesbild.warehouse.statistics.areacomparison.AreaEffect;
import se.lagesbild.warehouse.statistics.areacomparison.BeforeAfter;
import se.lagesbild.warehouse.statistics.onerate.OneRate;
import se.lagesbild.warehouse.statistics.onerate.RateDifference;

/**
 * Compares the areas of a municipality with themselves in an earlier period: exact tests of two
 * rates and of shares, their chances widened by how much more than Poisson's the areas' counts
 * vary, and adjusted for the number of areas.
 */
public final class AreaChanges {
  /** Of fewer in both periods together nothing is told. */
  public static final long FEWEST = RateContrast.FEWEST;

  private static final Range UNKNOWN = new Range(Double.NaN, Double.NaN);
  private static final BeforeAfter ALIKE = new BeforeAfter(1, 1, 1, 1);

  private final List<Pair> pairs;
  private final Dispersion dispersion;

  private AreaChanges(List<Pair> pairs, Dispersion dispersion) {
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
    return new AreaChanges(pairs, Dispersion.of(history)).compare();
  }

  private List<AreaChange> compare() {
    RateContrast[] ratios = new RateContrast[pairs.size()];
    double[] chances = new double[pairs.size()];
    double[] shares = new double[pairs.size()];
    Arrays.fill(chances, Double.NaN);
    Arrays.fill(shares, Double.NaN);
    for (int at = 0; at < ratios.length; at++) {
      Pair pair = pairs.get(at);
      if (pair.isKnown()) {
        ratios[at] = ratio(pair);
        chances[at] = ratios[at].chance();
        shares[at] = dispersion.chance(ofShare(pair));
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
              known ? ratios[at].times() : Double.NaN,
              known ? ratios[at].timesLikely() : UNKNOWN,
              verdict(adjusted[at], known && ratios[at].times() > 1),
              verdict(adjustedShares[at], known && isGreaterPart(pair))));
    }
    return changes;
  }

  private RateContrast ratio(Pair pair) {
    return RateContrast.of(
        RateContrast.Side.of(pair.now(), pair.exposure()),
        RateContrast.Side.of(pair.before(), pair.exposureBefore()),
        dispersion);
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
    double wider = dispersion.wider();
    return new Range(
        Math.max(0, count - wider * (count - poisson.low())),
        count + wider * (poisson.high() - count));
  }

  private static Range limits(RateDifference told) {
    return new Range(told.low(), told.high());
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
