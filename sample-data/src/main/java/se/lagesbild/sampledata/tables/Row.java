package se.lagesbild.sampledata.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One immutable row with named columns.
 *
 * @param columns the column names, in file order
 * @param values the values; fewer than the columns when the row was cut short
 */
public record Row(List<String> columns, List<String> values) {

  /** Copies both lists; more values than columns cannot be told apart later. */
  public Row {
    columns = List.copyOf(columns);
    values = List.copyOf(values);
    if (values.size() > columns.size()) {
      throw new IllegalArgumentException(
          "a row must have at most " + columns.size() + " values, had " + values.size());
    }
  }

  /** A row with every value empty. */
  public static Row blank(List<String> columns) {
    return new Row(columns, Collections.nCopies(columns.size(), ""));
  }

  /** The text in a column. */
  public String text(String column) {
    return values.get(position(column));
  }

  /** The number in a column. */
  public double number(String column) {
    return Double.parseDouble(text(column));
  }

  /** The same row with another text in one column. */
  public Row with(String column, String text) {
    List<String> changed = new ArrayList<>(values);
    changed.set(position(column), text);
    return new Row(columns, changed);
  }

  /** The same row with its last values missing. */
  public Row cutAfter(int count) {
    return new Row(columns, values.subList(0, count));
  }

  private int position(String column) {
    int position = columns.indexOf(column);
    if (position < 0) {
      throw new IllegalArgumentException("no column " + column + " among " + columns);
    }
    return position;
  }
}
