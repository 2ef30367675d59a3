package se.lagesbild.warehouse.gate;

import se.lagesbild.warehouse.analysis.Range;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.disclosure.PlaceRules;
import se.lagesbild.warehouse.statistics.Verdict;

/** Takes what is found of places to what readers are told. */
final class PlaceNumbers {
  /** Shares of fewer say little, and percent of them less. */
  static final long FEWEST_OF_A_SHARE = 20;

  private PlaceNumbers() {}

  /**
   * Whether a number is large enough for a rate; by what is published, so that it tells no more.
   */
  static boolean isRated(Result.Cell cell) {
    return cell.value() != null && cell.value() >= PlaceRules.FEWEST_OF_A_RATE;
  }

  static Result.Spread spread(Range range, double by) {
    return new Result.Spread(range.low() / by, range.high() / by);
  }

  static Result.Verdict verdict(Verdict verdict) {
    return switch (verdict) {
      case MORE -> Result.Verdict.MORE;
      case FEWER -> Result.Verdict.FEWER;
      case USUAL, PATTERN, MAY_BE_CHANCE, DESCRIBES, CANNOT_TELL -> Result.Verdict.CANNOT_TELL;
    };
  }

  static Text same(String name) {
    return new Text(name, name);
  }
}
