package se.lagesbild.warehouse.catalogue;

import java.util.Set;

/**
 * How well the rows of a delivery could be used. Rows outside what the installation follows, titles
 * and blank rows do not count. Fewer than twenty rows are not judged by a percentage: a single
 * flawed one of them costs one step, more of them two. The nightly run writes it into receipts, and
 * the gate tells it: both ask here.
 *
 * <ul>
 *   <li>A: at most 1 % of the rows could not be used, at most 5 % are uncertain
 *   <li>B: at most 5 % and 20 %
 *   <li>C: at most 20 %
 *   <li>D: more, or no row could be used that was not outside what the installation follows
 * </ul>
 */
public enum Grade {
  A,
  B,
  C,
  D;

  private static final int FEW = 20;

  private static final Set<String> UNCERTAIN =
      Set.of(
          "default_point",
          "zero_point",
          "outside_municipality",
          "unknown_crs_value",
          "dst_gap",
          "dst_overlap",
          "about_unknown",
          "default_time",
          "unread_column");

  /** The kinds of oddities that make what is known less certain. */
  public static Set<String> uncertain() {
    return UNCERTAIN;
  }

  /**
   * The grade of rows.
   *
   * @param judged rows that concern the installation
   * @param rejected those of them that could not be used
   * @param uncertain those of them with an oddity of a kind in {@link #uncertain}
   * @param outside rows outside what the installation follows, which could be read
   */
  public static Grade of(long judged, long rejected, long uncertain, long outside) {
    if (judged == 0) {
      return A;
    }
    boolean few = judged < FEW;
    if (rejected == judged && !(few && outside > rejected)) {
      return D;
    }
    if (few) {
      long flawed = rejected + uncertain;
      return flawed == 0 ? A : flawed == 1 ? B : C;
    }
    double unusedShare = rejected / (double) judged;
    double uncertainShare = uncertain / (double) judged;
    if (unusedShare <= 0.01 && uncertainShare <= 0.05) {
      return A;
    }
    if (unusedShare <= 0.05 && uncertainShare <= 0.2) {
      return B;
    }
    return unusedShare <= 0.2 ? C : D;
  }
}
