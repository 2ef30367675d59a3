package se.lagesbild.warehouse.statistics.changepoint;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.rank.OrderStatistics;
import se.lagesbild.warehouse.statistics.segment.Means;

/**
 * When did the level of a series change, if it did?
 *
 * <p>Of all ways to cut the series into segments, the one with the least sum of {@link Cost} plus
 * the {@link Penalty} for each cut. Exact, by dynamic programming over the place of the last cut.
 *
 * <p>Input: a series without gaps, at most 20 000 values; counts from 0 for the Poisson cost.
 * Output: the last place of each segment but the final one, from 1; each segment's mean in the unit
 * of the input and its cost; the objective, and whether no other cutting is as cheap; for each
 * change the places that are likely, between the changes beside it: those where the two segments
 * cost at most phi 5.94 more than at the best, as the cost of the true place does nine times of ten
 * when levels are close and segments long: (1 - exp(-5.94 / 2))² is 0.9.
 *
 * <p>Counts of unequal exposures, or with a season that is known, have the Poisson cost 2 S (log E
 * - log S), E being the sum of the exposures, and phi is the sum of (y' e - y e')² / (e e') over
 * neighbours y, y' of exposures e, e', by the sum of their sums.
 *
 * <p>Assumes that values around a level are independent. A season or a trend makes false changes:
 * take them out first.
 *
 * <p>Defaults: the Poisson cost, with a penalty of phi 3 log n, phi being the dispersion, the sum
 * of squared differences of neighbours over the sum of their sums, at least 1. It keeps false
 * changes at one in a hundred also where counts swing more than chance; Schwarz's penalty gives up
 * to 99 in a hundred there. Segments of at least 6, as a level takes half a year to show.
 *
 * <p>A series shorter than two segments has no change. Fewer values than one segment: cannot tell.
 * A constant series has no change, and no noise to scale by: it is left as it is.
 *
 * <p>Source: Jackson et al. 2005, An algorithm for optimal partitioning of data on an interval,
 * IEEE Signal Process Lett 12, doi:10.1109/LSP.2001.838216; Killick, Fearnhead and Eckley 2012,
 * Optimal detection of changepoints with a linear computational cost, J Am Stat Assoc 107,
 * doi:10.1080/01621459.2012.737745; Zhang and Siegmund 2007, A modified Bayes information
 * criterion, Biometrics 63, doi:10.1111/j.1541-0420.2006.00662.x; the likely places: Siegmund 1988,
 * Confidence sets in change-point problems, Int Stat Rev 56, 31-48. Tested against an exact
 * partition in R 4.2.2, and on simulated changes; changepoint 2.3 leaves the length of segments
 * without events out of the modified criterion, which is not followed.
 */
public final class ChangePoints {
  private static final int LONGEST = 20_000;

  /** Makes the median distance from the median the standard deviation of a normal sample. */
  private static final double NORMAL_MAD = 1.4826;

  /** The cost of the true place exceeds that of the best by less, nine times of ten. */
  private static final double LIKELY = -2 * Math.log(1 - Math.sqrt(0.9));

  private final Cost cost;
  private final Penalty penalty;
  private final OptionalDouble penaltyValue;
  private final int shortest;
  private final double scale;
  private final double @Nullable [] exposures;

  private ChangePoints(
      Cost cost,
      Penalty penalty,
      OptionalDouble penaltyValue,
      int shortest,
      double scale,
      double @Nullable [] exposures) {
    this.cost = cost;
    this.penalty = penalty;
    this.penaltyValue = penaltyValue;
    this.shortest = shortest;
    this.scale = scale;
    this.exposures = exposures;
  }

  /** For counts that may swing more than chance. */
  public static ChangePoints withDefaults() {
    return new ChangePoints(Cost.POISSON, Penalty.QUASI, OptionalDouble.empty(), 6, 1, null);
  }

  /** The same, with another cost and penalty. */
  public ChangePoints withCost(Cost other, Penalty itsPenalty) {
    double[] itsExposures = other == Cost.POISSON ? exposures : null;
    return new ChangePoints(other, itsPenalty, penaltyValue, shortest, scale, itsExposures);
  }

  /**
   * The same, with the modified criterion as changepoint 2.3 has it, to compare with that package.
   */
  public ChangePoints asInChangepoint() {
    return penalty == Penalty.MBIC ? withCost(cost, Penalty.MBIC_OF_CHANGEPOINT) : this;
  }

  /**
   * The same, where a cut costs {@code value} whatever the length of the series.
   *
   * @throws IllegalArgumentException for a value that is negative or not finite
   */
  public ChangePoints withPenaltyValue(double value) {
    Inputs.require(
        value >= 0 && value < Double.POSITIVE_INFINITY,
        "penaltyValue",
        value,
        "ska vara ändligt och minst 0");
    return new ChangePoints(cost, penalty, OptionalDouble.of(value), shortest, scale, exposures);
  }

  /**
   * The same, with another length of the shortest segment.
   *
   * @throws IllegalArgumentException for less than 1
   */
  public ChangePoints withShortestSegment(int length) {
    Inputs.require(length >= 1, "minSegmentLength", length, "ska vara minst 1");
    return new ChangePoints(cost, penalty, penaltyValue, length, scale, exposures);
  }

  /**
   * The same, with values divided by {@code sd} before they cost anything; see {@link #noise}.
   *
   * @throws IllegalArgumentException for one that is not above 0
   */
  public ChangePoints withScale(double sd) {
    Inputs.requirePositive("robustSd", sd);
    return new ChangePoints(cost, penalty, penaltyValue, shortest, sd, exposures);
  }

