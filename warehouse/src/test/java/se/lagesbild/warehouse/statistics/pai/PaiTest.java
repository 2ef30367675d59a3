package se.lagesbild.warehouse.statistics.pai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;

class PaiTest {
  private static final double[] ALIKE = {1, 1, 1, 1};

  @Test
  void aPerfectPredictionIsAsGoodAsAnyCanBe() {
    double[] counts = {0, 5, 2, 9};
    Accuracy perfect = compare(counts, counts, ALIKE);

    assertThat(perfect.ranked()).containsExactly(3, 1, 2, 0);
    assertThat(perfect.pei()).containsOnly(1);
    assertThat(perfect.rri()).containsOnly(1);
    assertThat(perfect.pai()[0]).isCloseTo(9.0 / 16 / 0.25, within(1e-12));
  }

  @Test
  void tiesNeverFlatter() {
    assertThat(compare(new double[] {4, 1, 3, 2}, ALIKE, ALIKE).ranked())
        .containsExactly(1, 3, 2, 0);
  }

  @Test
  void ranksByDensityAndNotByNumber() {
    Accuracy found =
        compare(new double[] {4, 4, 0}, new double[] {6, 4, 1}, new double[] {10, 2, 8});

    assertThat(found.ranked()).containsExactly(1, 0, 2);
    assertThat(found.shareArea()[0]).isEqualTo(0.1);
    assertThat(found.pai()[0]).isCloseTo(5, within(1e-12));
  }

  @Test
  void withoutEventsThereIsNoAccuracy() {
    Accuracy none = compare(new double[4], new double[] {2, 0, 1, 1}, ALIKE);

    assertThat(none.pai()).containsOnly(Double.NaN);
    assertThat(none.pei()).containsOnly(Double.NaN);
    assertThat(none.rri()).containsOnly(Double.POSITIVE_INFINITY);
    assertThat(none.about(Subject.UNNAMED).swedish()).contains("för få händelser");
  }

  @Test
  void aSinglePlaceCatchesAll() {
    assertThat(compare(new double[] {3}, new double[] {0}, new double[] {2}).pai())
        .containsExactly(1);
  }

  @Test
  void noPlaceCannotBeTold() {
    double[] none = {};
    assertThat(Pai.withDefaults().compare(none, none, none)).isInstanceOf(Outcome.CannotTell.class);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> compare(ALIKE, ALIKE, new double[] {1, 0, 1, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("area[2] är 0 men ska vara större än 0.");
    assertThatThrownBy(() -> compare(ALIKE, new double[] {1, -1, 1, 1}, ALIKE))
        .hasMessageContaining("predicted är -1 men ska vara minst 0");
    assertThatThrownBy(() -> compare(ALIKE, new double[] {1}, ALIKE))
        .hasMessageContaining("ska vara lika långt som observed");
    assertThatThrownBy(() -> compare(new double[] {Double.NaN}, new double[1], ALIKE))
        .hasMessageContaining("får inte saknas");
  }

  @Test
  void ranksAMillionPlacesAsSortingDoes() {
    double[] predicted = new Random(3).doubles(1_000_000).toArray();
    double[] area = new double[predicted.length];
    Arrays.fill(area, 1);
    double[] rising = predicted.clone();
    Arrays.sort(rising);

    int[] ranked = compare(new double[predicted.length], predicted, area).ranked();

    for (int rank = 0; rank < ranked.length; rank += 9973) {
      assertThat(predicted[ranked[rank]]).isEqualTo(rising[rising.length - 1 - rank]);
    }
  }

  @Test
  void saysWhatTheFirstFifthOfTheAreaCaught() {
    double[] ten = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    double[] predicted = {9, 8, 7, 6, 5, 4, 3, 2, 1, 0};

    assertThat(compare(predicted, predicted, ten).about(Subject.UNNAMED).swedish())
        .contains("antal platser 2, hade 17 av 45 händelser; ytan ensam gav 9.");
  }

  private static Accuracy compare(double[] observed, double[] predicted, double[] area) {
    return Pai.withDefaults()
        .compare(observed, predicted, area)
        .fold(
            found -> found,
            reason -> {
              throw new AssertionError(reason.swedish());
            });
  }
}
