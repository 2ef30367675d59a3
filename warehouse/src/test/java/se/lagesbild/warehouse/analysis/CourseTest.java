package se.lagesbild.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Judging;
import se.lagesbild.warehouse.catalogue.PeriodKind;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.statistics.Verdict;

class CourseTest {
  private static final int SERIES = 200;
  private static final PeriodKind FORTNIGHTS =
      new PeriodKind("est", new Text("", ""), null, null, 14, LocalDate.of(2018, 1, 1), null);
  private static final PeriodKind COUNCIL_QUARTERS =
      new PeriodKind("bra-kvartal", new Text("", ""), 3, 12, null, null, null);

  private static double season(int month, double amplitude) {
    return Math.exp(amplitude * Math.cos(2 * Math.PI * (month - 6) / 12));
  }

  private static Course course(CountSeries series) {
    return Assessor.of(Context.ofOneSeries(Judging.DEFAULT)).course(series);
  }

  /** The part of the drawn series for which something holds. */
  private static double share(PlantedSeries planted, Predicate<CountSeries> holds) {
    return LongStream.range(0, SERIES).mapToObj(planted::drawn).filter(holds).count()
        / (double) SERIES;
  }

  private static boolean turns(CountSeries series) {
    return !Turns.of(series).isEmpty();
  }

  private static PlantedSeries step(Calendar calendar, int length, int at, double from, double to) {
    return PlantedSeries.of(calendar, length, period -> period < at ? from : to);
  }

  @Test
  void theBandEndsInWhatIsUsualOfTheLastPeriod() {
    CountSeries series = PlantedSeries.of(Grain.MONTH, 96, month -> 20).drawn(1);
    Course course = course(series);
    List<Range> band = course.usual();
    Range last = course.last().fold(Assessment::usual, reason -> new Range(Double.NaN, Double.NaN));

    assertThat(band).hasSize(96);
    assertThat(band.get(95)).isEqualTo(last);
  }

  /** A school: few in winter and summer, many in spring and autumn. One wave holds 8 to 151. */
  @Test
  void aYearThatRisesTwiceIsFollowedByFourPeriods() {
    double[] means = {33, 70, 16, 72};
    PlantedSeries planted = PlantedSeries.of(COUNCIL_QUARTERS, 32, at -> means[at % 4]);
    long within = 0;
    for (long seed = 0; seed < 20; seed++) {
      CountSeries series = planted.drawn(seed);
      List<Range> band = course(series).usual();
      for (int quarter = 0; quarter < 32; quarter++) {
        Range usual = band.get(quarter);
        within += usual.holds(series.counts()[quarter]) ? 1 : 0;
        assertThat(usual.high() - usual.low()).isLessThan(means[quarter % 4] * 1.5);
      }
    }

    assertThat(within / (20.0 * 32)).isBetween(0.9, 1.0);
  }

  @Test
  void nineOfTenPeriodsLieInTheBand() {
    PlantedSeries planted = PlantedSeries.of(Grain.MONTH, 96, month -> 20 * season(month, 0.5));
    long within = 0;
    for (long seed = 0; seed < 20; seed++) {
      CountSeries series = planted.drawn(seed);
      List<Range> band = course(series).usual();
      for (int month = 0; month < 96; month++) {
        within += band.get(month).holds(series.counts()[month]) ? 1 : 0;
      }
    }

    assertThat(within / (20.0 * 96)).isBetween(0.88, 0.97);
  }

  @Test
  void fortnightsAreJudgedTwoTogetherAsMonthsAre() {
    PlantedSeries doubled =
        PlantedSeries.of(FORTNIGHTS, 156, fortnight -> fortnight < 154 ? 10 : 20);

    Verdict verdict =
        course(doubled.drawn(2)).last().fold(Assessment::verdict, reason -> Verdict.CANNOT_TELL);
    int together = course(doubled.drawn(2)).last().fold(told -> told.more().periods(), reason -> 0);

    assertThat(verdict).isEqualTo(Verdict.MORE);
    assertThat(together).isEqualTo(2);
  }

  @Test
  void aStepIsFoundWhereItIs() {
    PlantedSeries planted =
        PlantedSeries.of(Grain.MONTH, 96, month -> (month < 62 ? 12 : 20) * season(month, 0.6));
    DateRange march = new DateRange(LocalDate.of(2023, 3, 1), LocalDate.of(2023, 4, 1));

    List<Turn> turns = course(planted.drawn(4)).turns();

    assertThat(turns).hasSize(1);
    Turn turn = turns.get(0);
    assertThat(turn.likely().contains(march.from())).isTrue();
    assertThat(turn.times()).isBetween(1.3, 2.2);
    assertThat(
            share(
                planted,
                series ->
                    Turns.of(series).stream()
                        .anyMatch(each -> each.likely().overlap(march).isPresent())))
        .isGreaterThan(0.8);
  }

  @Test
  void aStepShowsByEveryCalendar() {
    assertThat(share(step(Grain.WEEK, 416, 300, 3, 6), CourseTest::turns)).isGreaterThan(0.9);
    assertThat(share(step(FORTNIGHTS, 208, 150, 6, 12), CourseTest::turns)).isGreaterThan(0.9);
    assertThat(share(step(COUNCIL_QUARTERS, 32, 20, 30, 60), CourseTest::turns)).isGreaterThan(0.9);
    assertThat(share(step(Grain.YEAR, 12, 6, 30, 90), CourseTest::turns)).isZero();
  }

