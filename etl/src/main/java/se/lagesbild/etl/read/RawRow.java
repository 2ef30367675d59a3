package se.lagesbild.etl.read;

import org.jspecify.annotations.Nullable;

/**
 * One statement of a row as it stands in a file.
 *
 * @param part sheet or file within an archive, null where the file is one table
 * @param line line of a text file, row of a sheet or index in a list, from 1
 * @param item number of the statement within the row, from 0; greater only where reshaping makes
 *     several of a row
 * @param kind what the reader could make of it
 * @param problem a sentence about the file, or the name of what is wrong with the row, or null
 * @param column the field that the problem is about, or null
 * @param notes oddities as {@code kind:column} or {@code kind sample:column}, separated by commas,
 *     or null when there is none
 * @param values one text per field of the contract, null where nothing is stated; none for a broken
 *     file
 */
public record RawRow(
    @Nullable String part,
    long line,
    int item,
    Kind kind,
    @Nullable String problem,
    @Nullable String column,
    @Nullable String notes,
    @Nullable String[] values) {

  /** What the reader could make of a row. */
  public enum Kind {
    ROW,
    /** A blank line, a title, a subtotal or a footnote. */
    STRUCTURAL,
    /** A row that cannot be read; {@code problem} names why. */
    BROKEN_ROW,
    /** The file as a whole cannot be read (further); {@code problem} says why. */
    BROKEN_FILE
  }

  static RawRow broken(String sentence) {
    return new RawRow(null, 0, 0, Kind.BROKEN_FILE, sentence, null, null, new @Nullable String[0]);
  }
}
