package se.lagesbild.dashboard.page.map;

import se.lagesbild.dashboard.words.Numbers;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.gate.Result;

/** Says numbers. */
final class Figures {
  private static final double FEWEST_OF_A_RATIO = 5;

  /** Percent of fewer, or of two numbers of which one is smaller, say more than is known. */
  static final double FEWEST_OF_PERCENT = 20;

  private Figures() {}

  /** With at most one decimal, none from a hundred on. */
  static String number(double number, Words words) {
    return words
        .numbers()
        .number(number < 100 ? Math.round(number * 10) / 10.0 : Math.round(number));
  }

  /** The same, with two decimals below ten. */
  static String small(double number, Words words) {
    return number < 10 ? words.numbers().fine(number) : number(number, words);
  }

  /** {@code 3–12}. */
  static String range(Result.Spread spread, Words words) {
    return Double.isInfinite(spread.high())
        ? words.text("amount.atLeast", number(spread.low(), words))
        : words.text("amount.between", number(spread.low(), words), number(spread.high(), words));
  }

  /** What is read as one, as a period or a range, breaks neither at its dash nor at its spaces. */
  static String unbroken(String text) {
    return text.replace(' ', Numbers.NO_BREAK_SPACE).replace("–", "\u2060–\u2060");
  }

  /**
   * A share; the two numbers where the part or all are too few to be told in percent, {@code 3 av
   * 32}.
   */
  static String share(double share, Result.Cell part, Result.Cell all, Words words) {
    return isRatio(part) && isPercent(all) ? words.numbers().share(share) : part(part, all, words);
  }

  /** {@code 3 av 32}. */
  static String part(Result.Cell part, Result.Cell all, Words words) {
    return words.text("map.part", count(part, words), count(all, words));
  }

  /** Whether a number is large enough for percent of it, or of another beside it. */
  static boolean isPercent(Result.Cell number) {
    return number.value() != null && number.value() >= FEWEST_OF_PERCENT;
  }

  /** Whether a part is large enough for a share or another ratio to be told of it. */
  static boolean isRatio(Result.Cell part) {
    return part.value() != null && part.value() >= FEWEST_OF_A_RATIO;
  }

  /** A count; of a period of which a part is not delivered, that it is as many as yet. */
  static String soFar(Result.Cell cell, Words words) {
    return isPartial(cell) ? words.text("explore.sofar", count(cell, words)) : count(cell, words);
  }

  /** Whether a count is told though a part of the period is not delivered. */
  static boolean isPartial(Result.Cell cell) {
    return cell.value() != null && cell.status() == Result.CellStatus.PARTIAL;
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
