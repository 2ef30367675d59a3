package se.lagesbild.warehouse.schema;

import java.util.Locale;

/** Every input row ends in exactly one of these; their sum is the number of rows in the file. */
public enum LedgerState {
  /** The row made or changed an event, or withdrew one. */
  ACCEPTED,
  /** The row says what is already known. */
  UNCHANGED,
  /** A later row or a newer delivery speaks for the same key. */
  SUPERSEDED,
  /** The row is well formed but concerns a place or a kind that the installation does not keep. */
  OUT_OF_SCOPE,
  /** A title, subtotal, footnote or blank line. */
  STRUCTURAL,
  /** The row cannot be used; it is kept with line, column and reason. */
  REJECTED;

  /** The name as it is written in the lake, in receipts and in generations. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
