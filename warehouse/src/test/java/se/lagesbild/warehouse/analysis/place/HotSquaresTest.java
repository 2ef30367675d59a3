package se.lagesbild.warehouse.analysis.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.query.Square;

class HotSquaresTest {
  private static final int SIDE = 250;
  private static final int ACROSS = 15;

  private static final List<Square> TOWN = town();

  private static List<Square> town() {
    List<Square> squares = new ArrayList<>();
    for (int at = 0; at < ACROSS * ACROSS; at++) {
      squares.add(new Square(at % ACROSS * SIDE, at / ACROSS * SIDE));
    }
    return squares;
  }

  private static double[] thrown(int events, long seed) {
    Random random = new Random(seed);
    double[] counts = new double[TOWN.size()];
    for (int event = 0; event < events; event++) {
      counts[random.nextInt(counts.length)]++;
    }
    return counts;
  }

  private static boolean[] hot(double[] counts) {
    return HotSquares.in(TOWN, SIDE).judge(counts).orElseThrow().hot();
  }

  private static int number(boolean[] hot) {
    int number = 0;
    for (boolean each : hot) {
      number += each ? 1 : 0;
    }
    return number;
  }

  @Test
  void findsAPlantedNeighbourhoodAndNothingFarFromIt() {
    double[] counts = thrown(150, 1);
    for (int north = 3; north <= 5; north++) {
      for (int east = 3; east <= 5; east++) {
        counts[north * ACROSS + east] += 6;
      }
    }

    boolean[] hot = hot(counts);

    assertThat(hot[4 * ACROSS + 4]).isTrue();
    for (int at = 0; at < hot.length; at++) {
      boolean near = Math.abs(at % ACROSS - 4) <= 2 && Math.abs(at / ACROSS - 4) <= 2;
      assertThat(hot[at] && !near).as("square %d", at).isFalse();
    }
  }

  @Test
  void chanceAloneSeldomMakesASquareHot() {
    int nights = 0;
    for (long seed = 1; seed <= 20; seed++) {
      nights += number(hot(thrown(150, seed))) > 0 ? 1 : 0;
    }

    assertThat(nights).isLessThanOrEqualTo(2);
  }

  @Test
  void oneFullSquareAmongOthersIsAPlaceAndNotANeighbourhood() {
    double[] counts = thrown(150, 2);
    counts[7 * ACROSS + 7] += 60;

    assertThat(number(hot(counts))).isZero();
  }

  @Test
  void aSquareBesideWhatIsHotIsNot() {
    double[] counts = thrown(60, 1);
    for (int north = 3; north <= 5; north++) {
      for (int east = 3; east <= 5; east++) {
        counts[north * ACROSS + east] = 40;
      }
    }
    int few = 4 * ACROSS + 6;
    int part = 4 * ACROSS + 5;
    counts[few] = 4;
    counts[part] = 8;

    boolean[] hot = hot(counts);

    assertThat(hot[4 * ACROSS + 4]).isTrue();
    assertThat(hot[few]).isFalse();
    assertThat(hot[part]).isFalse();
    counts[part] = 25;
    assertThat(hot(counts)[part]).isTrue();
  }

  @Test
  void fewEventsAndFewSquaresAreNotJudged() {
    assertThat(HotSquares.in(TOWN, SIDE).judge(thrown(29, 3))).isEmpty();
    assertThat(HotSquares.in(TOWN.subList(0, 19), SIDE).judge(new double[19])).isEmpty();
  }
}
