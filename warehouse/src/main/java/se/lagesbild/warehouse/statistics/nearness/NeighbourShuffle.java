package se.lagesbild.warehouse.statistics.nearness;

import java.util.Random;
import se.lagesbild.warehouse.statistics.Inputs;

/**
 * How often does chance give a cell's neighbours a sum as far from the expected one?
 *
 * <p>For each cell its own value stays, and its k neighbours take values drawn from the other n - 1
 * cells, no cell twice; p = (1 + number of draws at least as far off) / (1 + draws), two-sided
 * (Anselin 1995, Local indicators of spatial association, Geogr Anal 27,
 * doi:10.1111/j.1538-4632.1995.tb00338.x). It holds where most cells are 0 and the normal
 * approximation of Gi* and local Moran does not; both have the same p, as both rise and fall with
 * that sum. The draws follow from a stored seed by the algorithm that {@link Random} promises.
 */
public final class NeighbourShuffle {
  private static final long SEED = 20_240_229;

  /** A draw of as many values as this is some minutes' work; more is refused. */
  private static final double MOST_DRAWN = 2e10;

  private final int draws;

  private NeighbourShuffle(int draws) {
    this.draws = draws;
  }

  /**
   * The method with a number of draws per cell.
   *
   * @param draws 0 for no p-values, else from 99: p is never below 1/(draws + 1)
   * @throws IllegalArgumentException for another number
   */
  public static NeighbourShuffle ofDraws(int draws) {
    Inputs.require(
        draws == 0 || draws >= 99 && draws <= 99_999, "draws", draws, "ska vara 0 eller 99–99999");
    return new NeighbourShuffle(draws);
  }

  /**
   * The p-value of each cell; NaN for one without neighbours, no values without draws.
   *
   * @param values one per cell, none missing
   */
  public double[] chances(double[] values, Neighbours neighbours) {
    int size = draws == 0 ? 0 : neighbours.size();
    double[] p = new double[size];
    double drawn = 0;
    double total = 0;
    for (int cell = 0; cell < size; cell++) {
      drawn += (double) draws * neighbours.count(cell);
      total += values[cell];
    }
    Inputs.require(drawn <= MOST_DRAWN, "antalet dragna värden", drawn, "ska vara högst 2e10");
    Random random = new Random(SEED);
    Pool pool = new Pool(size);
    for (int cell = 0; cell < size; cell++) {
      int count = neighbours.count(cell);
      double expected = count * (total - values[cell]) / (size - 1);
      double off = Math.abs(neighbours.sum(cell, values) - expected);
      pool.setAside(cell);
      p[cell] = count == 0 ? Double.NaN : chance(pool, values, count, expected, off, random);
    }
    return p;
  }

  private double chance(
      Pool pool, double[] values, int count, double expected, double off, Random random) {
    // Sums of equal values in another order differ in the last digits; that is no difference.
    double asFar = off - 1e-9 * (off + Math.abs(expected));
    int further = 0;
    for (int draw = 0; draw < draws; draw++) {
      double sum = 0;
      for (int at = 1; at <= count; at++) {
        sum += values[pool.draw(at, random)];
      }
      further += Math.abs(sum - expected) >= asFar ? 1 : 0;
    }
    return (1.0 + further) / (1 + draws);
  }

  /** All cells in an order that is shuffled as they are drawn, and where each lies in it. */
  private static final class Pool {
    private final int[] cells;
    private final int[] places;

    Pool(int size) {
      cells = new int[size];
      places = new int[size];
      for (int cell = 0; cell < size; cell++) {
        cells[cell] = cell;
        places[cell] = cell;
      }
    }

    /** Puts a cell first, where it is not drawn. */
    void setAside(int cell) {
      swap(0, places[cell]);
    }

    /** Draws one of the cells from a place on, and leaves it there. */
    int draw(int from, Random random) {
      swap(from, from + random.nextInt(cells.length - from));
      return cells[from];
    }

    private void swap(int one, int other) {
      int cell = cells[one];
      cells[one] = cells[other];
      cells[other] = cell;
      places[cells[one]] = one;
      places[cell] = other;
    }
  }
}
