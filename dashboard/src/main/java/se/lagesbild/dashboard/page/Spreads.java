package se.lagesbild.dashboard.page;

import se.lagesbild.dashboard.chart.Spark;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Result;

/** What is usual, and what it makes of a number, in words. */
public final class Spreads {
  /** Less than this reads as nothing. */
  private static final double LEAST_TIMES = 0.05;

  private Spreads() {}

  /**
   * Whether a number, or all that it may be, lies in what is usual; not where either is unknown or
   * the period is told of in part.
   */
  public static boolean isWithin(Result.Assessed result) {
    Result.Spread usual = result.usual();
    return usual != null
        && Course.isWhole(result.cell())
        && Course.amount(result.cell())
            .filter(amount -> amount.most() != null)
            .filter(amount -> amount.least() >= usual.low() && amount.most() <= usual.high())
            .isPresent();
  }

  /**
   * The verdict; of a number that lies in what is usual, though it cannot be told whether it has
   * changed, it is said that it lies there, and of one that differs only together with those before
   * it, that.
   */
  public static String verdict(Result.Assessed result, Words words) {
    if (Course.mark(result) == Spark.Mark.WITHIN) {
      return words.text("judged.within");
    }
    String verdict = words.of(result.verdict());
    return isTogether(result) ? words.text("judged.together", verdict) : verdict;
  }

  /** Whether a number is not unusual by itself, but is so together with those just before it. */
  public static boolean isTogether(Result.Assessed result) {
    boolean differs =
        result.verdict() == Result.Verdict.MORE || result.verdict() == Result.Verdict.FEWER;
    return differs && isWithin(result);
  }

  /** {@code 8–15}. */
  public static String of(Result.Spread spread, Words words) {
    String low = words.numbers().number(spread.low());
    String high = words.numbers().number(spread.high());
    return low.equals(high) ? low : low + "–" + high;
  }

  /** What the next period will probably hold, in a sentence; empty where it is not known. */
  public static String next(Result.Assessed result, Words words) {
    if (result.next() == null) {
      return "";
    }
    String usual = of(result.next(), words);
    return result.lasting() == null
        ? words.text("judged.next", usual)
        : words.text("judged.next.lasting", usual, of(result.lasting(), words));
  }

  /** {@code 0,5–1,2}, or {@code högst 5,3} where the least is next to nothing. */
  public static String times(Result.Spread ratio, Words words) {
    if (ratio.high() == Double.POSITIVE_INFINITY) {
      return words.text("amount.atLeast", words.numbers().number(ratio.low()));
    }
    String most = words.numbers().number(ratio.high());
    return ratio.low() < LEAST_TIMES
        ? words.text("amount.atMost", most)
        : words.text("amount.between", words.numbers().number(ratio.low()), most);
  }

  /** {@code vanligt 8–15}; empty where it is not known. */
  public static String usual(Result.Assessed result, Words words) {
    Result.Spread usual = result.usual();
    if (usual == null) {
      return "";
    }
    return words.text(
        result.whenRipe() == null ? "judged.usual" : "judged.usual.early", of(usual, words));
  }
}