  /**
   * The same, for counts that at one level are proportional to {@code given}: days, inhabitants,
   * what the season lets expect.
   *
   * @throws IllegalArgumentException for one that is not above 0, or without the Poisson cost
   */
  public ChangePoints withExposures(double[] given) {
    Inputs.requireExposures("exposures", given);
    if (cost != Cost.POISSON) {
      throw new IllegalArgumentException("exposures hör till kostnaden poisson.");
    }
    return new ChangePoints(cost, penalty, penaltyValue, shortest, scale, given.clone());
  }

  /** The standard deviation around a level that may change, from neighbours; 1 if there is none. */
  public static double noise(double[] values) {
    if (values.length < 2) {
      return 1;
    }
    double[] steps = new double[values.length - 1];
    for (int at = 0; at < steps.length; at++) {
      steps[at] = values[at + 1] - values[at];
    }
    double middle = OrderStatistics.median(steps, steps.length);
    for (int at = 0; at < steps.length; at++) {
      steps[at] = Math.abs(steps[at] - middle);
    }
    double noise = NORMAL_MAD * OrderStatistics.median(steps, steps.length) / Math.sqrt(2);
    return noise > 0 ? noise : 1;
  }

  /**
   * Finds the changes.
   *
   * @throws IllegalArgumentException for values that are missing, not finite or too many, or no
   *     counts where the cost wants such
   */
  public Outcome<Levels> find(double[] values) {
    Inputs.require(
        values.length <= LONGEST, "antalet värden", values.length, "ska vara högst " + LONGEST);
    Inputs.requireComplete("values", values);
    if (cost == Cost.POISSON) {
      Inputs.requireCounts("values", values);
    }
    if (exposures != null) {
      Inputs.requireSameLength("exposures", exposures.length, "values", values.length);
    }
    int least = Math.max(shortest, shortestCost());
    if (values.length < least) {
      return Outcome.cannotTell(
          "Serien har %d värden; en nivå tar minst %d.".formatted(values.length, least),
          "The series has %d values; a level takes at least %d.".formatted(values.length, least));
    }
    double[] scaled = values.clone();
    for (int at = 0; at < scaled.length && scale != 1; at++) {
      scaled[at] /= scale;
    }
    Segments segments = new Segments(cost, penalty, scaled, exposures);
    Partition partition = new Partition(segments, penaltyFor(values), least);
    partition.find();
    return Outcome.of(levels(values, segments, partition));
  }

  /** So many values have a cost. */
  private int shortestCost() {
    return cost == Cost.MEAN_AND_VARIANCE ? 2 : 1;
  }

  private double penaltyFor(double[] values) {
    double log = Math.log(values.length);
    return penaltyValue.orElseGet(
        () ->
            switch (penalty) {
              case BIC -> (cost.parameters() + 1) * log;
              case MBIC, MBIC_OF_CHANGEPOINT -> (cost.parameters() + 2) * log;
              case QUASI -> dispersion(values) * 3 * log;
            });
  }

  /** How much more than chance counts swing from one to the next, at least 1. */
  private double dispersion(double[] counts) {
    double squares = 0;
    double sums = 0;
    for (int at = 1; at < counts.length; at++) {
      double before = exposures == null ? 1 : exposures[at - 1];
      double now = exposures == null ? 1 : exposures[at];
      double step = counts[at] * before - counts[at - 1] * now;
      squares += step * step / (before * now);
      sums += counts[at] + counts[at - 1];
    }
    return sums > 0 ? Math.max(1, squares / sums) : 1;
  }

  private Levels levels(double[] values, Segments segments, Partition partition) {
    int[] cuts = partition.cuts();
    double[] costs = new double[cuts.length + 1];
    for (int segment = 0; segment <= cuts.length; segment++) {
      costs[segment] = segments.cost(end(cuts, segment - 1, 0), end(cuts, segment, values.length));
    }
    return new Levels(
        cuts,
        likely(cuts, values, segments),
        exposures == null ? Means.of(values, cuts) : Means.of(values, exposures, cuts),
        costs,
        partition.objective(),
        partition.isUnique(),
        values.length,
        shortest);
  }

  /** The last place of a segment; that of the final one, and before the first, is {@code other}. */
  private static int end(int[] cuts, int segment, int other) {
    return segment >= 0 && segment < cuts.length ? cuts[segment] : other;
  }

  /**
   * A level takes some values to show, but once it does, the change may lie nearer to an end than
   * that.
   */
  private List<Levels.Places> likely(int[] cuts, double[] values, Segments segments) {
    double reach = LIKELY * (penalty == Penalty.QUASI ? dispersion(values) : 1);
    List<Levels.Places> likely = new ArrayList<>();
    for (int cut = 0; cut < cuts.length; cut++) {
      int from = end(cuts, cut - 1, 0);
      int to = end(cuts, cut + 1, values.length);
      double[] together = new double[to];
      int best = cuts[cut];
      for (int place = from + shortestCost(); place <= to - shortestCost(); place++) {
        together[place] = segments.cost(from, place) + segments.cost(place, to);
        best = together[place] < together[best] ? place : best;
      }
      int first = best;
      int last = best;
      for (int place = from + shortestCost(); place <= to - shortestCost(); place++) {
        if (together[place] <= together[best] + reach) {
          first = Math.min(first, place);
          last = Math.max(last, place);
        }
      }
      likely.add(new Levels.Places(first, best, last));
    }
    return List.copyOf(likely);
  }
}
