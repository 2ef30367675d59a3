package se.lagesbild.warehouse.statistics.nearness;

import java.util.Arrays;
import se.lagesbild.warehouse.statistics.Inputs;

/** Which cells are neighbours of which; a cell may have none, and is never its own. */
public final class Neighbours {
  /** The neighbours of cell i, rising, are those from first[i] to before first[i + 1]. */
  private final int[] first;

  private final int[] cells;

  private Neighbours(int[] first, int[] cells) {
    this.first = first;
    this.cells = cells;
  }

  /**
   * Neighbours as R lists them.
   *
   * @param rows for each cell its neighbours, counted from 1; empty, or 0 alone, where it has none
   * @throws IllegalArgumentException for a neighbour that is no cell, the cell itself, or there
   *     twice
   */
  public static Neighbours ofOneBased(int[][] rows) {
    int[] first = new int[rows.length + 1];
    for (int cell = 0; cell < rows.length; cell++) {
      long sum = (long) first[cell] + (isNone(rows[cell]) ? 0 : rows[cell].length);
      Inputs.require(sum <= Integer.MAX_VALUE, "antalet grannar", sum, "ska vara högst 2147483647");
      first[cell + 1] = (int) sum;
    }
    int[] cells = new int[first[rows.length]];
    for (int cell = 0; cell < rows.length; cell++) {
      for (int at = first[cell]; at < first[cell + 1]; at++) {
        cells[at] = rows[cell][at - first[cell]] - 1;
      }
      Arrays.sort(cells, first[cell], first[cell + 1]);
      requireOthers(cells, first[cell], first[cell + 1], cell, rows.length);
    }
    return new Neighbours(first, cells);
  }

  private static boolean isNone(int[] row) {
    return row.length == 1 && row[0] == 0;
  }

  private static void requireOthers(int[] cells, int from, int to, int cell, int size) {
    String name = "en granne till cell " + (cell + 1);
    for (int at = from; at < to; at++) {
      double shown = cells[at] + 1.0;
      Inputs.require(
          cells[at] >= 0 && cells[at] < size, name, shown, "ska vara från 1 till " + size);
      Inputs.require(cells[at] != cell, name, shown, "ska vara en annan cell");
      Inputs.require(
          at == from || cells[at] != cells[at - 1], name, shown, "får bara stå där en gång");
    }
  }

  /** Number of cells. */
  public int size() {
    return first.length - 1;
  }

  /** Number of neighbours of a cell. */
  public int count(int cell) {
    return first[cell + 1] - first[cell];
  }

  /** The sum of the values of a cell's neighbours. */
  public double sum(int cell, double[] values) {
    double sum = 0;
    for (int at = first[cell]; at < first[cell + 1]; at++) {
      sum += values[cells[at]];
    }
    return sum;
  }

  /** The sum of the values of those neighbours of a cell that have it as their neighbour too. */
  public double sumOfMutual(int cell, double[] values) {
    double sum = 0;
    for (int at = first[cell]; at < first[cell + 1]; at++) {
      int other = cells[at];
      if (Arrays.binarySearch(cells, first[other], first[other + 1], cell) >= 0) {
        sum += values[other];
      }
    }
    return sum;
  }

  /** For each cell the sum of the values of the cells that have it as their neighbour. */
  public double[] sumsFromOthers(double[] values) {
    double[] sums = new double[size()];
    for (int cell = 0; cell < size(); cell++) {
      for (int at = first[cell]; at < first[cell + 1]; at++) {
        sums[cells[at]] += values[cell];
      }
    }
    return sums;
  }
}
