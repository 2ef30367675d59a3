package se.lagesbild.dashboard.page.quarter;

import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Result;

/** Ranges of counts in words. */
final class Spreads {
  private Spreads() {}

  /** {@code 8–15}. */
  static String of(Result.Spread spread, Words words) {
    String low = words.numbers().number(spread.low());
    String high = words.numbers().number(spread.high());
    return low.equals(high) ? low : low + "–" + high;
  }

  /** {@code vanligt 8–15}; empty where it is not known. */
  static String usual(Result.Assessed result, Words words) {
    Result.Spread usual = result.usual();
    if (usual == null) {
      return "";
    }
    return words.text(
        result.whenRipe() == null ? "quarter.usual" : "quarter.usual.early", of(usual, words));
  }
}