  @Test
  void chanceAndSeasonAreNoSteps() {
    PlantedSeries months = PlantedSeries.of(Grain.MONTH, 96, month -> 12 * season(month, 0.7));
    PlantedSeries weeks = PlantedSeries.of(Grain.WEEK, 416, week -> 3);

    assertThat(share(months, CourseTest::turns)).isLessThan(0.03);
    assertThat(share(months.withSize(4), CourseTest::turns)).isLessThan(0.05);
    assertThat(share(weeks, CourseTest::turns)).isLessThan(0.03);
    assertThat(share(weeks.withSize(2), CourseTest::turns)).isLessThan(0.05);
  }

  @Test
  void aSteadyTrendIsNoStep() {
    PlantedSeries falling =
        PlantedSeries.of(Grain.MONTH, 96, month -> 40 * Math.pow(0.88, month / 12.0));

    assertThat(share(falling, CourseTest::turns)).isLessThan(0.1);
  }

  @Test
  void fewEventsHaveNoStep() {
    CountSeries few = step(Grain.MONTH, 60, 50, 0.01, 2).drawn(3);

    assertThat(few.counts()).hasSize(60);
    assertThat(Turns.of(few)).isEmpty();
  }

  @Test
  void aStepIsFoundAcrossPeriodsThatWereNotDelivered() {
    CountSeries series = step(Grain.MONTH, 96, 60, 10, 25).drawn(5);
    series.counts()[58] = Double.NaN;
    series.counts()[70] = Double.NaN;

    assertThat(course(series).turns())
        .singleElement()
        .satisfies(turn -> assertThat(turn.first().from()).isEqualTo("2023-01-01"));
  }

  @Test
  void aStepIsSaidInPlainWords() {
    Turn turn =
        new Turn(
            new DateRange(LocalDate.of(2023, 3, 1), LocalDate.of(2023, 4, 1)),
            new DateRange(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 6, 1)),
            2);

    assertThat(turn.words().swedish())
        .isEqualTo(
            "Nivån verkar ha ändrats omkring mars 2023 (troligast februari–maj). Det säger inte"
                + " varför.");
    assertThat(turn.words().english())
        .isEqualTo(
            "The level seems to have changed around March 2023 (most likely February–May). It does"
                + " not say why.");
  }

  @Test
  void aStepThatMayLieInTwoYearsNamesBoth() {
    DateRange first = new DateRange(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 2, 1));

    assertThat(
            new Turn(first, new DateRange(LocalDate.of(2022, 11, 1), LocalDate.of(2023, 3, 1)), 2)
                .words()
                .swedish())
        .contains("omkring januari 2023 (troligast november 2022 – februari 2023).");
    assertThat(new Turn(first, first, 2).words().swedish()).contains("omkring januari 2023. Det");
  }

  @Test
  void aSeasonIsFoundAndItsMonthsAreNamed() {
    CountSeries series =
        PlantedSeries.of(Grain.MONTH, 96, month -> 20 * season(month, 0.8)).drawn(6);

    Season season = course(series).season().orElseThrow();

    assertThat(season.strength()).isGreaterThan(0.6);
    assertThat(season.highest()).isBetween(Month.JUNE, Month.AUGUST);
    assertThat(season.words().swedish())
        .startsWith("Antalet följer årstiden: det brukar vara störst omkring ju");
  }

  @Test
  void aSeasonShowsInWeeksAndFortnights() {
    PlantedSeries weeks = PlantedSeries.of(Grain.WEEK, 416, week -> 8 * season(week * 12 / 52, 1));
    PlantedSeries fortnights =
        PlantedSeries.of(FORTNIGHTS, 208, fortnight -> 16 * season(fortnight * 12 / 26, 1));

    assertThat(share(weeks, series -> Seasonality.of(series).isPresent())).isGreaterThan(0.9);
    assertThat(share(fortnights, series -> Seasonality.of(series).isPresent())).isGreaterThan(0.9);
  }

  @Test
  void chanceIsNoSeason() {
    for (Grain grain : List.of(Grain.WEEK, Grain.MONTH, Grain.QUARTER)) {
      int perYear = (int) Math.round(grain.periodsPerYear());
      PlantedSeries three = PlantedSeries.of(grain, 3 * perYear, period -> 10);
      assertThat(share(three, series -> Seasonality.of(series).isPresent()))
          .as("%s", grain)
          .isLessThan(0.1);
    }
  }

  @Test
  void fewOrMissingCountsAndTwoYearsBearNoSeason() {
    PlantedSeries strong = PlantedSeries.of(Grain.MONTH, 96, month -> 20 * season(month, 0.8));
    CountSeries gap = strong.drawn(6);
    gap.counts()[40] = Double.NaN;

    assertThat(course(gap).season()).isEmpty();
    assertThat(course(PlantedSeries.of(Grain.MONTH, 24, month -> 20).drawn(1)).season()).isEmpty();
    assertThat(
            course(PlantedSeries.of(Grain.MONTH, 96, month -> season(month, 0.8)).drawn(6))
                .season())
        .isEmpty();
  }
}
