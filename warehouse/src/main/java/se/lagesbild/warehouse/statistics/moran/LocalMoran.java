package se.lagesbild.warehouse.statistics.moran;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.nearness.Deviations;
import se.lagesbild.warehouse.statistics.nearness.NeighbourShuffle;
import se.lagesbild.warehouse.statistics.nearness.Neighbours;
import se.lagesbild.warehouse.statistics.nearness.NormalChance;

/**
 * In which cells are the neighbours more alike, or more different, than chance gives?
 *
 * <p>With z = x - x̄, m2 = Σ z²/n and the mean z̃ of a cell's k neighbours: I = z z̃ / m2. Its
 * expectation and variance where the values are shuffled over the other cells (conditional): E =
 * -z² / ((n - 1) m2), V = (z/m2)² n/(n - 2) (1/k - 1/(n - 1)) (m2 - z²/(n - 1)); where shuffled
 * over all cells (total), with b2 = Σ z⁴/(n m2²): E = -1/(n - 1), V = (n - b2)/((n - 1) k) + (2 b2
 * - n) (1 - 1/k) / ((n - 1)(n - 2)) - E². The global I is Σ z z̃ / Σ z², with the moments of Cliff
 * and Ord under shuffling.
 *
 * <p>Input: one value per cell, none missing, and its {@link Neighbours}. Output: see {@link
 * LocalLikeness}; p is two-sided and not adjusted for the number of cells. Counts follow where
 * people are.
 *
 * <p>Default: no draws, as in R. The normal approximation does not hold where the mean is below 1;
 * then ask for draws ({@link #withDraws}), or take larger cells.
 *
 * <p>Edge cases: a cell without neighbours has I = 0 and no z; it stays in x̄ and m2, and leaves
 * the number of cells of the global I. All values equal: I, V and z are NaN. The global I is NaN if
 * no cell has neighbours, and its variance if fewer than four have. Fewer than three cells cannot
 * be told.
 *
 * <p>Source: Anselin 1995, Local indicators of spatial association, Geogr Anal 27,
 * doi:10.1111/j.1538-4632.1995.tb00338.x; Sokal, Oden and Thomson 1998, Local spatial
 * autocorrelation in a biological model, Geogr Anal 30, doi:10.1111/j.1538-4632.1998.tb00406.x;
 * Cliff and Ord 1981, Spatial Processes. Tested against R 4.2.2, {@code spdep::localmoran} and
 * {@code moran.test} 1.2-7 with row-standardised weights.
 */
public final class LocalMoran {
  private static final double ROUNDING = 1e-13;

  private final NeighbourShuffle shuffle;

  private LocalMoran(NeighbourShuffle shuffle) {
    this.shuffle = shuffle;
  }

  /** Without draws. */
  public static LocalMoran withDefaults() {
    return new LocalMoran(NeighbourShuffle.ofDraws(0));
  }

  /**
   * The same, with p-values by drawing.
   *
   * @param draws per cell, from 99
   * @throws IllegalArgumentException for another number
   */
  public LocalMoran withDraws(int draws) {
    return new LocalMoran(NeighbourShuffle.ofDraws(draws));
  }

  /**
   * Compares each cell with its neighbours.
   *
   * @throws IllegalArgumentException for a missing value, or another number of cells in the two
   */
  public Outcome<LocalLikeness> compare(double[] values, Neighbours neighbours) {
    Inputs.requireComplete("values", values);
    Inputs.requireSameLength("values", values.length, "neighbours", neighbours.size());
    if (values.length < 3) {
      return Outcome.cannotTell(
          "Det behövs minst tre rutor för att jämföra grannar.",
          "At least three cells are needed to compare neighbours.");
    }
    Deviations z = Deviations.of(values);
    double[] lag = new double[values.length];
    double[] local = new double[values.length];
    for (int cell = 0; cell < lag.length; cell++) {
      double sum = neighbours.sum(cell, z.values());
      lag[cell] = neighbours.count(cell) == 0 ? 0 : sum / neighbours.count(cell);
      local[cell] = z.values()[cell] / z.second() * lag[cell];
    }
    return Outcome.of(
        new LocalLikeness(
            local,
            conditional(local, z, neighbours),
            total(local, z, neighbours),
            GlobalMoran.of(z, lag, neighbours),
            z.values(),
            lag,
            shuffle.chances(values, neighbours),
            z.mean()));
  }

  private static Moments conditional(double[] local, Deviations z, Neighbours neighbours) {
    double n = local.length;
    double[] expectation = new double[local.length];
    double[] variance = new double[local.length];
    for (int cell = 0; cell < local.length; cell++) {
      double scaled = z.values()[cell] / z.second();
      double count = neighbours.count(cell);
      double weight = count > 0 ? 1 : 0;
      double squared = count > 0 ? 1 / count : 0;
      double others = z.second() - z.values()[cell] * z.values()[cell] / (n - 1);
      // All but one equal: what is left of the others' variance is rounding.
      double spread = others < ROUNDING * z.second() ? 0 : others;
      expectation[cell] = -z.values()[cell] * scaled * weight / (n - 1);
      variance[cell] = scaled * scaled * n / (n - 2) * (squared - weight / (n - 1)) * spread;
    }
    return moments(local, expectation, variance);
  }

  private static Moments total(double[] local, Deviations z, Neighbours neighbours) {
    double n = local.length;
    double peaked = z.fourth() / (z.second() * z.second());
    double[] expectation = new double[local.length];
    double[] variance = new double[local.length];
    for (int cell = 0; cell < local.length; cell++) {
      double count = neighbours.count(cell);
      double weight = count > 0 ? 1 : 0;
      double squared = count > 0 ? 1 / count : 0;
      expectation[cell] = -weight / (n - 1);
      variance[cell] =
          (n - peaked) / (n - 1) * squared
              + (2 * peaked - n) / ((n - 1) * (n - 2)) * (weight - squared)
              - expectation[cell] * expectation[cell];
    }
    return moments(local, expectation, variance);
  }

  private static Moments moments(double[] local, double[] expectation, double[] variance) {
    double[] z = new double[local.length];
    for (int cell = 0; cell < z.length; cell++) {
      z[cell] = NormalChance.z(local[cell], expectation[cell], variance[cell]);
    }
    return new Moments(
        expectation, variance, z, Arrays.stream(z).map(NormalChance::twoSided).toArray());
  }
}
