package se.lagesbild.etl.conform;

/** What conforming could make of a row; the fold decides what becomes of candidates. */
public enum RowState {
  /** May make or change an event or a sum. */
  CANDIDATE,
  /** Cannot be used, for a stated reason. */
  REJECTED,
  /** Concerns what the installation does not keep. */
  OUT_OF_SCOPE,
  /** A title, a subtotal, a footnote or a blank line. */
  STRUCTURAL,
  /** Tells that nothing more of its file can be used. */
  BROKEN_FILE
}
