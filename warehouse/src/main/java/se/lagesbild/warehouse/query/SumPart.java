package se.lagesbild.warehouse.query;

/** What a part of a sum is; the three are different things. */
public enum SumPart {
  /** A number, or an estimate of one. */
  COUNTED,
  /** A number that its source withholds. */
  WITHHELD,
  /** Nobody has counted it, or the file that came does not tell it. */
  MISSING
}
