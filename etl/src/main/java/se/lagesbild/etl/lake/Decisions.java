package se.lagesbild.etl.lake;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which conformed rows become versions, in a form that travels to the executors: per delivery, the
 * numbers of the few rows that do not, and what is special about the few others.
 */
final class Decisions implements Serializable {
  private static final long serialVersionUID = 1L;

  private final boolean[] unusedDeliveries;
  private final long[][] droppedRows;
  private final long[][] datedRows;
  private final long[][] firstSeenMicros;
  private final long[][] twinRows;
  private final int[][] twinNumbers;
  private final HashMap<SharedSums.RowKey, SharedSums.Total> totals = new HashMap<>();

  private Decisions(int deliveries) {
    unusedDeliveries = new boolean[deliveries];
    droppedRows = new long[deliveries][];
    datedRows = new long[deliveries][];
    firstSeenMicros = new long[deliveries][];
    twinRows = new long[deliveries][];
    twinNumbers = new int[deliveries][];
  }

  /**
   * The decisions of a fold.
   *
   * @param twins the number of each candidate among its equals, or null where rows have keys
   */
  static Decisions of(
      Candidates candidates,
      FoldResult result,
      java.util.Set<Integer> unusedDeliveries,
      int @Nullable [] twins,
      long[] asOfMicros) {
    int deliveries = asOfMicros.length;
    Decisions decisions = new Decisions(deliveries);
    unusedDeliveries.forEach(number -> decisions.unusedDeliveries[number] = true);
    Rows[] dropped = rows(deliveries);
    Rows[] dated = rows(deliveries);
    Rows[] numbered = rows(deliveries);
    for (int at = 0; at < candidates.size; at++) {
      int delivery = candidates.delivery[at];
      if (decisions.unusedDeliveries[delivery]) {
        continue;
      }
      if (result.fates[at] != FoldResult.ACCEPTED) {
        dropped[delivery].add(candidates.row[at], 0);
        continue;
      }
      if (result.firstSeenMicros.length > 0 && result.firstSeenMicros[at] != asOfMicros[delivery]) {
        dated[delivery].add(candidates.row[at], result.firstSeenMicros[at]);
      }
      if (twins != null && twins[at] > 0) {
        numbered[delivery].add(candidates.row[at], twins[at]);
      }
    }
    for (int delivery = 0; delivery < deliveries; delivery++) {
      decisions.droppedRows[delivery] = dropped[delivery].sortedRows();
      decisions.datedRows[delivery] = dated[delivery].sortedRows();
      decisions.firstSeenMicros[delivery] = dated[delivery].valuesInOrder();
      decisions.twinRows[delivery] = numbered[delivery].sortedRows();
      decisions.twinNumbers[delivery] =
          Arrays.stream(numbered[delivery].valuesInOrder()).mapToInt(Math::toIntExact).toArray();
    }
    return decisions;
  }

  /** The same, where some rows tell what several come to together. */
  Decisions telling(Map<SharedSums.RowKey, SharedSums.Total> together) {
    totals.putAll(together);
    return this;
  }

  /** What a row tells of a sum instead of its own number, or null. */
  SharedSums.@Nullable Total total(int delivery, long row) {
    return totals.isEmpty() ? null : totals.get(new SharedSums.RowKey(delivery, row));
  }

  private static Rows[] rows(int deliveries) {
    Rows[] rows = new Rows[deliveries];
    Arrays.setAll(rows, number -> new Rows());
    return rows;
  }

  /** Whether a candidate becomes a version. */
  boolean accepts(int delivery, long row) {
    return !unusedDeliveries[delivery] && Arrays.binarySearch(droppedRows[delivery], row) < 0;
  }

  /** When what the row tells about was first told of, in microseconds of local time. */
  long firstSeenMicros(int delivery, long row, long otherwise) {
    int at = Arrays.binarySearch(datedRows[delivery], row);
    return at < 0 ? otherwise : firstSeenMicros[delivery][at];
  }

  /** The number of the row among its equals, from 0. */
  int twinNumber(int delivery, long row) {
    int at = Arrays.binarySearch(twinRows[delivery], row);
    return at < 0 ? 0 : twinNumbers[delivery][at];
  }

  /** Pairs of a row's number and a value, gathered in any order. */
  private static final class Rows {
    private long[] rows = new long[8];
    private long[] values = new long[8];
    private int size;
    private boolean sorted = true;

    void add(long row, long value) {
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, size * 2);
        values = Arrays.copyOf(values, size * 2);
      }
      sorted &= size == 0 || rows[size - 1] < row;
      rows[size] = row;
      values[size++] = value;
    }

    private void sort() {
      if (sorted) {
        return;
      }
      Integer[] order = new Integer[size];
      Arrays.setAll(order, at -> at);
      Arrays.sort(order, java.util.Comparator.comparingLong(at -> rows[at]));
      long[] sortedRows = new long[size];
      long[] sortedValues = new long[size];
      for (int at = 0; at < size; at++) {
        sortedRows[at] = rows[order[at]];
        sortedValues[at] = values[order[at]];
      }
      rows = sortedRows;
      values = sortedValues;
      sorted = true;
    }

    long[] sortedRows() {
      sort();
      return Arrays.copyOf(rows, size);
    }

    long[] valuesInOrder() {
      sort();
      return Arrays.copyOf(values, size);
    }
  }
}
