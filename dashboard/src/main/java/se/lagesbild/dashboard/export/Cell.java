package se.lagesbild.dashboard.export;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in a cell of a spreadsheet, with its type. */
public sealed interface Cell {
  /** What a column of cells holds. */
  enum Kind {
    /** Words. */
    TEXT,
    /** Numbers to reckon with. */
    NUMBER,
    /** Days. */
    DAY
  }

  /** Nothing: neither zero nor a text. */
  Cell EMPTY = new Text("");

  /**
   * A text, which stays one whatever it looks like.
   *
   * @param value to show
   */
  record Text(String value) implements Cell {
    /** The most that a spreadsheet takes. */
    static final int MOST_CHARACTERS = 32_767;

    /** Refuses what would be cut. */
    public Text {
      if (value.length() > MOST_CHARACTERS) {
        throw new IllegalArgumentException(
            "a text in a cell must have at most 32767 characters, has " + value.length());
      }
    }
  }

  /**
   * A number to reckon with.
   *
   * @param value finite
   */
  record Number(double value) implements Cell {
    /** Refuses what no spreadsheet can hold. */
    public Number {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a number in a cell must be finite, was " + value);
      }
    }
  }

  /**
   * A date, shown as {@code 2026-11-30}.
   *
   * @param value from 1900 on
   */
  record Day(LocalDate value) implements Cell {}

  /** A text. */
  static Cell of(String value) {
    return new Text(value);
  }

  /** A number, or nothing where none is known. */
  static Cell of(@Nullable Double value) {
    return value == null ? EMPTY : new Number(value);
  }

  /** A date. */
  static Cell of(LocalDate value) {
    return new Day(value);
  }
}
