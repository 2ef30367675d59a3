package se.lagesbild.warehouse.analysis.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.lagesbild.warehouse.query.Square;
import se.lagesbild.warehouse.statistics.Verdict;

/**
 * Whether the squares of a grid hold a greater or smaller part of all events in a period than in an
 * earlier one, and in which of the two each lay among those with more than chance gives.
 *
 * <p>That a square is hot in one period only does not show that it changed: in the other it may
 * have missed the limit by little. So the word about a change comes of its part of all events
 * alone, by Fisher's exact test, widened by how the squares vary from year to year and adjusted for
 * all squares with enough events ({@link AreaChanges}); as that test leaves out which period had
 * more in all, it holds for periods of unequal length too.
 */
public final class SquareShifts {
  private static final double SAME = 1;

  private final List<Square> region;
  private final int side;

  private SquareShifts(List<Square> region, int side) {
    this.region = List.copyOf(region);
    this.side = side;
  }

  /**
   * What is found.
   *
   * @param shares of each square whether its part is greater, smaller, or cannot be told
   * @param hot which squares are hot in the period; empty where it has too few events
   * @param hotBefore the same of the earlier one
   */
  public record Found(
      List<Verdict> shares, Optional<HotSquares.Year> hot, Optional<HotSquares.Year> hotBefore) {

    /** Copies the list. */
    public Found {
      shares = List.copyOf(shares);
    }
  }

  /** A grid of squares of {@code side} metres in which something can happen. */
  public static SquareShifts in(List<Square> region, int side) {
    return new SquareShifts(region, side);
  }

  /**
   * Compares.
   *
   * @param now events of each square in the period
   * @param before the same in the earlier one
   * @param years the same in each of some years, to tell how much squares vary
   * @param judged makes of events of each square those of which hot squares are judged
   */
  public Found compare(
      double[] now, double[] before, double[][] years, UnaryOperator<double[]> judged) {
    List<AreaChanges.Pair> pairs = new ArrayList<>();
    for (int at = 0; at < region.size(); at++) {
      pairs.add(new AreaChanges.Pair(Math.round(now[at]), SAME, Math.round(before[at]), SAME));
    }
    HotSquares grid = HotSquares.in(region, side);
    return new Found(
        AreaChanges.of(pairs, years).stream().map(AreaChange::share).toList(),
        grid.judge(judged.apply(now)),
        grid.judge(judged.apply(before)));
  }
}
