package se.lagesbild.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.catalogue.ReceivedDelivery.Content;

/** A source that delivers weeks, at the latest three days after they end, unless said otherwise. */
class DeliveryGridTest {
  private static final SourceContract.Cadence WEEKLY = new SourceContract.Cadence(7, 3);
  private static final SourceContract.Cadence MONTHLY = new SourceContract.Cadence(31, 10);
  private static final SourceContract.Cadence DAILY = new SourceContract.Cadence(1, 2);

  private final List<ReceivedDelivery> received = new ArrayList<>();

  private DeliveryGridTest came(String lastDay, String arrived) {
    return came(lastDay, arrived, null, "upsert", Content.ROWS);
  }

  private DeliveryGridTest window(String from, String lastDay, String arrived) {
    DateRange window = new DateRange(LocalDate.parse(from), LocalDate.parse(lastDay).plusDays(1));
    return came(lastDay, arrived, window, "window", Content.ROWS);
  }

  private DeliveryGridTest came(
      String asOf, String arrived, @Nullable DateRange window, String mode, Content content) {
    received.add(
        new ReceivedDelivery(
            "d" + (received.size() + 1),
            "source",
            "",
            LocalDate.parse(arrived).atTime(6, 0),
            LocalDate.parse(asOf).atTime(23, 59, 59),
            window,
            mode,
            content,
            Keeping.ALL));
    return this;
  }

  private DeliveryStream stream(SourceContract.Cadence cadence, String today) {
    return DeliveryGrid.of("", cadence, received, LocalDate.parse(today));
  }

  private List<String> rows(SourceContract.Cadence cadence, String today) {
    return stream(cadence, today).expected().stream()
        .map(row -> row.expectedOn() + " " + row.state().id() + " " + row.deliveryId())
        .toList();
  }

  @Test
  void deliveriesInTimeAreDeliveredAndTheNextIsAwaited() {
    came("2024-09-01", "2024-09-02").came("2024-09-08", "2024-09-11");

    assertThat(rows(WEEKLY, "2024-09-18"))
        .containsExactly(
            "2024-09-01 delivered d1", "2024-09-08 delivered d2", "2024-09-15 awaited null");
  }

  @Test
  void aDeliveryAfterTheLimitIsLate() {
    came("2024-09-01", "2024-09-02").came("2024-09-08", "2024-09-12");

    assertThat(rows(WEEKLY, "2024-09-12")).contains("2024-09-08 late d2");
  }

  @Test
  void anEarlyDeliveryAnswersForTheDayAndTheNextIsExpectedAStepAfterIt() {
    came("2024-09-01", "2024-09-02").came("2024-09-06", "2024-09-06");

    assertThat(rows(WEEKLY, "2024-09-08"))
        .containsExactly(
            "2024-09-01 delivered d1", "2024-09-08 delivered d2", "2024-09-13 awaited null");
  }

  @Test
  void aDeliveryThatTellsOfADayLongerAnswersForTheDayBefore() {
    came("2024-09-01", "2024-09-02").came("2024-09-09", "2024-09-10");

    assertThat(rows(WEEKLY, "2024-09-10"))
        .containsExactly(
            "2024-09-01 delivered d1", "2024-09-08 delivered d2", "2024-09-16 awaited null");
  }

  @Test
  void aDeliveryWithoutRowsIsEmptyAndNotMissing() {
    came("2024-09-01", "2024-09-02")
        .came("2024-09-08", "2024-09-09", null, "upsert", Content.NOTHING);

    assertThat(rows(WEEKLY, "2024-09-10")).contains("2024-09-08 empty d2");
    assertThat(stream(WEEKLY, "2024-09-10").overdue()).isEmpty();
  }

