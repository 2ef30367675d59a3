package se.lagesbild.warehouse.statistics.baiperron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;

class BreaksInMeanTest {
  private static final BreaksInMean DEFAULTS = BreaksInMean.withDefaults();

  @Test
  void twoBreaksAreTheBestOfAllPairs() {
    double[] values = new Random(37).doubles(24).toArray();
    double best = Double.POSITIVE_INFINITY;
    for (int one = 4; one <= 16; one++) {
      for (int two = one + 4; two <= 20; two++) {
        best =
            Math.min(
                best,
                squares(values, 0, one) + squares(values, one, two) + squares(values, two, 24));
      }
    }

    MeanBreaks breaks = told(DEFAULTS.withShortestSegment(4), values);

    assertThat(breaks.rss()[0]).isEqualTo(squares(values, 0, 24), within(1e-12));
    assertThat(breaks.rss()[2]).isEqualTo(best, within(1e-12));
    assertThat(breaks.bic()[2])
        .isEqualTo(
            24 * (Math.log(best / 24) + 1 + Math.log(2 * Math.PI)) + 6 * Math.log(24),
            within(1e-9));
  }

  @Test
  void aClearBreakIsFoundWhereItIs() {
    double[] values = new double[60];
    for (int at = 0; at < values.length; at++) {
      values[at] = (at < 25 ? 10 : 30) + at % 2;
    }

    MeanBreaks breaks = told(DEFAULTS, values);

    assertThat(breaks.places()).containsExactly(25);
    assertThat(breaks.shortest()).isEqualTo(9);
    assertThat(breaks.about(Subject.UNNAMED).swedish())
        .contains("efter värde nummer 25: i snitt 10,5 sedan 30,5.");
  }

  @Test
  void noChangeHasNothingLeftToExplain() {
    double[] values = new double[40];
    Arrays.fill(values, 0.1);

    MeanBreaks breaks = told(DEFAULTS, values);

    assertThat(breaks.rss()).containsOnly(0);
    assertThat(breaks.bic()).containsOnly(Double.NEGATIVE_INFINITY);
    assertThat(breaks.places()).isEmpty();
    assertThat(breaks.about(Subject.UNNAMED).english()).contains("no clear break");
  }

  @Test
  void breaksThatDoNotFitAreNotLookedFor() {
    assertThat(told(DEFAULTS.withShortestSegment(10), new double[40]).rss()).hasSize(3);
    assertThat(DEFAULTS.find(new double[0])).isInstanceOf(Outcome.CannotTell.class);
    assertThat(DEFAULTS.find(new double[8])).isInstanceOf(Outcome.CannotTell.class);
    assertThat(DEFAULTS.withShortestSegment(30).find(new double[40]))
        .isInstanceOf(Outcome.CannotTell.class);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> DEFAULTS.find(new double[] {Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("får inte saknas");
    assertThatThrownBy(() -> DEFAULTS.find(new double[200_000]))
        .hasMessageContaining("ska vara högst 20000");
    assertThatThrownBy(() -> DEFAULTS.withMostBreaks(0)).hasMessageContaining("maxBreaks är 0");
    assertThatThrownBy(() -> DEFAULTS.withShortestSegment(0)).hasMessageContaining("h är 0");
  }

  private static double squares(double[] values, int from, int to) {
    double mean = Arrays.stream(values, from, to).sum() / (to - from);
    return Arrays.stream(values, from, to).map(x -> (x - mean) * (x - mean)).sum();
  }

  private static MeanBreaks told(BreaksInMean method, double[] values) {
    return method
        .find(values)
        .fold(
            breaks -> breaks,
            reason -> {
              throw new AssertionError(reason.swedish());
            });
  }
}
