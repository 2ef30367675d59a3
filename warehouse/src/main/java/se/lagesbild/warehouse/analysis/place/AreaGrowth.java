package se.lagesbild.warehouse.analysis.place;

import java.util.Optional;
import se.lagesbild.warehouse.analysis.Dispersion;
import se.lagesbild.warehouse.analysis.Range;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.areacomparison.AreaComparison;
import se.lagesbild.warehouse.statistics.areacomparison.AreaEffect;
import se.lagesbild.warehouse.statistics.areacomparison.BeforeAfter;

/**
 * Whether an area changed more than the rest of its municipality between two periods: the odds
 * ratio of the table of area and rest, before and after, given its margins, with exact limits.
 * Whatever the periods differ in for both places, as in length or in how much is registered by now,
 * cancels. Chance and limits are widened by how much more than Poisson's the counts vary.
 *
 * @param times how many times as much the area changed as the rest; 1 where both changed alike
 * @param likely its limits, 95 in 100
 * @param verdict {@link Verdict#CANNOT_TELL} where chance may explain it
 */
public record AreaGrowth(double times, Range likely, Verdict verdict) {
  /** Each of the four numbers must be at least this, or nothing is told. */
  public static final long FEWEST = 10;

  private static final BeforeAfter ALIKE = new BeforeAfter(1, 1, 1, 1);
  private static final double ALPHA = 0.05;

  /**
   * Compares; empty where any of the numbers is below {@link #FEWEST}.
   *
   * @param counts the area as the treated, the rest as the control
   * @param dispersion of area and rest over time
   */
  public static Optional<AreaGrowth> of(BeforeAfter counts, Dispersion dispersion) {
    for (double count : counts.values()) {
      if (count < FEWEST) {
        return Optional.empty();
      }
    }
    return AreaComparison.withDefaults()
        .compare(counts, ALIKE)
        .fold(effect -> Optional.of(of(effect, dispersion)), none -> Optional.empty());
  }

  private static AreaGrowth of(AreaEffect effect, Dispersion dispersion) {
    double times = effect.exact().ratio();
    double wider = dispersion.wider();
    Range likely =
        new Range(
            times * Math.pow(effect.exact().low() / times, wider),
            times * Math.pow(effect.exact().high() / times, wider));
    boolean told = dispersion.chance(effect.exactP()) <= ALPHA && !holdsOne(likely);
    return new AreaGrowth(
        times, likely, told ? (times > 1 ? Verdict.MORE : Verdict.FEWER) : Verdict.CANNOT_TELL);
  }

  /** Fisher's chance and the limits may part where the table is lopsided; both must agree. */
  private static boolean holdsOne(Range likely) {
    return likely.low() <= 1 && likely.high() >= 1;
  }
}
