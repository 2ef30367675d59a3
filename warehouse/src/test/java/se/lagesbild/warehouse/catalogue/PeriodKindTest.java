package se.lagesbild.warehouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PeriodKindTest {
  private static final Text TITLE = new Text("", "");
  private static final PeriodKind COUNCIL =
      new PeriodKind("bra-kvartal", TITLE, 3, 12, null, null, null);
  private static final PeriodKind FORTNIGHT =
      new PeriodKind("est", TITLE, null, null, 14, LocalDate.of(2024, 1, 1), null);
  private static final PeriodKind DATED =
      new PeriodKind(
          "est-datum",
          TITLE,
          null,
          null,
          null,
          null,
          List.of(
              LocalDate.of(2026, 1, 5),
              LocalDate.of(2026, 1, 19),
              LocalDate.of(2026, 2, 9),
              LocalDate.of(2026, 2, 23)));

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  void theCouncilsQuarterBeginsInDecember() {
    assertThat(COUNCIL.startOf(day("2026-02-28"))).isEqualTo(day("2025-12-01"));
    assertThat(COUNCIL.next(day("2025-12-01"))).isEqualTo(day("2026-03-01"));
    assertThat(COUNCIL.periodsPerYear()).isEqualTo(4);
  }

  @Test
  void aFortnightIsCountedFromItsAnchorBothWays() {
    assertThat(FORTNIGHT.startOf(day("2024-01-14"))).isEqualTo(day("2024-01-01"));
    assertThat(FORTNIGHT.startOf(day("2023-12-31"))).isEqualTo(day("2023-12-18"));
    assertThat(FORTNIGHT.periodsPerYear()).isCloseTo(26.09, within(0.01));
  }

  @Test
  void periodsWithDatesAreAsLongAsTheyWere() {
    assertThat(DATED.periods(new DateRange(day("2026-01-20"), day("2026-02-10"))))
        .containsExactly(
            new DateRange(day("2026-01-19"), day("2026-02-09")),
            new DateRange(day("2026-02-09"), day("2026-02-23")));
  }

  @Test
  void beyondTheirDatesTheyAreAsLongAsTheOneBeside() {
    assertThat(DATED.periods(new DateRange(day("2026-03-08"), day("2026-03-10"))))
        .containsExactly(
            new DateRange(day("2026-02-23"), day("2026-03-09")),
            new DateRange(day("2026-03-09"), day("2026-03-23")));
    assertThat(DATED.startOf(day("2026-01-04"))).isEqualTo(day("2025-12-22"));
    assertThat(DATED.next(day("2025-12-22"))).isEqualTo(day("2026-01-05"));
    assertThat(DATED.periodsPerYear()).isCloseTo(22.4, within(0.1));
  }
}
