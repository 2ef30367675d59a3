package se.lagesbild.warehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Dimension;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Slice;
import se.lagesbild.warehouse.fixture.FixtureDelivery;
import se.lagesbild.warehouse.fixture.FixtureSum;
import se.lagesbild.warehouse.fixture.GenerationFixture;
import se.lagesbild.warehouse.fixture.LakeFiles;

/** What the gate says of sums beside those of the year before. */
class ComparedSumsTest {
  private static final int MONTHS = 12;
  private static final int FIRST_YEAR = 2022;
  private static final int YEARS = 4;
  private static final YearMonth NEWEST = YearMonth.of(2026, 9);

  @TempDir Path root;
  private GenerationFixture fixture;
  private final Map<YearMonth, Double> sums = new TreeMap<>();

  @BeforeEach
  void addTheSource() {
    fixture = GenerationFixture.in(root);
    FixtureSum.configure(fixture.home().config());
  }

  /** Months that vary so many times as much as chance has it, then two that differ. */
  private void history(double times) {
    Random random = new Random(11);
    for (YearMonth month = YearMonth.of(FIRST_YEAR, 10);
        month.isBefore(NEWEST);
        month = month.plusMonths(1)) {
      double noise = random.nextGaussian() * Math.sqrt(100 * times);
      sums.put(month, Math.max(1, Math.rint(100 + noise)));
    }
    sums.put(NEWEST.minusYears(1), 80.0);
    sums.put(NEWEST, 125.0);
  }

  private Result.Compared compare() {
    return compare(
        sums.entrySet().stream()
            .map(sum -> FixtureSum.exact(sum.getKey().toString(), sum.getValue()))
            .toList());
  }

  private Result.Compared compare(List<FixtureSum> sent) {
    List<FixtureDelivery> deliveries = new ArrayList<>();
    for (YearMonth month = YearMonth.of(FIRST_YEAR, 10);
        !month.isAfter(NEWEST.plusMonths(1));
        month = month.plusMonths(1)) {
      String to = month.plusMonths(1).atDay(1).toString();
      deliveries.add(
          FixtureDelivery.applied("d" + month, FixtureSum.SOURCE, to + "T00:00:00")
              .window(month.atDay(1).toString(), to));
    }
    fixture.publish(LakeFiles.writeSums(fixture.home().lake(), sent, deliveries));
    DateRange days = new DateRange(NEWEST.atDay(1), NEWEST.plusMonths(1).atDay(1));
    try (Gatehouse gatehouse = Gatehouse.open(fixture.home());
        Gate gate = gatehouse.gate()) {
      return gate.answer(
              new Question.Compared(
                  "oro",
                  Grain.MONTH,
                  days,
                  Slice.ALL.with(Dimension.MUNICIPALITY, List.of("1982")),
                  new Against(Against.Kind.YEAR_BEFORE, List.of())),
              new Viewer(Viewer.Role.ANALYST))
          .result();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "unit: reports, unit: hours",
    "unit: reports, unit: per_10000",
    "'unit: reports\n', 'unit: reports\n  type: number\n'"
  })
  void measuresStandSideBySideAndAreNotJudged(String words, String others) {
    FixtureSum.contract(fixture.home().config(), words, others);
    history(1);

    Result.Compared compared = compare();

    assertThat(compared.counts()).isFalse();
    assertThat(compared.contrasts())
        .isNotEmpty()
        .allSatisfy(
            contrast -> {
              assertThat(contrast.verdict()).isEqualTo(Result.Verdict.CANNOT_TELL);
              assertThat(contrast.times()).isNull();
              assertThat(contrast.timesLikely()).isNull();
            });
    assertThat(compared.contrasts().get(0).cell().value()).isEqualTo(125);
    assertThat(compared.contrasts().get(0).beside().value()).isEqualTo(80);
  }

  @Test
  void countsThatVaryAsChanceHasItAreJudged() {
    history(1);

    Result.Compared compared = compare();

    assertThat(compared.counts()).isTrue();
    assertThat(compared.contrasts().get(0).verdict()).isEqualTo(Result.Verdict.MORE);
  }

  @Test
  void theHistoryTellsHowMuchMoreThanChanceCountsVary() {
    history(9);

    Result.Contrast newest = compare().contrasts().get(0);

    Result.Spread likely = newest.timesLikely();
    assertThat(newest.verdict()).isEqualTo(Result.Verdict.CANNOT_TELL);
    assertThat(newest.times()).isEqualTo(125 / 80.0, within(1e-9));
    assertThat(likely).isNotNull();
    double poisson = 2 * 1.96 * Math.sqrt(1 / 125.0 + 1 / 80.0);
    // The exact limits are a little wider than these.
    assertThat(Math.log(likely.high() / likely.low()) / poisson)
        .isEqualTo(Math.sqrt(dispersion()), within(0.2));
  }

  /** Pearson's statistic of the months by the years, by its degrees of freedom. */
  private double dispersion() {
    double[][] table = new double[MONTHS][YEARS];
    double[] byMonth = new double[MONTHS];
    double[] byYear = new double[YEARS];
    double all = 0;
    for (int year = 0; year < YEARS; year++) {
      for (int month = 0; month < MONTHS; month++) {
        double sum = sums.get(NEWEST.minusYears(year).minusMonths(month));
        table[month][year] = sum;
        byMonth[month] += sum;
        byYear[year] += sum;
        all += sum;
      }
    }
    double pearson = 0;
    for (int year = 0; year < YEARS; year++) {
      for (int month = 0; month < MONTHS; month++) {
        double expected = byMonth[month] * byYear[year] / all;
        pearson += Math.pow(table[month][year] - expected, 2) / expected;
      }
    }
    return pearson / ((MONTHS - 1) * (YEARS - 1));
  }

  /** September 2026 has four Mondays, that of the year before five. */
  @Test
  void monthsOfWholeWeeksAreAsLongAsTheirWeeks() {
    FixtureSum.byWeek(fixture.home().config());
    List<FixtureSum> weeks = new ArrayList<>();
    for (LocalDate monday = LocalDate.of(2025, 1, 6);
        monday.isBefore(LocalDate.of(2026, 11, 1));
        monday = monday.plusWeeks(1)) {
      assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
      weeks.add(FixtureSum.week(monday, 30));
    }

    Result.Contrast newest = compare(weeks).contrasts().get(0);

    assertThat(newest.cell().value()).isEqualTo(4 * 30);
    assertThat(newest.beside().value()).isEqualTo(5 * 30);
    assertThat(newest.times()).isEqualTo(1, within(1e-9));
    assertThat(newest.verdict()).isEqualTo(Result.Verdict.CANNOT_TELL);
  }
}
