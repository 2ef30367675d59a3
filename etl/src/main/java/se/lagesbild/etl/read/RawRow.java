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

  /**
   * The kind of a note that names the heading of a column which becomes statements of its own. Rows
   * have them where such columns may tell periods.
   */
  public static final String HEADING = "heading";

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

  /** The same with other notes. */
  public RawRow noting(@Nullable String others) {
    return new RawRow(part, line, item, kind, problem, column, others, values);
  }

  /** The same with another text in one field. */
  public RawRow telling(int field, @Nullable String text) {
    @Nullable String[] others = values.clone();
    others[field] = text;
    return new RawRow(part, line, item, kind, problem, column, notes, others);
  }

  static RawRow broken(String sentence) {
    return new RawRow(null, 0, 0, Kind.BROKEN_FILE, sentence, null, null, new @Nullable String[0]);
  }
}
