package se.lagesbild.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Indicator.DateBasis;
import se.lagesbild.warehouse.catalogue.Keeping;
import se.lagesbild.warehouse.catalogue.ReceivedDelivery;
import se.lagesbild.warehouse.query.FirstTold;

/**
 * A file a month, complete for it, and in the middle of the next one a correction of that month.
 */
class SourceLagsTest {
  private static final String SCHOOL = "skolan";
  private static final YearMonth FIRST = YearMonth.of(2024, 1);
  private static final YearMonth LAST = YearMonth.of(2026, 10);

  private final List<ReceivedDelivery> received = new ArrayList<>();
  private final List<FirstTold.Seen> seen = new ArrayList<>();

  /**
   * Two events a day.
   *
   * @param daysLate after so many days of the next month every second one is told of
   */
  private SourceLags lags(int daysLate) {
    for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
      LocalDate end = month.plusMonths(1).atDay(1);
      deliver(month, end);
      LocalDate corrected = end.plusDays(19);
      if (month.isBefore(LAST)) {
        deliver(month, corrected.plusDays(1));
      }
      for (LocalDate day = month.atDay(1); day.isBefore(end); day = day.plusDays(1)) {
        LocalDate last = end.minusDays(1);
        tell(day, last);
        if (daysLate == 0) {
          tell(day, last);
        } else if (month.isBefore(LAST)) {
          tell(day, corrected);
        }
      }
    }
    return SourceLags.of(new FirstTold(received, seen));
  }

  private void deliver(YearMonth month, LocalDate end) {
    LocalDateTime asOf = end.atStartOfDay();
    received.add(
        new ReceivedDelivery(
            month + " " + end,
            SCHOOL,
            "",
            asOf,
            asOf,
            days(month),
            "window",
            ReceivedDelivery.Content.ROWS,
            Keeping.ALL));
  }

  private void tell(LocalDate day, LocalDate first) {
    seen.add(new FirstTold.Seen(SCHOOL, DateBasis.OCCURRED, day, first, 1));
  }

  private static DateRange days(YearMonth month) {
    return new DateRange(month.atDay(1), month.plusMonths(1).atDay(1));
  }

  private static Ripeness newest(SourceLags lags) {
    return lags.ripeness(SCHOOL, DateBasis.OCCURRED, days(LAST), LAST.atEndOfMonth());
  }

  @Test
  void aCorrectionOfAnEarlierMonthInventsNoLateRegistration() {
    Ripeness ripeness = newest(lags(0));

    assertThat(ripeness.share()).isCloseTo(1, within(1e-9));
    assertThat(ripeness.error()).isCloseTo(0, within(1e-9));
  }

  @Test
  void whatACorrectionBringsIsSeenAsLate() {
    Ripeness ripeness = newest(lags(20));

    assertThat(ripeness.share()).isCloseTo(0.5, within(0.02));
  }

  @Test
  void withoutCorrectionsNothingElseIsTold() {
    SourceLags corrected = lags(0);
    received.removeIf(delivery -> delivery.asOf().getDayOfMonth() != 1);

    assertThat(newest(SourceLags.of(new FirstTold(received, seen)))).isEqualTo(newest(corrected));
  }
}
