package se.lagesbild.etl.oracle;

import java.util.Map;

/**
 * A row of a file, as its writer knows it.
 *
 * @param part the file within an archive, or empty
 * @param line where it stands
 * @param shape whether it is a row at all
 * @param values what it states, by column; a column that states nothing is left out
 */
record SentRow(String part, long line, Shape shape, Map<String, String> values) {

  /** The same row in a file within an archive. */
  SentRow in(String file) {
    return new SentRow(file, line, shape, values);
  }

  /** What a reader must find. */
  enum Shape {
    ROW,
    BLANK,
    WRONG_COLUMN_COUNT
  }
}
