package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.analysis.place.HotSquares;
import se.lagesbild.warehouse.disclosure.Audience;
import se.lagesbild.warehouse.disclosure.Disclosure;
import se.lagesbild.warehouse.query.Count;
import se.lagesbild.warehouse.query.GridReader.Held;
import se.lagesbild.warehouse.query.GridReader.Known;
import se.lagesbild.warehouse.query.Square;

/**
 * Whoever has a file of squares looks in it for the houses that it does not name. What stands for
 * the squares that it names must be the same wherever in ground of few places the events lie.
 */
class ToldSquaresTest {
  private static final int ACROSS = 12;
  private static final int SIDE = 250;
  private static final int YEARS = 2;
  private static final Disclosure INSIDE = Disclosure.of(Audience.INTERNAL);

  /**
   * A town of blocks of houses with lone houses and forest in and around it.
   *
   * @param known the squares with their places
   * @param held what each held in each year
   */
  private record Town(List<Known> known, Map<Square, List<Held>> held) {

    static Town thrown(long seed) {
      Random random = new Random(seed);
      List<Known> known = new ArrayList<>();
      Map<Square, List<Held>> held = new LinkedHashMap<>();
      for (int at = 0; at < ACROSS * ACROSS; at++) {
        Square square = new Square(at % ACROSS * SIDE, at / ACROSS * SIDE);
        double ground = random.nextDouble();
        if (ground < 0.03) {
          continue;
        }
        boolean few = ground < 0.12;
        known.add(new Known(square, few ? 1 + random.nextInt(2) : 3 + random.nextInt(9)));
        boolean full = at % ACROSS < 3 && at / ACROSS < 3;
        List<Held> years = new ArrayList<>();
        for (int back = 0; back < YEARS; back++) {
          boolean empty = random.nextInt(few ? 2 : 5) == 0;
          int number = empty ? 0 : 2 + random.nextInt(few ? 40 : 8) + (full ? 25 : 0);
          if (number > 0) {
            Count count = new Count(number, 0, 0);
            years.add(new Held(square, back, count, 1 + random.nextInt(number), "-"));
          }
        }
        held.put(square, years);
      }
      return new Town(known, held);
    }

    List<Square> ofFewPlaces() {
      return known.stream().filter(each -> each.places() < 3).map(Known::square).toList();
    }

    boolean holdsAny(Square square) {
      return !Objects.requireNonNull(held.get(square)).isEmpty();
    }

    /** What one square held lies in the other, and the other way round. */
    Town changed(Square one, Square other) {
      Map<Square, List<Held>> changed = new LinkedHashMap<>(held);
      changed.put(one, at(one, Objects.requireNonNull(held.get(other))));
      changed.put(other, at(other, Objects.requireNonNull(held.get(one))));
      return new Town(known, changed);
    }

    Town without(Square square) {
      Map<Square, List<Held>> changed = new LinkedHashMap<>(held);
      changed.put(square, List.of());
      return new Town(known, changed);
    }

    private static List<Held> at(Square square, List<Held> held) {
      return held.stream()
          .map(
              each -> new Held(square, each.yearsBack(), each.count(), each.largest(), each.area()))
          .toList();
    }

    /** What is told of each square that may be pointed out, and all of what may not, unordered. */
    Told told() {
      Region region = Region.of(known, SIDE, INSIDE.places());
      SquareYears years =
          new SquareYears(region, held.values().stream().flatMap(List::stream).toList());
      List<Optional<HotSquares.Year>> judged =
          IntStream.range(0, YEARS).mapToObj(years::judge).toList();
      List<GridSquare> named = new ArrayList<>();
      List<String> unnamed = new ArrayList<>();
      for (GridSquare square :
          new ToldSquares(years, Result.CellStatus.EXACT, judged, INSIDE).tell()) {
        if (region.isOpen(new Square(square.easting(), square.northing()))) {
          named.add(square);
        } else {
          assertThat(square.giStar()).isNull();
          assertThat(square.hot()).isFalse();
          assertThat(square.hotBefore()).isZero();
          unnamed.add(square.cell() + " " + square.alone());
        }
      }
      unnamed.sort(null);
      return new Told(named, unnamed);
    }
  }

  private record Told(List<GridSquare> named, List<String> unnamed) {}

  private static List<Square> after(List<Square> squares, Square one) {
    int at = squares.indexOf(one);
    return squares.subList(at + 1, Math.min(at + 4, squares.size()));
  }

  @Test
  void nothingTellsInWhichGroundOfFewPlacesItsEventsLie() {
    int moved = 0;
    int hot = 0;
    int measured = 0;
    int beside = 0;
    for (long seed = 1; seed <= 5; seed++) {
      Town town = Town.thrown(seed);
      Told told = town.told();
      hot += (int) told.named().stream().filter(GridSquare::hot).count();
      measured += (int) told.named().stream().filter(each -> each.giStar() != null).count();
      beside += (int) told.named().stream().filter(each -> each.giStar() == null).count();
      List<Square> few = town.ofFewPlaces();
      for (Square from : few) {
        for (Square to : after(few, from)) {
          if (town.holdsAny(from) || town.holdsAny(to)) {
            assertThat(town.changed(from, to).told())
                .as("town %d, from %s to %s", seed, from, to)
                .isEqualTo(told);
            moved++;
          }
        }
      }
    }

    assertThat(moved).isGreaterThan(60);
    assertThat(hot).isGreaterThan(5);
    assertThat(measured).isGreaterThan(20);
    assertThat(beside).isGreaterThan(50);
  }

  /** The signs and Gi* know nothing of them, so no two questions can be set beside each other. */
  @Test
  void withoutTheEventsOfAHouseAllMeasuresOfTheOtherSquaresAreTheSame() {
    int compared = 0;
    for (long seed = 1; seed <= 5; seed++) {
      Town town = Town.thrown(seed);
      List<GridSquare> told = town.told().named();
      for (Square house : town.ofFewPlaces()) {
        List<GridSquare> without = town.without(house).told().named();
        for (int at = 0; at < told.size(); at++) {
          GridSquare one = told.get(at);
          GridSquare other = without.get(at);
          assertThat(other.hot()).isEqualTo(one.hot());
          assertThat(other.hotBefore()).isEqualTo(one.hotBefore());
          if (one.giStar() != null && other.giStar() != null) {
            assertThat(other.giStar()).isEqualTo(one.giStar());
            compared++;
          }
        }
      }
    }

    assertThat(compared).isGreaterThan(200);
  }
}
