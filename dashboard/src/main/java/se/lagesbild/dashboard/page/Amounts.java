package se.lagesbild.dashboard.page;

import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Result;

/** Says a number, or the interval that it lies in. */
public final class Amounts {
  private Amounts() {}

  /** {@code 34}, {@code 12–18} or {@code minst 12}; empty when nothing is known. */
  public static String of(Result.Cell cell, Words words) {
    if (cell.value() != null) {
      return words.numbers().number(cell.value());
    }
    Double low = cell.low();
    Double high = cell.high();
    if (low == null) {
      return "";
    }
    String from = words.numbers().number(low);
    return high == null
        ? words.text("amount.atLeast", from)
        : words.text("amount.between", from, words.numbers().number(high));
  }
}