  @Test
  void whatHasNotComeIsMissingOnlyAfterTheLimit() {
    came("2024-09-01", "2024-09-02");

    assertThat(rows(WEEKLY, "2024-09-11")).endsWith("2024-09-08 awaited null");
    assertThat(rows(WEEKLY, "2024-09-12"))
        .endsWith("2024-09-08 missing null", "2024-09-15 awaited null");
    assertThat(rows(WEEKLY, "2024-09-19"))
        .endsWith("2024-09-08 missing null", "2024-09-15 missing null", "2024-09-22 awaited null");
    assertThat(stream(WEEKLY, "2024-09-19").overdue()).hasSize(2);
    assertThat(stream(WEEKLY, "2024-09-19").due()).isEqualTo(LocalDate.of(2024, 9, 8));
  }

  @Test
  void twoDeliveriesInOneStepAreOneExpectedDelivery() {
    came("2024-09-01", "2024-09-02")
        .came("2024-09-08", "2024-09-13")
        .came("2024-09-08", "2024-09-09")
        .came("2024-09-11", "2024-09-11");

    assertThat(rows(WEEKLY, "2024-09-13"))
        .containsExactly(
            "2024-09-01 delivered d1", "2024-09-08 delivered d3", "2024-09-15 awaited null");
  }

  @Test
  void rowsThatFollowOnAnEmptyDeliveryStandForIt() {
    came("2024-09-01", "2024-09-02")
        .came("2024-09-08", "2024-09-09", null, "upsert", Content.NOTHING)
        .came("2024-09-08", "2024-09-20");

    assertThat(rows(WEEKLY, "2024-09-10")).contains("2024-09-08 delivered d3");
  }

  @Test
  void aSkippedWeekIsMissingThoughLaterOnesCame() {
    came("2024-09-01", "2024-09-02").came("2024-09-15", "2024-09-16");

    assertThat(rows(WEEKLY, "2024-09-16"))
        .containsExactly(
            "2024-09-01 delivered d1",
            "2024-09-08 missing null",
            "2024-09-15 delivered d2",
            "2024-09-22 awaited null");
    DeliveryStream stream = stream(WEEKLY, "2024-09-16");
    assertThat(stream.overdue()).isEmpty();
    assertThat(stream.skipped())
        .extracting(ExpectedDelivery::expectedOn)
        .containsExactly(LocalDate.of(2024, 9, 8));
    assertThat(stream.expected().get(1).covers())
        .isEqualTo(new DateRange(LocalDate.of(2024, 9, 2), LocalDate.of(2024, 9, 9)));
  }

  @Test
  void aSkippedWeekIsNoNewsForEver() {
    came("2024-09-01", "2024-09-02");
    for (int week = 2; week <= 5; week++) {
      String day = LocalDate.of(2024, 9, 1).plusWeeks(week).toString();
      came(day, day);
    }
    assertThat(stream(WEEKLY, "2024-10-06").skipped()).isEmpty();

    received.remove(4);
    assertThat(stream(WEEKLY, "2024-09-29").skipped()).hasSize(1);
  }

  @Test
  void aWindowThatSpansTwoStepsMakesGoodTheSkippedOne() {
    window("2024-07-01", "2024-09-01", "2024-09-02")
        .window("2024-09-02", "2024-09-15", "2024-09-16");

    assertThat(rows(WEEKLY, "2024-09-16"))
        .contains("2024-09-08 late d2", "2024-09-15 delivered d2");
  }

  @Test
  void aWindowThatSpansOnlyAPartOfTheStepDoesNot() {
    window("2024-07-01", "2024-09-01", "2024-09-02")
        .window("2024-09-03", "2024-09-15", "2024-09-16");

    assertThat(rows(WEEKLY, "2024-09-16")).contains("2024-09-08 missing null");
  }

  @Test
  void aSnapshotMakesGoodAllBeforeIt() {
    came("2024-09-01", "2024-09-02", null, "snapshot", Content.ROWS)
        .came("2024-09-22", "2024-09-23", null, "snapshot", Content.ROWS);

    assertThat(rows(WEEKLY, "2024-09-23"))
        .contains("2024-09-08 late d2", "2024-09-15 late d2", "2024-09-22 delivered d2");
  }

