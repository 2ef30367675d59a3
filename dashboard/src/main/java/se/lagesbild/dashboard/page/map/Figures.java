package se.lagesbild.dashboard.page.map;

import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Result;

/** Says numbers. */
final class Figures {
  private Figures() {}

  /** With at most one decimal, none from a hundred on. */
  static String number(double number, Words words) {
    return words
        .numbers()
        .number(number < 100 ? Math.round(number * 10) / 10.0 : Math.round(number));
  }

  /** {@code 3–12}. */
  static String range(Result.Spread spread, Words words) {
    return Double.isInfinite(spread.high())
        ? words.text("amount.atLeast", number(spread.low(), words))
        : words.text("amount.between", number(spread.low(), words), number(spread.high(), words));
  }

  /** A count, about when it is rounded; the reason where there is none. */
  static String count(Result.Cell cell, Words words) {
    if (cell.value() == null) {
      return words.of(cell.status());
    }
    String number = words.numbers().number(cell.value());
    return cell.status() == Result.CellStatus.ROUNDED
        ? words.text("explore.about", number)
        : number;
  }
}
