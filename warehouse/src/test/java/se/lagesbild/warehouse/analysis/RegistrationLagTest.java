package se.lagesbild.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.analysis.RegistrationLag.Told;
import se.lagesbild.warehouse.catalogue.DateRange;

class RegistrationLagTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 7);
  private static final double MEAN_LAG_DAYS = 8;

  @Test
  void findsTheLagThatWasPlanted() {
    List<LocalDate> fortnights = fortnights(30);

    RegistrationLag lag = RegistrationLag.estimate(told(fortnights, 40), fortnights).orElseThrow();

    for (int youngest : new int[] {0, 7, 14, 28, 50}) {
      double planted = 0;
      for (int age = youngest; age < youngest + 7; age++) {
        planted += (1 - Math.exp(-(age + 0.5) / MEAN_LAG_DAYS)) / 7;
      }
      Ripeness found = week(lag, youngest);
      assertThat(found.share()).as("%d days", youngest).isCloseTo(planted, within(0.05));
      assertThat(found.error()).isBetween(0.0, 0.08);
    }
    assertThat(week(lag, -7)).isEqualTo(Ripeness.NONE);
    assertThat(week(lag, 200)).isEqualTo(Ripeness.FULL);
  }

  /** The week whose last day is so many days before the last that is told of. */
  private static Ripeness week(RegistrationLag lag, int youngest) {
    LocalDate until = LocalDate.of(2025, 6, 1);
    LocalDate end = until.minusDays(youngest - 1L);
    return lag.ripeness(new DateRange(end.minusDays(7), end), until);
  }

  @Test
  void aHistoryThatCameAtOnceTellsNothingOfTheLag() {
    List<LocalDate> fortnights = fortnights(30);
    List<Told> withHistory = new ArrayList<>(told(fortnights, 40));
    for (int day = 1; day < 700; day++) {
      withHistory.add(new Told(FIRST.minusDays(day), FIRST, 40));
    }

    assertThat(week(RegistrationLag.estimate(withHistory, fortnights).orElseThrow(), 7))
        .isEqualTo(
            week(RegistrationLag.estimate(told(fortnights, 40), fortnights).orElseThrow(), 7));
  }

  @Test
  void twoMonthsOfDeliveriesAreTooFew() {
    List<LocalDate> fortnights = fortnights(5);

    assertThat(RegistrationLag.estimate(told(fortnights, 40), fortnights)).isEmpty();
    assertThat(RegistrationLag.estimate(List.of(), List.of())).isEmpty();
  }

  @Test
  void fewEventsAreTooFew() {
    List<LocalDate> fortnights = fortnights(30);

    assertThat(RegistrationLag.estimate(told(fortnights, 40).subList(0, 3), fortnights)).isEmpty();
  }

  @Test
  void daysThatNobodyTellsOfYetAreNotRipe() {
    List<LocalDate> fortnights = fortnights(30);
    RegistrationLag lag = RegistrationLag.estimate(told(fortnights, 40), fortnights).orElseThrow();
    LocalDate monday = LocalDate.of(2025, 1, 6);
    DateRange first = new DateRange(monday, monday.plusDays(2));
    DateRange all = new DateRange(monday, monday.plusDays(7));

    double ofFirst = lag.ripeness(first, monday.plusDays(1)).share();

    assertThat(lag.ripeness(all, monday.plusDays(1)).share())
        .isCloseTo(ofFirst * 2 / 7, within(1e-12));
    assertThat(lag.ripeness(all, monday.minusDays(1))).isEqualTo(Ripeness.NONE);
  }

  @Test
  void ofALongPeriodTheOldDaysAreRipe() {
    List<LocalDate> fortnights = fortnights(40);
    RegistrationLag lag = RegistrationLag.estimate(told(fortnights, 40), fortnights).orElseThrow();
    LocalDate until = LocalDate.of(2025, 6, 1);

    double year =
        lag.ripeness(new DateRange(until.minusDays(364), until.plusDays(1)), until).share();

    assertThat(365 * (1 - year)).as("days to come").isCloseTo(MEAN_LAG_DAYS, within(2.0));
  }

  private static List<LocalDate> fortnights(int number) {
    List<LocalDate> days = new ArrayList<>();
    for (int at = 0; at < number; at++) {
      days.add(FIRST.plusDays(14L * at));
    }
    return days;
  }

  /** Each day so many events, each registered after an exponential time and sent with the next. */
  private static List<Told> told(List<LocalDate> deliveries, int perDay) {
    Random random = new Random(5);
    List<Told> told = new ArrayList<>();
    LocalDate last = deliveries.get(deliveries.size() - 1);
    for (LocalDate day = FIRST.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      for (int event = 0; event < perDay; event++) {
        double lag = random.nextDouble() - MEAN_LAG_DAYS * Math.log(1 - random.nextDouble());
        LocalDate registered = day.plusDays((long) Math.floor(lag));
        LocalDate occurred = day;
        deliveries.stream()
            .filter(delivery -> !delivery.isBefore(registered))
            .findFirst()
            .ifPresent(delivery -> told.add(new Told(occurred, delivery, 1)));
      }
    }
    return told;
  }
}