  @Test
  void monthsKeepInStepWithTheCalendarOverTheNewYear() {
    window("2024-11-01", "2024-11-30", "2024-12-02")
        .window("2024-12-01", "2024-12-31", "2025-01-03")
        .window("2025-01-01", "2025-01-31", "2025-02-02")
        .window("2025-02-01", "2025-02-28", "2025-03-02");

    assertThat(rows(MONTHLY, "2025-03-03"))
        .containsExactly(
            "2024-11-30 delivered d1",
            "2024-12-31 delivered d2",
            "2025-01-31 delivered d3",
            "2025-03-03 delivered d4",
            "2025-03-31 awaited null");
  }

  @Test
  void aMonthSkippedOverTheNewYearIsMissing() {
    window("2024-11-01", "2024-11-30", "2024-12-02")
        .window("2025-01-01", "2025-01-31", "2025-02-02");

    assertThat(rows(MONTHLY, "2025-02-02"))
        .containsExactly(
            "2024-11-30 delivered d1",
            "2024-12-31 missing null",
            "2025-01-31 delivered d2",
            "2025-03-03 awaited null");
  }

  @Test
  void aCorrectedMonthIsNotTheNextOne() {
    DateRange january = new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 1));
    came("2025-02-03", "2025-02-03", january, "window", Content.ROWS)
        .came("2025-03-20", "2025-03-20", january, "window", Content.ROWS);

    assertThat(rows(MONTHLY, "2025-03-20"))
        .containsExactly(
            "2025-01-31 delivered d1", "2025-03-03 missing null", "2025-04-03 awaited null");
  }

  @Test
  void historyHandedOverWithTheFirstFileIsNotLate() {
    came("2024-09-01", "2024-10-01")
        .came("2024-09-08", "2024-10-01")
        .came("2024-09-22", "2024-10-01")
        .came("2024-09-29", "2024-10-09");

    assertThat(rows(WEEKLY, "2024-10-09"))
        .containsExactly(
            "2024-09-01 delivered d1",
            "2024-09-08 delivered d2",
            "2024-09-15 missing null",
            "2024-09-22 delivered d3",
            "2024-09-29 late d4",
            "2024-10-06 awaited null");
  }

  @Test
  void daysAreToldApart() {
    came("2024-12-30", "2024-12-30")
        .came("2024-12-30", "2024-12-30")
        .came("2025-01-02", "2025-01-02");

    assertThat(rows(DAILY, "2025-01-03"))
        .containsExactly(
            "2024-12-30 delivered d1",
            "2024-12-31 missing null",
            "2025-01-01 awaited null",
            "2025-01-02 delivered d3",
            "2025-01-03 awaited null");
  }

  @Test
  void aFileOfWhichNothingCanBeUsedIsNotMissing() {
    came("2024-09-01", "2024-09-02")
        .came("2024-09-09", "2024-09-10", null, "upsert", Content.UNUSABLE)
        .came("2024-09-22", "2024-09-23")
        .came("2024-09-28", "2024-09-29", null, "upsert", Content.UNUSABLE);

    assertThat(rows(WEEKLY, "2024-09-30"))
        .containsExactly(
            "2024-09-01 delivered d1",
            "2024-09-08 refused null",
            "2024-09-15 missing null",
            "2024-09-22 delivered d3",
            "2024-09-29 refused null",
            "2024-10-06 awaited null");
    DeliveryStream stream = stream(WEEKLY, "2024-09-30");
    assertThat(stream.skipped()).hasSize(1);
    assertThat(stream.overdue()).isEmpty();
    assertThat(stream.refused()).hasSize(2);
    assertThat(stream.told(null).end()).isEqualTo(LocalDate.of(2024, 9, 23));
  }

  @Test
  void aUsableFileForTheSameDayMakesGoodForOneThatIsNot() {
    came("2024-09-01", "2024-09-02")
        .came("2024-09-08", "2024-09-09", null, "upsert", Content.UNUSABLE)
        .came("2024-09-08", "2024-09-10");

    assertThat(rows(WEEKLY, "2024-09-11"))
        .containsExactly(
            "2024-09-01 delivered d1", "2024-09-08 delivered d3", "2024-09-15 awaited null");
  }
}
