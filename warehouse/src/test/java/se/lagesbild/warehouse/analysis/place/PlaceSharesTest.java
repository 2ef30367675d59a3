package se.lagesbild.warehouse.analysis.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.query.PlaceReader.Alike;

class PlaceSharesTest {
  @Test
  void halfOnAFewOfManyPlacesIsMoreThanChance() {
    PlaceShares shares =
        PlaceShares.of(List.of(new Alike(10, 9, 5), new Alike(10, 0, 1), new Alike(1, 1, 50)), 200);

    assertThat(shares.events()).isEqualTo(110);
    assertThat(shares.places()).isEqualTo(200);
    assertThat(shares.half()).isEqualTo(6);
    assertThat(shares.halfByChance()).isCloseTo(32, within(4.0));
    assertThat(shares.isConcentrated()).isTrue();
    assertThat(shares.full()).isEqualTo(6);
    assertThat(shares.fewestAtFull()).isEqualTo(10);
    assertThat(shares.fullBefore()).isZero();
  }

  @Test
  void fewEventsThrownAtManyPlacesAreSeldomConcentrated() {
    int concentrated = 0;
    for (long seed = 1; seed <= 20; seed++) {
      PlaceShares shares = PlaceShares.of(thrown(40, 200, seed), 200);
      assertThat(shares.half()).as("a small share, by arithmetic").isLessThan(25);
      concentrated += shares.isConcentrated() ? 1 : 0;
    }

    assertThat(concentrated).isLessThanOrEqualTo(3);
  }

  private static List<Alike> thrown(int events, int places, long seed) {
    Random random = new Random(seed);
    long[] counts = new long[places];
    IntStream.range(0, events).forEach(event -> counts[random.nextInt(places)]++);
    return Arrays.stream(counts)
        .filter(count -> count > 0)
        .mapToObj(count -> new Alike(count, 0, 1))
        .toList();
  }

  @Test
  void theCurveRisesFromNoneToAll() {
    PlaceShares shares = PlaceShares.of(List.of(new Alike(8, 0, 5), new Alike(2, 0, 20)), 100);

    assertThat(shares.curve()).hasSize(PlaceShares.STEPS + 1).isSorted();
    assertThat(shares.curve()[0]).isZero();
    assertThat(shares.curve()[1]).isEqualTo(0.5);
    assertThat(shares.curve()[PlaceShares.STEPS]).isEqualTo(1);
    assertThat(shares.curveByChance()[1]).isLessThan(0.5);
  }

  @Test
  void theSameIsToldAgain() {
    List<Alike> counted = List.of(new Alike(8, 0, 5), new Alike(2, 0, 20));

    assertThat(PlaceShares.of(counted, 100).chance())
        .isEqualTo(PlaceShares.of(counted, 100).chance());
  }
}
