package se.lagesbild.warehouse.catalogue;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How rows as they stand in a file become rows of one statement each. The steps apply in the order
 * of the parameters, row by row from the top.
 *
 * @param structural rows that are titles, subtotals or footnotes
 * @param fillDown columns in which an empty cell repeats the one above, or null
 * @param unpivot columns that are values of one variable, or null
 * @param split a cell that tells several events, or null
 */
public record Reshape(
    List<Structural> structural,
    @Nullable FillDown fillDown,
    @Nullable Unpivot unpivot,
    @Nullable Split split)
    implements Serializable {

  /** Rows stay as they are. */
  public static final Reshape NONE = new Reshape(List.of(), null, null, null);

  /** Fills in what the contract leaves out. */
  public Reshape {
    structural = structural == null ? List.of() : List.copyOf(structural);
  }

  /** Whether a row can be read without those above it and makes one row. */
  public boolean isRowwise() {
    return fillDown == null
        && unpivot == null
        && split == null
        && structural.stream().noneMatch(Structural::andBelow);
  }

  /**
   * Rows that are not data.
   *
   * @param field column looked at, or null for the first cell of the row that is not empty
   * @param pattern regular expression found in the text of a structural row
   * @param andBelow whether the data ends there, so that no row below it in the same sheet or file
   *     is any
   */
  public record Structural(@Nullable String field, String pattern, boolean andBelow)
      implements Serializable {}

  /**
   * Columns in which an empty cell repeats the one above.
   *
   * @param fields the columns
   * @param marks texts that mean "as above", besides an empty cell
   */
  public record FillDown(List<String> fields, List<String> marks) implements Serializable {

    /** Fills in what the contract leaves out. */
    public FillDown {
      fields = List.copyOf(fields);
      marks = marks == null ? List.of() : List.copyOf(marks);
    }
  }

  /**
   * Columns that are values of one variable: each becomes a row of its own, except where the cell
   * is empty.
   *
   * @param headings regular expression that the whole heading of such a column matches
   * @param name the field that gets the heading
   * @param value the field that gets the cell
   */
  public record Unpivot(String headings, String name, String value) implements Serializable {}

  /**
   * A cell that tells several events.
   *
   * @param field the column
   * @param pattern regular expression between the parts
   */
  public record Split(String field, String pattern) implements Serializable {}
}
