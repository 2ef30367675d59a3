package se.lagesbild.dashboard.page;

import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Result;

/** Says a number, or the interval that it lies in. */
public final class Amounts {
  private Amounts() {}

  /**
   * What is known of a period by now: the same, but {@code minst 34} where it is told of in part.
   */
  public static String known(Result.Cell cell, Words words) {
    Double least = cell.value() == null ? cell.low() : cell.value();
    return cell.status() == Result.CellStatus.PARTIAL && least != null
        ? words.text("amount.atLeast", words.numbers().number(least))
        : of(cell, words);
  }

  /**
   * {@code 34}, {@code 12–18} or {@code minst 12}, and an estimate never without its interval,
   * {@code 23,4 (19–28)}; empty when nothing is known.
   */
  public static String of(Result.Cell cell, Words words) {
    Double low = cell.low();
    Double high = cell.high();
    if (cell.value() != null) {
      String number = words.numbers().number(cell.value());
      return cell.status() == Result.CellStatus.ESTIMATED && low != null && high != null
          ? words.text(
              "amount.estimate", number, words.numbers().number(low), words.numbers().number(high))
          : number;
    }
    if (low == null) {
      return "";
    }
    String from = words.numbers().number(low);
    return high == null
        ? words.text("amount.atLeast", from)
        : words.text("amount.between", from, words.numbers().number(high));
  }
}
