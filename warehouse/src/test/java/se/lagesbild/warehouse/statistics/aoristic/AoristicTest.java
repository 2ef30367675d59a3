package se.lagesbild.warehouse.statistics.aoristic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Subject;

class AoristicTest {
  private static final Aoristic METHOD = Aoristic.withDefaults();
  private static final double DAY = 24 * 60;

  @Test
  void everyMinuteOfTheTimeWeighsTheSame() {
    Random random = new Random(5);
    for (int trial = 0; trial < 200; trial++) {
      int from = random.nextInt(100_000) - 50_000;
      int length = 2 + random.nextInt(7 * 24 * 60 - 2);
      double[] counted = new double[168];
      for (int minute = from; minute < from + length; minute++) {
        counted[Math.floorMod(minute, 10_080) / 60] += 1.0 / length;
      }

      assertThat(METHOD.weights(from, from + length)).containsExactly(counted, within(1e-9));
    }
  }

  @Test
  void anHourIsTheWeeksOwn() {
    double tuesdayNoon = Aoristic.minutes(LocalDateTime.parse("2024-03-05T12:10"));

    assertThat(METHOD.weights(tuesdayNoon, tuesdayNoon + 30)[36]).isEqualTo(1);
    assertThat(Aoristic.minutes(LocalDateTime.parse("1970-01-05T00:00:30"))).isEqualTo(0.5);
  }

  @Test
  void anEndOnTheHourGivesNothingToThatHour() {
    assertThat(METHOD.weights(60, 120)[1]).isEqualTo(1);
    assertThat(METHOD.weights(60, 120)[2]).isZero();
  }

  @Test
  void theStartStandsForAnEventWithoutAUsableEnd() {
    for (double end : new double[] {Double.NaN, 30, 90, 91}) {
      assertThat(METHOD.weights(90, end)[1]).isEqualTo(1);
    }
  }

  @Test
  void aWeekOrMoreSaysNothing() {
    assertThat(METHOD.weights(100, 100 + 7 * DAY)).containsOnly(1.0 / 168);
    assertThat(METHOD.saysNothing(100, 100 + 7 * DAY)).isTrue();
    assertThat(METHOD.saysNothing(100, 99 + 7 * DAY)).isFalse();
    assertThat(Arrays.stream(METHOD.weights(100, 99 + 7 * DAY)).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void anEventWithoutAStartIsLeftOut() {
    HoursOfWeek found = spread(new double[] {Double.NaN, 0}, new double[] {60, 120});

    assertThat(found.events()).isEqualTo(1);
    assertThat(Arrays.stream(found.weekdays()).sum()).isCloseTo(1, within(1e-12));
    assertThat(METHOD.weights(Double.NaN, 5)).containsOnly(0);
  }

  @Test
  void nothingKnownSaysSo() {
    HoursOfWeek found = spread(new double[] {Double.NaN}, new double[] {Double.NaN});

    assertThat(found.hours()).containsOnly(0);
    assertThat(found.about(Subject.UNNAMED).swedish())
        .contains("med känd början: 0.", "går inte att säga");
  }

  @Test
  void onlyEventsWithAKnownEndHaveAShortTime() {
    double[] from = {0, 0, 0, 0};
    double[] to = {Double.NaN, 719, 720, -5};

    assertThat(spread(from, to).shortWindows()).isEqualTo(1);
  }

  @Test
  void refusesMomentsThatAreNone() {
    assertThatThrownBy(() -> spread(new double[] {1e13}, new double[] {0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from är");
    assertThatThrownBy(() -> spread(new double[] {0}, new double[] {Double.POSITIVE_INFINITY}))
        .hasMessageContaining("ska vara ändligt");
    assertThatThrownBy(() -> spread(new double[] {0}, new double[0]))
        .hasMessageContaining("lika långt");
  }

  @Test
  void saysWhenMostHappened() {
    double[] from = new double[20];
    double[] to = new double[20];
    Arrays.fill(from, 17 * 60);
    Arrays.fill(to, 22 * 60);

    assertThat(spread(from, to).about(Subject.UNNAMED).swedish())
        .contains("mellan klockan 17 och 22.", "För 20 av 20");
  }

  private static HoursOfWeek spread(double[] from, double[] to) {
    return METHOD
        .spread(from, to)
        .fold(
            found -> found,
            reason -> {
              throw new AssertionError(reason.swedish());
            });
  }
}
