package se.lagesbild.warehouse.statistics.ets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.holtwinters.HoltWinters;
import se.lagesbild.warehouse.statistics.smoothing.Weights;

class EtsTest {
  private static final Ets DEFAULTS = Ets.withDefaults();
  private static final Weights HALF = Weights.ofLevel(0.5);
  private static final Offset<Double> CLOSE = within(1e-12);

  @Test
  void aLevelIsFollowedAsByHand() {
    Followed followed = told(DEFAULTS.withWeights(HALF).withHorizon(2), 1, states(2), 2, 4, 8, 6);

    assertThat(followed.fitted()).containsExactly(2, 2, 3, 5.5);
    assertThat(followed.errors()).containsExactly(0, 2, 5, 0.5);
    assertThat(followed.logLikelihood()).isEqualTo(-2 * Math.log(29.25), CLOSE);
    assertThat(followed.meanSquare()).isEqualTo(29.25 / 4);
    assertThat(followed.degrees()).isEqualTo(1);
    assertThat(followed.states()).containsExactly(5.75);
    assertThat(followed.forecast().mean()).containsExactly(5.75, 5.75);
    assertThat(followed.forecast().deviation())
        .containsExactly(new double[] {Math.sqrt(29.25), Math.sqrt(29.25 * 1.25)}, CLOSE);
  }

  /** The other form of the same recursion, started by its own first two periods. */
  @Test
  void followsAsHoltAndWintersDoFromTheSameStart() {
    int period = 6;
    double[] values = new Random(3).doubles(8 * period, 20, 30).toArray();
    double alpha = 0.4;
    Weights theirs = Weights.ofLevel(alpha).withTrend(0.2).withSeason(0.3);
    Weights ours = Weights.ofLevel(alpha).withTrend(alpha * 0.2).withSeason(0.3 * (1 - alpha));
    HoltWinters method = HoltWinters.withDefaults().withWeights(theirs);

    method
        .forecast(values, period)
        .fold(
            carried -> {
              double[] start = new double[2 + period];
              start[0] = carried.start().level();
              start[1] = carried.start().trend();
              for (int position = 0; position < period; position++) {
                start[1 + period - position] = carried.start().season()[position];
              }
              double[] rest = Arrays.copyOfRange(values, period, values.length);

              Followed followed = told(DEFAULTS.withWeights(ours), period, start, rest);

              assertThat(followed.fitted()).containsExactly(carried.fitted(), within(1e-10));
              assertThat(followed.forecast().mean())
                  .containsExactly(carried.forecast().mean(), within(1e-10));
              return followed;
            },
            reason -> {
              throw new AssertionError(reason.swedish());
            });
  }

  @Test
  void aFadingTrendComesToRest() {
    Weights weights = HALF.withTrend(0.1).withDamping(0.5);

    Followed followed =
        told(
            DEFAULTS.withWeights(weights).withHorizon(60),
            1,
            states(0, 8),
            4,
            6,
            7,
            7.5,
            7.75,
            8,
            8);

    double level = followed.states()[0];
    double trend = followed.states()[1];
    assertThat(followed.degrees()).isEqualTo(7 - 6);
    assertThat(followed.forecast().mean()[1]).isEqualTo(level + 0.75 * trend, CLOSE);
    assertThat(followed.forecast().mean()[59]).isEqualTo(level + trend, CLOSE);
  }

  @Test
  void theSeasonIsUsedFromTheLastStateAndWidensTheIntervalAfterAPeriod() {
    double[] values = new double[30];
    for (int at = 0; at < values.length; at++) {
      values[at] = 50 + new double[] {3, -1, -2}[at % 3] + (at == 10 ? 1 : 0);
    }

    Followed followed =
        told(
            DEFAULTS.withWeights(HALF.withSeason(0.2)).withHorizon(4),
            3,
            states(50, -2, -1, 3),
            values);

    assertThat(followed.fitted()[0]).isEqualTo(53);
    assertThat(followed.fitted()[1]).isEqualTo(49);
    assertThat(followed.degrees()).isEqualTo(30 - 6);
    double[] squares = Arrays.stream(followed.forecast().deviation()).map(d -> d * d).toArray();
    assertThat((squares[2] - squares[1]) / squares[0]).isEqualTo(0.25, CLOSE);
    assertThat((squares[3] - squares[2]) / squares[0]).isEqualTo(0.49, CLOSE);
  }

  @Test
  void whatIsFollowedExactlyIsInfinitelyLikely() {
    Followed followed = told(DEFAULTS, 1, states(3), 3, 3, 3, 3, 3);

    assertThat(followed.logLikelihood()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(followed.forecast().upper(0.95)).hasSize(12).containsOnly(3);
  }

  @Test
  void noMoreValuesThanUnknownsTellNothing() {
    assertThat(DEFAULTS.follow(new double[0], 1, states(3))).isInstanceOf(Outcome.CannotTell.class);
    assertThat(DEFAULTS.follow(new double[3], 1, states(3))).isInstanceOf(Outcome.CannotTell.class);
  }

  @Test
  void refusesWhatMakesNoSense() {
    Ets seasonal = DEFAULTS.withWeights(HALF.withTrend(0.1).withSeason(0.1));

    assertThatThrownBy(() -> seasonal.follow(new double[30], 4, states(1, 2, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("initialStates är 3", "modellens tillstånd, 6");
    assertThatThrownBy(() -> seasonal.follow(new double[30], 1, states(1, 2, 3)))
        .hasMessage("period är 1 men ska vara minst 2.");
    assertThatThrownBy(() -> DEFAULTS.follow(new double[] {Double.NaN}, 1, states(3)))
        .hasMessage("values[1] är NaN men får inte saknas.");
    assertThatThrownBy(() -> DEFAULTS.withHorizon(10_001)).hasMessageContaining("horizon är 10001");
  }

  @Test
  void saysWhatFollows() {
    assertThat(told(DEFAULTS, 1, states(40), 42, 38, 41, 40, 39).about(Subject.UNNAMED).swedish())
        .contains("nästa period på omkring 39,9");
  }

  private static double[] states(double... states) {
    return states;
  }

  private static Followed told(Ets method, int period, double[] states, double... values) {
    return method
        .follow(values, period, states)
        .fold(
            followed -> followed,
            reason -> {
              throw new AssertionError(reason.swedish());
            });
  }
}
