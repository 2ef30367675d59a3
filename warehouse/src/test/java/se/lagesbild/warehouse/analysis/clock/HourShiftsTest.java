package se.lagesbild.warehouse.analysis.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.query.Count;
import se.lagesbild.warehouse.query.TimesReader.Timed;

class HourShiftsTest {
  private static final int WEEK_MINUTES = 10_080;

  /** Mostly at night, known to within some hours. */
  private static List<Timed> usual(Random random, int number) {
    List<Timed> times = new ArrayList<>();
    for (int at = 0; at < number; at++) {
      int day = random.nextInt(7);
      int hour = random.nextDouble() < 0.6 ? 18 + random.nextInt(8) : random.nextInt(24);
      int from = (day * 1440 + hour * 60 + random.nextInt(60)) % WEEK_MINUTES;
      times.add(new Timed(from, random.nextInt(360), new Count(1, 0, 0)));
    }
    return times;
  }

  @Test
  void theMorningsThatCameAreNamedAndTheNumbersAreWeights() {
    Random random = new Random(5);
    List<Timed> later = usual(random, 80);
    for (int at = 0; at < 30; at++) {
      int day = at % 2 == 0 ? DayOfWeek.SATURDAY.ordinal() : DayOfWeek.SUNDAY.ordinal();
      later.add(new Timed(day * 1440 + 7 * 60 + at, 30, new Count(1, 0, 0)));
    }
    List<HourShifts.Shift> shifts = HourShifts.of(later, usual(random, 200)).orElseThrow();

    assertThat(shifts.get(0).block())
        .isEqualTo(new Block(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), 6, 6));
    assertThat(shifts.get(0).isMore()).isTrue();
    assertThat(shifts.get(0).weight()).isBetween(30.0, 40.0);
    assertThat(shifts.get(0).expected()).isLessThan(15);
  }

  @Test
  void theChanceIsThatOfDealingThePeriodsAnew() {
    Random random = new Random(11);
    List<Timed> all = usual(random, 120);
    boolean[] mask = new Block(List.of(DayOfWeek.values()), 18, 6).mask();
    List<Timed> later = all.subList(0, 50);
    List<Timed> before = all.subList(50, 120);
    double observed = weight(later, mask);
    List<Timed> dealt = new ArrayList<>(all);
    int deals = 20_000;
    double mean = 0;
    double squares = 0;
    for (int deal = 0; deal < deals; deal++) {
      Collections.shuffle(dealt, random);
      double weight = weight(dealt.subList(0, 50), mask);
      mean += weight / deals;
      squares += weight * weight / deals;
    }

    HourShifts.Shift shift =
        HourShifts.every(later, before).stream()
            .filter(each -> each.block().days().size() == 7 && each.block().fromHour() == 18)
            .findFirst()
            .orElseThrow();

    double off = Math.max(0, Math.abs(observed - mean) - 0.5);
    double z = off / Math.sqrt(squares - mean * mean);
    assertThat(shift.weight()).isCloseTo(observed, within(1e-9));
    assertThat(shift.chance()).isCloseTo(2 * (1 - normal(z)), within(0.02));
  }

  private static double normal(double z) {
    return NormalDistribution.of(0, 1).cumulativeProbability(z);
  }

  private static double weight(List<Timed> times, boolean[] mask) {
    WeekClock clock = WeekClock.of(times, new int[] {1, 1, 1, 1, 1, 1, 1});
    double sum = 0;
    for (DayOfWeek day : DayOfWeek.values()) {
      for (int hour = 0; hour < 24; hour++) {
        sum += mask[day.ordinal() * 24 + hour] ? clock.weight(day, hour, hour + 1) : 0;
      }
    }
    return sum;
  }

  @Test
  void withoutAShiftItIsSeldomToldOfOne() {
    int told = 0;
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      told += HourShifts.of(usual(random, 60), usual(random, 150)).orElseThrow().isEmpty() ? 0 : 1;
    }

    assertThat(told).isLessThanOrEqualTo(16);
  }

  @Test
  void fewOccasionsCannotBeTold() {
    Random random = new Random(1);

    assertThat(HourShifts.of(usual(random, 29), usual(random, 100))).isEmpty();
    assertThat(HourShifts.of(List.of(), List.of())).isEmpty();
  }
}
