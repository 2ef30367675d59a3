package se.lagesbild.warehouse.statistics.getisord;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.adjustment.AdjustedP;
import se.lagesbild.warehouse.statistics.adjustment.PAdjust;
import se.lagesbild.warehouse.statistics.nearness.Deviations;
import se.lagesbild.warehouse.statistics.nearness.NeighbourShuffle;
import se.lagesbild.warehouse.statistics.nearness.Neighbours;
import se.lagesbild.warehouse.statistics.nearness.NormalChance;

/**
 * In which cells do high, or low, values lie together more than chance gives?
 *
 * <p>With W the number of a cell's neighbours and itself, x̄ and s the mean and the deviation (n in
 * the denominator) of all n cells: Gi* = (Σ x - W x̄) / (s √((n W - W²)/(n - 1))), the sum over the
 * neighbours and itself. Gi without the cell itself takes W, x̄ and s without it, and n - 1 for n.
 * Both are about standard normal where nothing hangs together.
 *
 * <p>Input: one value per cell, none missing, and its {@link Neighbours}, which need not be mutual.
 * Output: see {@link HotSpots}; p is two-sided, adjusted for the number of cells by Benjamini and
 * Hochberg. Counts follow where people are: a cell may be high because many pass through it.
 *
 * <p>Default: no draws, as in R. The normal approximation does not hold where the mean is below 1,
 * that is where most cells are 0; then ask for draws ({@link #withDraws}), or take larger cells.
 *
 * <p>Edge cases: NaN, not 0, where nothing can be compared: in all cells if all values are equal
 * (the draws give 1), where every cell is a neighbour, and for Gi without itself in a cell without
 * neighbours or where all other cells are equal. Fewer than two cells cannot be told.
 *
 * <p>Source: Getis and Ord 1992, The analysis of spatial association by use of distance statistics,
 * Geogr Anal 24, doi:10.1111/j.1538-4632.1992.tb00261.x; Ord and Getis 1995, Local spatial
 * autocorrelation statistics, equations 4 and 5, Geogr Anal 27,
 * doi:10.1111/j.1538-4632.1995.tb00912.x. Tested against R 4.2.2, {@code spdep::localG} 1.2-7 with
 * binary weights.
 */
public final class GetisOrd {
  /** Below this part of the whole variance, what is left of the others' is rounding. */
  private static final double ROUNDING = 1e-13;

  private final NeighbourShuffle shuffle;

  private GetisOrd(NeighbourShuffle shuffle) {
    this.shuffle = shuffle;
  }

  /** Without draws. */
  public static GetisOrd withDefaults() {
    return new GetisOrd(NeighbourShuffle.ofDraws(0));
  }

  /**
   * The same, with p-values by drawing.
   *
   * @param draws per cell, from 99
   * @throws IllegalArgumentException for another number
   */
  public GetisOrd withDraws(int draws) {
    return new GetisOrd(NeighbourShuffle.ofDraws(draws));
  }

  /**
   * Compares each cell and its neighbours with all cells.
   *
   * @throws IllegalArgumentException for a missing value, or another number of cells in the two
   */
  public Outcome<HotSpots> compare(double[] values, Neighbours neighbours) {
    Inputs.requireComplete("values", values);
    Inputs.requireSameLength("values", values.length, "neighbours", neighbours.size());
    int n = values.length;
    if (n < 2) {
      return Outcome.cannotTell(
          "En ensam ruta har inget att jämföras med.",
          "A single cell has nothing to be compared with.");
    }
    Deviations deviations = Deviations.of(values);
    double[] withSelf = giStar(deviations, neighbours);
    double[] without = new double[n];
    for (int cell = 0; cell < n; cell++) {
      double count = neighbours.count(cell);
      double sum = neighbours.sum(cell, deviations.values());
      double own = deviations.values()[cell];
      double others = deviations.second() * n - own * own * n / (n - 1);
      double spread = others > ROUNDING * n * deviations.second() ? others / (n - 1) : 0;
      without[cell] = z(sum, count, n - 1, -own / (n - 1), spread);
    }
    double[] p = Arrays.stream(withSelf).map(NormalChance::twoSided).toArray();
    double[] draws = shuffle.chances(values, neighbours);
    return Outcome.of(new HotSpots(withSelf, p, adjusted(p), without, draws, deviations.mean()));
  }

  /**
   * Gi* of each cell alone, without chances: for those who deal values to cells again and again.
   * NaN where nothing can be compared, as in a single cell.
   *
   * @throws IllegalArgumentException for a missing value, or another number of cells in the two
   */
  public double[] giStar(double[] values, Neighbours neighbours) {
    Inputs.requireComplete("values", values);
    Inputs.requireSameLength("values", values.length, "neighbours", neighbours.size());
    return giStar(Deviations.of(values), neighbours);
  }

  private static double[] giStar(Deviations deviations, Neighbours neighbours) {
    double[] own = deviations.values();
    double[] found = new double[own.length];
    for (int cell = 0; cell < found.length; cell++) {
      double sum = neighbours.sum(cell, own) + own[cell];
      found[cell] = z(sum, neighbours.count(cell) + 1.0, found.length, 0, deviations.second());
    }
    return found;
  }

  /** How far the sum of some of n values lies from what drawing them without return gives. */
  private static double z(double sum, double count, double n, double mean, double spread) {
    double variance = spread * (n * count - count * count) / (n - 1);
    return NormalChance.z(sum, count * mean, variance);
  }

  private static double[] adjusted(double[] p) {
    return PAdjust.withDefaults().adjust(p).fold(AdjustedP::benjaminiHochberg, none -> p.clone());
  }
}
