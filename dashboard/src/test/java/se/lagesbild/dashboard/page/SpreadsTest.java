package se.lagesbild.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Language;
import se.lagesbild.warehouse.gate.Result;

final class SpreadsTest {
  private static final DateRange MAY =
      new DateRange(LocalDate.parse("2026-05-01"), LocalDate.parse("2026-06-01"));

  /** A number of a period in which 10 to 20 are usual. */
  private static Result.Assessed judged(Result.Verdict verdict, double number) {
    return judged(verdict, new Result.Cell(number, Result.CellStatus.EXACT));
  }

  private static Result.Assessed judged(Result.Verdict verdict, Result.Cell cell) {
    Result.Spread usual = new Result.Spread(10, 20);
    return new Result.Assessed(
        MAY,
        cell,
        verdict,
        Optional.empty(),
        usual,
        null,
        null,
        0.5,
        Optional.empty(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        Optional.empty(),
        null);
  }

  @ParameterizedTest
  @CsvSource({
    "MORE, 25, more, fler än vanligt",
    "MORE, 18, more, 'fler än vanligt, räknat med perioderna före'",
    "FEWER, 3, fewer, färre än vanligt",
    "FEWER, 12, fewer, 'färre än vanligt, räknat med perioderna före'",
    "USUAL, 15, usual, som vanligt",
    "CANNOT_TELL, 10, within, inom det vanliga",
    "CANNOT_TELL, 20, within, inom det vanliga",
    "CANNOT_TELL, 21, cannot-tell, går inte att säga",
    "CANNOT_TELL, 9, cannot-tell, går inte att säga",
  })
  void saysWhereANumberLiesAndClaimsNoMore(
      Result.Verdict verdict, double number, String sign, String words) {
    Result.Assessed judged = judged(verdict, number);

    assertThat(Course.mark(judged).style()).isEqualTo(sign);
    assertThat(Spreads.verdict(judged, Words.in(Language.SV))).isEqualTo(words);
  }

  @Test
  void ofAPeriodThatIsToldOfInPartNothingIsSaidButTheLeast() {
    Result.Cell part = new Result.Cell(15.0, Result.CellStatus.PARTIAL);
    Result.Assessed judged = judged(Result.Verdict.CANNOT_TELL, part);

    assertThat(Course.mark(judged).style()).isEqualTo("cannot-tell");
    assertThat(Spreads.verdict(judged, Words.in(Language.SV))).isEqualTo("går inte att säga");
    assertThat(Amounts.known(part, Words.in(Language.SV))).isEqualTo("minst 15");
  }
}
