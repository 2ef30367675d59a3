package se.lagesbild.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.dashboard.words.Numbers;
import se.lagesbild.dashboard.words.Words;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Language;
import se.lagesbild.warehouse.gate.Result;

class TrendWordsTest {
  private static final DateRange YEARS =
      new DateRange(LocalDate.of(2018, 1, 1), LocalDate.of(2026, 1, 1));

  /** Eight years of so many events each, in equal periods. */
  private static Result.Assessed assessed(
      Grain grain, double aYear, Result.@Nullable Trend trend, Result.@Nullable Changed changed) {
    List<DateRange> periods = grain.periods(YEARS);
    Result.Cell cell = new Result.Cell(aYear / grain.periodsPerYear(), Result.CellStatus.EXACT);
    List<Result.Step> history =
        periods.stream().map(period -> new Result.Step(period, cell, null, null)).toList();
    return new Result.Assessed(
        periods.get(periods.size() - 1),
        cell,
        Result.Verdict.CANNOT_TELL,
        Optional.empty(),
        null,
        null,
        null,
        0.5,
        Optional.empty(),
        trend,
        null,
        null,
        history,
        List.of(),
        Optional.empty(),
        changed);
  }

  @ParameterizedTest
  @CsvSource({
    "MONTH, 80, Ingen säker trend (−3 till +4 % per år)",
    "QUARTER, 80, Ingen säker trend (−3 till +4 % per år)",
    "YEAR, 80, Ingen säker trend (−3 till +4 % per år)",
    "MONTH, 30, För få för en trend",
    "QUARTER, 30, För få för en trend",
    "YEAR, 30, För få för en trend",
  })
  void theSameReportsAreAsFewInPeriodsOfAnyLength(Grain grain, double aYear, String said) {
    Result.Trend trend = new Result.Trend(1, new Result.Spread(0.97, 1.04));

    String told = TrendWords.of(assessed(grain, aYear, trend, null), Words.in(Language.SV));

    assertThat(told.replace(Numbers.NO_BREAK_SPACE, ' ')).isEqualTo(said);
  }

  @Test
  void whereRegistrationChangedThatIsWhyNoneIsTold() {
    Result.Changed changed = new Result.Changed(LocalDate.of(2025, 1, 1), false);

    assertThat(TrendWords.of(assessed(Grain.MONTH, 80, null, changed), Words.in(Language.SV)))
        .isEqualTo("Registreringen har ändrats");
  }
}
