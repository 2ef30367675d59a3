package se.lagesbild.warehouse.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which squares' numbers are withheld so that none of them follows from the others. The total of
 * all squares stands beside them, so a reader knows what the withheld ones sum to and, of each, how
 * small and how large it can be. As long as that leaves a single value for any of them, a further
 * number is withheld: the smallest that suffices alone, else the smallest.
 *
 * <p>Where nothing is left to withhold it is the total itself that tells.
 */
public final class SquareNumbers {
  /** Of a number of which nobody knows how large it can be. */
  public static final long UNBOUNDED = 1_000_000_000_000L;

  private SquareNumbers() {}

  /**
   * The number of a square.
   *
   * @param number exact
   * @param told whether it may be told by itself
   * @param low the least that a reader takes it for where it is withheld
   * @param high the most
   */
  public record Numbered(long number, boolean told, long low, long high) {

    /** Checks that the number lies within. */
    public Numbered {
      if (!told && !(low <= number && number <= high)) {
        throw new IllegalArgumentException(
            "number must lie between %d and %d, was %d".formatted(low, high, number));
      }
    }

    private boolean isLike(Numbered other) {
      return number == other.number && low == other.low && high == other.high;
    }
  }

  /** Whether each number is told, in the order of {@code squares}. */
  public static boolean[] told(List<Numbered> squares) {
    List<Numbered> withheld =
        new ArrayList<>(squares.stream().filter(square -> !square.told()).toList());
    boolean[] told = new boolean[squares.size()];
    List<Integer> left = new ArrayList<>();
    IntStream.range(0, told.length)
        .filter(at -> squares.get(at).told())
        .forEach(
            at -> {
              told[at] = true;
              if (squares.get(at).number() > 0) {
                left.add(at);
              }
            });
    left.sort(Comparator.comparingLong(at -> squares.get(at).number()));
    while (!isSafe(withheld) && !left.isEmpty()) {
      int chosen = chosen(squares, left, withheld);
      left.remove(Integer.valueOf(chosen));
      told[chosen] = false;
      withheld.add(squares.get(chosen));
    }
    return told;
  }

  /**
   * Whether the numbers of each square are told, where every square has one in each of some periods
   * and every period has a total that is known. They are told in all periods or in none, so what
   * one period withholds may take another along in the next.
   *
   * @param periods for each the squares, in the same order
   */
  public static boolean[] toldInAll(List<List<Numbered>> periods) {
    boolean[] told = new boolean[periods.get(0).size()];
    Arrays.fill(told, true);
    boolean settled = false;
    while (!settled) {
      settled = true;
      for (List<Numbered> period : periods) {
        boolean[] alone = told(without(period, told));
        for (int at = 0; at < told.length; at++) {
          settled &= !told[at] || alone[at];
          told[at] &= alone[at];
        }
      }
    }
    return told;
  }

  /** Where a square is withheld, so is its number; that there are none is taken to be known. */
  private static List<Numbered> without(List<Numbered> squares, boolean[] told) {
    return IntStream.range(0, told.length)
        .mapToObj(
            at -> {
              Numbered square = squares.get(at);
              return square.number() == 0 || told[at]
                  ? square
                  : new Numbered(square.number(), false, square.low(), square.high());
            })
        .toList();
  }

  private static int chosen(List<Numbered> squares, List<Integer> left, List<Numbered> withheld) {
    Numbered before = null;
    for (int at : left) {
      Numbered tried = squares.get(at);
      if (before == null || !tried.isLike(before)) {
        List<Numbered> more = new ArrayList<>(withheld);
        more.add(tried);
        if (isSafe(more)) {
          return at;
        }
      }
      before = tried;
    }
    return left.get(0);
  }

  /** Whether each of some numbers of which the sum is known can be more than one. */
  static boolean isSafe(List<Numbered> withheld) {
    long sum = withheld.stream().mapToLong(Numbered::number).sum();
    long low = withheld.stream().mapToLong(Numbered::low).sum();
    long high = withheld.stream().mapToLong(Numbered::high).sum();
    return withheld.stream()
        .allMatch(
            each ->
                Math.max(each.low(), sum - (high - each.high()))
                    < Math.min(each.high(), sum - (low - each.low())));
  }
}
