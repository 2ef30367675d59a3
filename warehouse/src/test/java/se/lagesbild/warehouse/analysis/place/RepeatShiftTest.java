package se.lagesbild.warehouse.analysis.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.query.PlaceReader.Twice;

class RepeatShiftTest {
  @Test
  void occasionsThatGatherAtOnePlaceLieOnFewerPlaces() {
    RepeatShift shift =
        RepeatShift.of(List.of(new Twice(15, 0, 1), new Twice(1, 0, 25), new Twice(0, 1, 40)))
            .orElseThrow();

    assertThat(shift.now()).isEqualTo(new RepeatShift.Side(40, 26, 15));
    assertThat(shift.before()).isEqualTo(new RepeatShift.Side(40, 40, 0));
    assertThat(shift.again()).isZero();
    assertThat(shift.isGathered()).isTrue();
    // Half of the 80 in the period: each of 65 places of one with a half, that of 15 surely.
    assertThat(shift.placesByChance()).isCloseTo(33.5, within(0.5));
  }

  @Test
  void moreOccasionsOnMorePlacesIsNoSpreading() {
    RepeatShift shift =
        RepeatShift.of(List.of(new Twice(2, 1, 30), new Twice(1, 0, 10), new Twice(1, 1, 20)))
            .orElseThrow();

    assertThat(shift.now().places()).isGreaterThan(shift.before().places());
    assertThat(shift.again()).isEqualTo(80);
    assertThat(shift.isGathered()).isFalse();
  }

  @Test
  void withoutAShiftItIsSeldomToldOfOne() {
    int told = 0;
    for (long seed = 1; seed <= 100; seed++) {
      RepeatShift shift = RepeatShift.of(thrown(60, 25, 40, seed)).orElseThrow();
      told += shift.isGathered() || shift.isSpread() ? 1 : 0;
    }

    assertThat(told).isLessThanOrEqualTo(9);
  }

  @Test
  void fewOccasionsCannotBeTold() {
    assertThat(RepeatShift.of(List.of(new Twice(19, 0, 1), new Twice(0, 1, 50)))).isEmpty();
    assertThat(RepeatShift.of(List.of())).isEmpty();
  }

  /** Some places have more than others, the same in both periods. */
  private static List<Twice> thrown(int later, int before, int places, long seed) {
    Random random = new Random(seed);
    long[][] counts = new long[places][2];
    for (int at = 0; at < later + before; at++) {
      int place = (int) (places * random.nextDouble() * random.nextDouble());
      counts[place][at < later ? 0 : 1]++;
    }
    List<Twice> all = new ArrayList<>();
    for (long[] count : counts) {
      all.add(new Twice(count[0], count[1], 1));
    }
    return all;
  }
}
