package se.lagesbild.warehouse.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.disclosure.PlaceRules;
import se.lagesbild.warehouse.query.GridReader.Known;
import se.lagesbild.warehouse.query.Selection;
import se.lagesbild.warehouse.query.Square;

/**
 * The squares in which anything was ever told of, and which of them may be pointed out. Ground of
 * few places, which is everything outside of them too, may not: what is told of other squares must
 * not depend on whether it holds anything.
 */
final class Region {
  /** A grid of more squares takes too long to judge, so it is made coarser. */
  private static final int MOST_SQUARES = 2_500;

  private final List<Square> squares;
  private final int side;
  private final Set<Square> open;

  private Region(List<Square> squares, int side, Set<Square> open) {
    this.squares = squares;
    this.side = side;
    this.open = open;
  }

  /** As fine as the audience may see, and as can be judged. */
  static Region of(Ground ground, Selection selection, Disclosure disclosure) {
    int side = disclosure.places().side();
    List<Known> known = ground.squares(selection, side);
    while (known.size() > MOST_SQUARES) {
      side *= 2;
      known = ground.squares(selection, side);
    }
    return of(known, side, disclosure.places());
  }

  /** Squares of {@code side} metres. */
  static Region of(List<Known> known, int side, PlaceRules rules) {
    List<Square> squares = new ArrayList<>();
    Set<Square> open = new HashSet<>();
    for (Known each : known) {
      squares.add(each.square());
      if (rules.permitsPointingOut(each.places())) {
        open.add(each.square());
      }
    }
    return new Region(List.copyOf(squares), side, Set.copyOf(open));
  }

  List<Square> squares() {
    return squares;
  }

  /** Of each square, in metres. */
  int side() {
    return side;
  }

  /** Whether a square may be pointed out. */
  boolean isOpen(Square square) {
    return open.contains(square);
  }

  /** Numbers of the squares, those that may not be pointed out taken to hold none. */
  double[] pointedOut(double[] counts) {
    return IntStream.range(0, counts.length)
        .mapToDouble(at -> isOpen(squares.get(at)) ? counts[at] : 0)
        .toArray();
  }

  /**
   * Which squares may be pointed out with all eight around them, and their numbers told.
   *
   * @param told whether the number of each square is told
   */
  boolean[] openAround(boolean[] told) {
    Set<Square> seen = open(told, true);
    boolean[] around = new boolean[told.length];
    for (int at = 0; at < told.length; at++) {
      around[at] = seen.containsAll(squares.get(at).block(side));
    }
    return around;
  }

  /**
   * Which squares may be pointed out, with their numbers told and those of all around them that may
   * be as well.
   *
   * @param told whether the number of each square is told
   */
  boolean[] toldAround(boolean[] told) {
    Set<Square> untold = open(told, false);
    boolean[] around = new boolean[told.length];
    for (int at = 0; at < told.length; at++) {
      Square square = squares.get(at);
      around[at] = isOpen(square) && square.block(side).stream().noneMatch(untold::contains);
    }
    return around;
  }

  private Set<Square> open(boolean[] told, boolean which) {
    return IntStream.range(0, told.length)
        .filter(at -> told[at] == which && isOpen(squares.get(at)))
        .mapToObj(squares::get)
        .collect(Collectors.toSet());
  }
}
