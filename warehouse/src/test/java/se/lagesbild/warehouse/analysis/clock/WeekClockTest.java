package se.lagesbild.warehouse.analysis.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.query.Count;
import se.lagesbild.warehouse.query.TimesReader.Timed;

class WeekClockTest {
  private static final int[] EVEN = {1, 1, 1, 1, 1, 1, 1};
  private static final int WEEK_MINUTES = 10_080;

  private static Timed timed(DayOfWeek day, int hour, int minute, int minutes) {
    return new Timed(day.ordinal() * 1440 + hour * 60 + minute, minutes, new Count(1, 0, 0));
  }

  private static List<Timed> anywhere(Random random, int number, int longest) {
    List<Timed> times = new ArrayList<>();
    for (int at = 0; at < number; at++) {
      int minutes = longest == 0 ? 0 : random.nextInt(longest);
      int truth = random.nextInt(WEEK_MINUTES);
      int from = truth - (minutes == 0 ? 0 : random.nextInt(minutes));
      times.add(new Timed(Math.floorMod(from, WEEK_MINUTES), minutes, new Count(1, 0, 0)));
    }
    return times;
  }

  @Test
  void spreadsAnEventOverMidnightAndOverTheEndOfTheWeek() {
    WeekClock clock = WeekClock.of(List.of(timed(DayOfWeek.SUNDAY, 23, 30, 60)), EVEN);

    assertThat(clock.weight(DayOfWeek.SUNDAY, 23, 24)).isEqualTo(0.5);
    assertThat(clock.weight(DayOfWeek.MONDAY, 0, 1)).isEqualTo(0.5);
    assertThat(clock.events()).isEqualTo(1);
  }

  @Test
  void theWeekHoldsEveryEventOnce() {
    WeekClock clock = WeekClock.of(anywhere(new Random(4), 500, 1439), EVEN);

    double sum =
        Arrays.stream(DayOfWeek.values()).mapToDouble(day -> clock.weight(day, 0, 24)).sum();
    assertThat(sum).isCloseTo(500, within(1e-9));
  }

  @Test
  void namesThePlantedNightsAndCountsTheSureOnesIn() {
    List<Timed> times = anywhere(new Random(7), 100, 0);
    for (int at = 0; at < 20; at++) {
      times.add(timed(at % 2 == 0 ? DayOfWeek.FRIDAY : DayOfWeek.SATURDAY, 22, 9 * at, 60));
    }
    // Hours of which nobody knows whether they were the planted ones.
    for (int at = 0; at < 5; at++) {
      times.add(timed(DayOfWeek.FRIDAY, 21, 0, 120));
    }
    WeekClock.StandOut first = WeekClock.of(times, EVEN).standOuts(true).get(0);

    assertThat(first.block())
        .isEqualTo(new Block(List.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), 22, 4));
    assertThat(first.block().toHour()).isEqualTo(2);
    assertThat(first.certain()).isBetween(20L, 28L);
    assertThat(first.weight()).isGreaterThan(first.certain() + 2);
    assertThat(first.expected()).isCloseTo(125 * 8 / 168.0, within(1e-9));
  }

  @Test
  void longNightsAloneAreNoEvidence() {
    List<Timed> times = new ArrayList<>();
    for (int at = 0; at < 200; at++) {
      times.add(timed(DayOfWeek.of(1 + at % 7), 18, at % 60, 840));
    }

    assertThat(WeekClock.of(times, EVEN).standOuts(true)).isEmpty();
  }

  @Test
  void namesTheFullestHoursAndWhyTheyMayBeChance() {
    List<Timed> uncertain = anywhere(new Random(3), 60, 0);
    for (int at = 0; at < 40; at++) {
      // From Sunday noon to Monday one o'clock: no block holds them surely.
      uncertain.add(timed(DayOfWeek.SUNDAY, 12, 5 + at % 50, 780));
    }
    List<Timed> small = new ArrayList<>();
    for (int at = 0; at < 34; at++) {
      small.add(timed(DayOfWeek.of(1 + at % 7), (at * 5) % 24, at, 0));
    }
    small.add(timed(DayOfWeek.TUESDAY, 12, 0, 0));
    small.add(timed(DayOfWeek.TUESDAY, 13, 0, 0));

    WeekClock.Fullest late = WeekClock.of(uncertain, EVEN).fullest().orElseThrow();
    assertThat(late.uncertain()).isTrue();
    assertThat(late.found().block().days()).contains(DayOfWeek.SUNDAY);
    assertThat(late.found().block().hours()).isLessThanOrEqualTo(4);
    assertThat(late.found().certain()).isLessThan(Math.round(late.found().weight()) / 2);
    WeekClock.Fullest few = WeekClock.of(small, EVEN).fullest().orElseThrow();
    assertThat(few.uncertain()).isFalse();
    assertThat(few.found().weight()).isEqualTo(few.found().certain());
  }

  @Test
  void wherePlantedHoursStandOutNothingElseIsCalledTheFullest() {
    List<Timed> times = anywhere(new Random(7), 100, 0);
    for (int at = 0; at < 20; at++) {
      times.add(timed(DayOfWeek.FRIDAY, 22, at, 30));
    }

    assertThat(WeekClock.of(times, EVEN).standOuts(true)).isNotEmpty();
    assertThat(WeekClock.of(times, EVEN).fullest()).isEmpty();
    assertThat(WeekClock.of(times.subList(0, 20), EVEN).fullest()).isEmpty();
  }

  /** Two hundred weeks of even times, some known to the minute and some in hours: false alarms. */
  @Test
  void seldomNamesWhatChanceThrew() {
    Random random = new Random(20_261_122);
    int byHour = 0;
    int byPart = 0;
    for (int run = 0; run < 200; run++) {
      WeekClock clock = WeekClock.of(anywhere(random, 120, run % 2 * 240), EVEN);
      byHour += clock.standOuts(true).isEmpty() ? 0 : 1;
      byPart += clock.standOuts(false).isEmpty() ? 0 : 1;
    }
    assertThat(byHour).isLessThanOrEqualTo(14);
    assertThat(byPart).isLessThanOrEqualTo(14);
  }

  @Test
  void expectsMoreOfTheDaysThatThereWereMoreOf() {
    int[] fiveFridays = {4, 4, 4, 4, 5, 4, 4};
    List<Timed> times = anywhere(new Random(7), 60, 0);
    for (int at = 0; at < 30; at++) {
      times.add(timed(DayOfWeek.FRIDAY, 12, at, 0));
    }

    assertThat(WeekClock.of(times, fiveFridays).standOuts(true))
        .first()
        .satisfies(
            found ->
                assertThat(found.expected())
                    .isCloseTo(90.0 * found.block().hours() * 5 / (29 * 24), within(1e-9)));
  }

  @Test
  void findsNothingInFewEventsAndWantsDays() {
    List<Timed> few = new ArrayList<>();
    for (int at = 0; at < 29; at++) {
      few.add(timed(DayOfWeek.FRIDAY, 22, at, 0));
    }

    assertThat(WeekClock.of(few, EVEN).standOuts(true)).isEmpty();
    assertThatThrownBy(() -> WeekClock.of(few, new int[7]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
