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

    for (int age : new int[] {3, 7, 14, 28, 50}) {
      double planted = 1 - Math.exp(-(age + 0.5) / MEAN_LAG_DAYS);
      assertThat(lag.share(age)).as("%d days", age).isCloseTo(planted, within(0.05));
    }
    assertThat(lag.share(-1)).isZero();
    assertThat(lag.share(200)).isEqualTo(1);
  }

  @Test
  void theShareNeverFallsWithTheAge() {
    List<LocalDate> fortnights = fortnights(16);

    RegistrationLag lag = RegistrationLag.estimate(told(fortnights, 2), fortnights).orElseThrow();

    for (int age = 1; age < RegistrationLag.RIPE_DAYS; age++) {
      assertThat(lag.share(age)).isGreaterThanOrEqualTo(lag.share(age - 1L));
    }
  }

  @Test
  void aHistoryThatCameAtOnceTellsNothingOfTheLag() {
    List<LocalDate> fortnights = fortnights(30);
    List<Told> withHistory = new ArrayList<>(told(fortnights, 40));
    for (int day = 1; day < 700; day++) {
      withHistory.add(new Told(FIRST.minusDays(day), FIRST, 40));
    }

    assertThat(RegistrationLag.estimate(withHistory, fortnights).orElseThrow().share(7))
        .isEqualTo(
            RegistrationLag.estimate(told(fortnights, 40), fortnights).orElseThrow().share(7));
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
  void aWeeksRipenessIsTheMeanOfItsDays() {
    List<LocalDate> fortnights = fortnights(30);
    RegistrationLag lag = RegistrationLag.estimate(told(fortnights, 40), fortnights).orElseThrow();
    LocalDate monday = LocalDate.of(2025, 1, 6);
    double mean = 0;
    for (int age = 0; age < 7; age++) {
      mean += lag.share(age) / 7;
    }

    double ripeness = lag.ripeness(new DateRange(monday, monday.plusDays(7)), monday.plusDays(6));

    assertThat(ripeness).isCloseTo(mean, within(1e-12));
    assertThat(lag.ripeness(new DateRange(monday, monday.plusDays(7)), monday.minusDays(1)))
        .isZero();
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
