package se.lagesbild.etl.oracle;

import java.util.Map;

/**
 * A row of a file, as its writer knows it.
 *
 * @param line where it stands
 * @param shape whether it is a row at all
 * @param values what it states, by column; a column that states nothing is left out
 */
record SentRow(long line, Shape shape, Map<String, String> values) {

  /** What a reader must find. */
  enum Shape {
    ROW,
    BLANK,
    WRONG_COLUMN_COUNT
  }
}
