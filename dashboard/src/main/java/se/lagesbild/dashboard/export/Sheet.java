package se.lagesbild.dashboard.export;

import java.util.List;
import java.util.Map;

/**
 * A sheet of a workbook: one line of names and then one row per record.
 *
 * @param name on its tab
 * @param header names of the columns
 * @param rows each as long as the header
 */
public record Sheet(String name, List<String> header, List<List<Cell>> rows) {
  /** The most rows that a spreadsheet takes, the header among them. */
  static final int MOST_ROWS = 1_048_576;

  /** Refuses rows of another length, and what would be cut. */
  public Sheet {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
    if (rows.size() >= MOST_ROWS) {
      throw new IllegalArgumentException(
          "a sheet must have fewer than " + MOST_ROWS + " rows, has " + rows.size());
    }
    for (List<Cell> row : rows) {
      if (row.size() != header.size()) {
        throw new IllegalArgumentException(
            "a row of " + row.size() + " cells under " + header.size() + " columns in " + name);
      }
    }
  }

  /**
   * What belongs to the numbers: source, period, generation, coverage, disclosure.
   *
   * @param name on its tab
   * @param header names of its two columns
   * @param notes what and its text, in order
   */
  public static Sheet notes(
      String name, List<String> header, List<Map.Entry<String, String>> notes) {
    List<List<Cell>> rows =
        notes.stream()
            .map(note -> List.of(Cell.of(note.getKey()), Cell.of(note.getValue())))
            .toList();
    return new Sheet(name, header, rows);
  }
}
