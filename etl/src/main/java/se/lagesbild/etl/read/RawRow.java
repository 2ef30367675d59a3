package se.lagesbild.etl.read;

import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in a file.
 *
 * @param line line in a text file, or index in an array, from 1
 * @param kind what the reader could make of it
 * @param problem a sentence about the file, or the name of what is wrong with the row, or null
 * @param values one text per field of the contract, null where nothing is stated
 */
record RawRow(long line, Kind kind, @Nullable String problem, @Nullable String[] values) {

  /** What the reader could make of a row. */
  enum Kind {
    ROW,
    /** A blank line. */
    STRUCTURAL,
    /** A row that does not fit the header. */
    BROKEN_ROW,
    /** The file as a whole cannot be read; {@code problem} says why. */
    BROKEN_FILE
  }

  static RawRow broken(String sentence) {
    return new RawRow(0, Kind.BROKEN_FILE, sentence, new String[0]);
  }
}
