package se.lagesbild.warehouse.statistics.gini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;

class GiniLorenzTest {

  @Test
  void giniIsTheMeanDifferenceOverTwiceTheMean() {
    double[] counts = new Random(1).ints(40, 0, 9).asDoubleStream().toArray();
    double apart = 0;
    double sum = 0;
    for (double one : counts) {
      sum += one;
      for (double other : counts) {
        apart += Math.abs(one - other);
      }
    }

    assertThat(measure(counts).gini()).isCloseTo(apart / (2 * 40 * sum), within(1e-12));
  }

  @Test
  void equalCountsAreNotConcentrated() {
    Concentration even = measure(3, 3, 3, 3);

    assertThat(even.gini()).isCloseTo(0, within(1e-12));
    assertThat(even.placesHolding(0.5)).isEqualTo(0.5);
    assertThat(even.shareOnFullest(0.1)).isCloseTo(0.1, within(1e-12));
    assertThat(even.placesWithEvents()).isEqualTo(4);
  }

  @Test
  void fewerEventsThanPlacesAreNotConcentratedByArithmetic() {
    Concentration spread = measure(1, 1, 0, 0, 0, 0, 0, 0, 0, 0);

    assertThat(spread.gini()).isCloseTo(0.8, within(1e-12));
    assertThat(spread.generalized()).isCloseTo(0, within(1e-12));
  }

  @Test
  void aMissingPlaceIsLeftOut() {
    assertThat(measure(5, Double.NaN, 1).gini()).isEqualTo(measure(5, 1).gini());
    assertThat(measure(5, Double.NaN, 1).places()).isEqualTo(2);
  }

  @Test
  void withoutEventsThereIsNoCoefficient() {
    Concentration none = measure(0, 0, 0);

    assertThat(none.gini()).isNaN();
    assertThat(none.placesHolding(0.5)).isNaN();
    assertThat(none.placesWithEvents()).isZero();
    assertThat(none.about(Subject.UNNAMED).swedish())
        .contains("Inget hände på någon av dem.", "går inte att säga");
  }

  @Test
  void aSinglePlaceOrEventHasNoUnbiasedCoefficient() {
    assertThat(measure(7).giniUnbiased()).isNaN();
    assertThat(measure(7).gini()).isCloseTo(0, within(1e-12));
    assertThat(measure(1, 0, 0).generalizedUnbiased()).isNaN();
    assertThat(measure(1, 0, 0).giniUnbiased()).isCloseTo(1, within(1e-12));
  }

  @Test
  void noKnownPlaceCannotBeTold() {
    assertThat(GiniLorenz.withDefaults().measure(new double[] {Double.NaN}))
        .isInstanceOf(Outcome.CannotTell.class);
    assertThat(GiniLorenz.withDefaults().measure(new double[0]))
        .isInstanceOf(Outcome.CannotTell.class);
  }

  @Test
  void refusesWhatIsNoCount() {
    assertThatThrownBy(() -> measure(1, -2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("counts[2] är -2 men ska vara ett heltal från 0.");
    assertThatThrownBy(() -> measure(1.5)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> measure(1).shareOnFullest(1)).hasMessageContaining("share");
  }

  @Test
  void chanceAloneLeavesMostPlacesEmpty() {
    double[] rare = new double[200];
    java.util.Arrays.fill(rare, 0, 28, 1);
    // By occupancy: 14 of 28 events, the places hit twice first (about 1.8 of them).
    double mean = 0.14;
    double once = 200 * mean * Math.exp(-mean);
    double more = 200 * (1 - Math.exp(-mean) * (1 + mean));
    double onMore = 28 - once;

    assertThat(measure(rare).placesHoldingByChance(0.5))
        .isCloseTo(more + 14 - onMore, within(1e-9));
  }

  @Test
  void aMillionPlacesAreNoTrouble() {
    double[] counts = new double[1_000_000];
    counts[7] = 1e6;

    assertThat(measure(counts).gini()).isCloseTo(1 - 1 / 1e6, within(1e-12));
  }

  @Test
  void saysHowManyPlacesHoldHalf() {
    String text = measure(10, 8, 2, 0, 0, 0, 0, 0, 0, 0).about(Subject.UNNAMED).swedish();

    assertThat(text)
        .contains("Minst hälften kom från 1 av 10 platser.", "hade slumpen ensam gett ungefär 3.");
  }

  private static Concentration measure(double... counts) {
    return GiniLorenz.withDefaults()
        .measure(counts)
        .fold(
            found -> found,
            reason -> {
              throw new AssertionError(reason.swedish());
            });
  }
}
