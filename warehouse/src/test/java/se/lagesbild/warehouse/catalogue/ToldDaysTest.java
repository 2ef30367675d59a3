package se.lagesbild.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.catalogue.ReceivedDelivery.Content;
import se.lagesbild.warehouse.catalogue.ToldDays.Share;

/** A source that delivers weeks; 2 September 2024 is a Monday. */
class ToldDaysTest {
  private static final SourceContract.Cadence WEEKLY = new SourceContract.Cadence(7, 3);

  private final List<ReceivedDelivery> received = new ArrayList<>();

  private ToldDaysTest came(String lastDay) {
    return came(LocalDate.parse(lastDay).atTime(23, 59, 59), null);
  }

  private ToldDaysTest window(String from, String lastDay) {
    LocalDate last = LocalDate.parse(lastDay);
    return came(last.atTime(23, 59, 59), new DateRange(LocalDate.parse(from), last.plusDays(1)));
  }

  private ToldDaysTest came(LocalDateTime asOf, @Nullable DateRange window) {
    String id = "d" + (received.size() + 1);
    received.add(
        new ReceivedDelivery(
            id, "source", "", asOf, asOf, window, "upsert", Content.ROWS, Keeping.ALL));
    return this;
  }

  private ToldDays told() {
    return DeliveryGrid.of("", WEEKLY, received, LocalDate.of(2024, 10, 1)).told(null);
  }

  private static DateRange days(String from, String lastDay) {
    return new DateRange(LocalDate.parse(from), LocalDate.parse(lastDay).plusDays(1));
  }

  private Share share(String from, String lastDay) {
    return told().share(days(from, lastDay));
  }

  @Test
  void aWeekThatNeverCameIsNotToldOf() {
    came("2024-09-01").came("2024-09-15");

    assertThat(share("2024-08-26", "2024-09-01")).isEqualTo(Share.ALL);
    assertThat(share("2024-09-02", "2024-09-08")).isEqualTo(Share.NONE);
    assertThat(share("2024-09-09", "2024-09-15")).isEqualTo(Share.ALL);
    assertThat(share("2024-09-01", "2024-09-30")).isEqualTo(Share.SOME);
    assertThat(told().untold(days("2024-09-01", "2024-09-10")))
        .containsExactly(days("2024-09-02", "2024-09-08"));
  }

  @Test
  void twoWeeksInARowThatNeverCameAreNotToldOfTogether() {
    came("2024-09-01").came("2024-09-22");

    assertThat(share("2024-09-02", "2024-09-15")).isEqualTo(Share.NONE);
    assertThat(share("2024-09-02", "2024-09-16")).isEqualTo(Share.SOME);
    assertThat(told().gaps()).containsExactly(days("2024-09-02", "2024-09-15"));
  }

  @Test
  void aLaterWindowMakesGoodForTheDaysItReachesBackTo() {
    window("2024-08-26", "2024-09-01").window("2024-09-05", "2024-09-15");

    assertThat(told().gaps()).containsExactly(days("2024-09-02", "2024-09-04"));

    window("2024-09-02", "2024-09-22");

    assertThat(told().gaps()).isEmpty();
  }

  @Test
  void windowsTellOfTheirDaysWhereverTheCadencesStepsFall() {
    window("2024-08-20", "2024-08-30").window("2024-08-26", "2024-09-01");
    window("2024-09-09", "2024-09-15");

    assertThat(told().gaps()).containsExactly(days("2024-09-02", "2024-09-08"));
  }

  @Test
  void aWindowMakesGoodAmongDeliveriesWithoutOne() {
    came("2024-09-01").came("2024-09-15").window("2024-09-04", "2024-09-22");

    assertThat(told().gaps()).containsExactly(days("2024-09-02", "2024-09-03"));
  }

  @Test
  void nothingIsToldOfBeforeTheFirstDayNorAfterTheLast() {
    came("2024-09-01").came("2024-09-08");

    assertThat(share("2024-08-19", "2024-08-25")).isEqualTo(Share.NONE);
    assertThat(share("2024-08-19", "2024-08-26")).isEqualTo(Share.SOME);
    assertThat(share("2024-09-08", "2024-09-09")).isEqualTo(Share.SOME);
    assertThat(share("2024-09-09", "2024-09-15")).isEqualTo(Share.NONE);
  }

  @Test
  void aCorrectionSentLaterTellsOfItsOwnDaysOnly() {
    window("2024-08-26", "2024-09-01");
    came(LocalDateTime.parse("2024-09-20T23:59:59"), days("2024-08-26", "2024-09-01"));

    assertThat(told().end()).isEqualTo(LocalDate.of(2024, 9, 2));
  }

  @Test
  void aDayOfWhichTheMorningIsToldOfIsToldOfInPart() {
    came("2024-09-01").came(LocalDateTime.parse("2024-09-08T07:55:00"), null);

    assertThat(share("2024-09-08", "2024-09-08")).isEqualTo(Share.SOME);
    assertThat(share("2024-09-07", "2024-09-07")).isEqualTo(Share.ALL);
  }
}
