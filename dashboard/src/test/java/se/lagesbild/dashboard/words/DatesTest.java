package se.lagesbild.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Language;

final class DatesTest {
  private static final Dates SWEDISH = Words.in(Language.SV).dates();
  private static final Dates ENGLISH = Words.in(Language.EN).dates();

  @ParameterizedTest
  @CsvSource({
    "2026-09-01, 2026-12-01, sep–nov 2026",
    "2023-11-01, 2026-11-01, nov 2023 – okt 2026",
    "2026-10-01, 2026-11-01, okt 2026",
    "2026-10-12, 2026-10-19, 12–18 okt 2026",
    "2026-09-28, 2026-10-05, 28 sep – 4 okt 2026",
    "2025-12-29, 2026-01-05, 29 dec 2025 – 4 jan 2026",
    "2026-10-14, 2026-10-15, 14 okt 2026",
    "2018-01-01, 2027-01-01, 2018–2026",
    "2025-01-01, 2026-01-01, 2025",
  })
  void saysARangeAsShortAsItCanBe(LocalDate from, LocalDate to, String said) {
    assertThat(SWEDISH.range(new DateRange(from, to))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 14 september 2026, 2026-09-14",
    "WEEK, v. 38 2026, v. 38 2026",
    "MONTH, september 2026, sep 2026",
    "QUARTER, kvartal 3 2026, kvartal 3 2026",
    "YEAR, 2026, 2026",
  })
  void namesAPeriodInProseAndInTables(Grain grain, String prose, String brief) {
    LocalDate start = grain.startOf(LocalDate.of(2026, 9, 14));
    DateRange period = new DateRange(start, grain.next(start));

    assertThat(SWEDISH.period(grain, period)).isEqualTo(prose);
    assertThat(SWEDISH.brief(grain, period)).isEqualTo(brief);
  }

  @ParameterizedTest
  @CsvSource({
    "WEEK, 2026-05-04, 2026-06-01, v. 19–22 2026",
    "WEEK, 2026-12-14, 2027-01-11, 14 dec 2026 – 10 jan 2027",
    "MONTH, 2026-03-01, 2026-06-01, mar–maj 2026",
    "MONTH, 2026-05-01, 2026-06-01, maj 2026",
  })
  void namesSeveralPeriodsAsOne(Grain grain, LocalDate from, LocalDate to, String said) {
    assertThat(SWEDISH.periods(grain, new DateRange(from, to))).isEqualTo(said);
  }

  @Test
  void countsAWeekToItsIsoYear() {
    DateRange week = new DateRange(LocalDate.of(2024, 12, 30), LocalDate.of(2025, 1, 6));

    assertThat(SWEDISH.period(Grain.WEEK, week)).isEqualTo("v. 1 2025");
    assertThat(ENGLISH.period(Grain.WEEK, week)).isEqualTo("week 1, 2025");
  }

  @Test
  void saysAMomentInProse() {
    LocalDateTime moment = LocalDateTime.of(2026, 9, 14, 4, 12);

    assertThat(SWEDISH.moment(moment)).isEqualTo("14 september 2026 kl. 04:12");
    assertThat(ENGLISH.moment(moment)).isEqualTo("14 September 2026 at 04:12");
  }

  @Test
  void endsOnTheDayBeforeMidnight() {
    assertThat(Dates.lastDay(LocalDateTime.of(2026, 11, 15, 0, 0)))
        .isEqualTo(LocalDate.of(2026, 11, 14));
    assertThat(Dates.lastDay(LocalDateTime.of(2026, 11, 15, 6, 0)))
        .isEqualTo(LocalDate.of(2026, 11, 15));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-08-17 | 2026-08-24 | v. 34 2026 | week 34, 2026",
        "2026-08-17 | 2026-09-07 | v. 34–36 2026 | weeks 34–36, 2026",
        "2026-12-21 | 2027-01-18 | v. 52 2026 – v. 2 2027 | week 52, 2026 – week 2, 2027",
        "2026-08-01 | 2026-09-01 | aug 2026 | Aug 2026",
        "2027-02-01 | 2027-03-01 | feb 2027 | Feb 2027",
        "2026-04-01 | 2026-07-01 | apr–jun 2026 | Apr–Jun 2026",
        "2025-01-01 | 2026-01-01 | 2025 | 2025",
        "2026-08-18 | 2026-08-20 | 18–19 aug 2026 | 18–19 Aug 2026"
      })
  void namesDaysThatAreMissingByWeeksOrMonths(
      LocalDate from, LocalDate to, String swedish, String english) {
    DateRange days = new DateRange(from, to);

    assertThat(SWEDISH.stretch(days)).isEqualTo(swedish);
    assertThat(ENGLISH.stretch(days)).isEqualTo(english);
  }
}
