package se.lagesbild.warehouse.statistics.pettitt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;

class PettittTest {

  @Test
  void allPairsAcrossAClearShiftRise() {
    double[] values = new double[40];
    for (int at = 0; at < 40; at++) {
      values[at] = (at + 1) % 3 + (at < 15 ? 0 : 10);
    }

    Shift shift = told(values);

    assertThat(shift.k()).isEqualTo(15 * 25);
    assertThat(shift.places()).containsExactly(15);
    assertThat(shift.p()).isEqualTo(2 * Math.exp(-6.0 * 375 * 375 / (64000 + 1600)), within(1e-18));
    assertThat(shift.about(Subject.UNNAMED).swedish())
        .contains("från i snitt 1 till 11 efter värde nummer 15", "mönster utöver slumpen");
  }

  @Test
  void noChangeIsNoShift() {
    Shift shift = told(3, 3, 3, 3);

    assertThat(shift.k()).isZero();
    assertThat(shift.p()).isEqualTo(1);
    assertThat(shift.places()).containsExactly(1, 2, 3, 4);
    assertThat(shift.about(Subject.UNNAMED).english())
        .contains("no clear break", "not because nothing changed");
  }

  @Test
  void placesAsGoodAreAllNamed() {
    assertThat(told(1, 2, 1).places()).containsExactly(1, 2);
  }

  @Test
  void noValuesTellNothing() {
    assertThat(Pettitt.withDefaults().test(new double[0])).isInstanceOf(Outcome.CannotTell.class);
    assertThat(told(4).p()).isEqualTo(1);
  }

  @Test
  void gapsAreRefused() {
    assertThatThrownBy(() -> Pettitt.withDefaults().test(new double[] {1, Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values[2] är NaN men får inte saknas.");
  }

  @Test
  void aMillionPointsAreNoTrouble() {
    double[] values = new Random(31).ints(1_000_000, 0, 6).asDoubleStream().toArray();

    assertThat(told(values).p()).isBetween(1e-4, 1.0);
  }

  private static Shift told(double... values) {
    return Pettitt.withDefaults()
        .test(values)
        .fold(
            shift -> shift,
            reason -> {
              throw new AssertionError(reason.swedish());
            });
  }
}
