package se.lagesbild.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Indicator;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.Keeping;
import se.lagesbild.warehouse.catalogue.PeriodKind;
import se.lagesbild.warehouse.catalogue.ReceivedDelivery;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.catalogue.ToldBySource;
import se.lagesbild.warehouse.catalogue.ToldDays;
import se.lagesbild.warehouse.fixture.FixtureConfig;
import se.lagesbild.warehouse.query.Count;
import se.lagesbild.warehouse.query.FirstTold;
import se.lagesbild.warehouse.query.WatchedFacts.Day;

/** One theft a day, told of by a delivery a week, of which a week in 2024 never came. */
class PeriodFoldTest {
  private static final String POLICE = "polisen-anmalda-brott";
  private static final LocalDate START = LocalDate.of(2022, 1, 3);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final DateRange LOST =
      new DateRange(LocalDate.of(2024, 3, 4), LocalDate.of(2024, 3, 11));
  private static final PeriodKind COUNCIL_QUARTERS =
      new PeriodKind("bra-kvartal", new Text("", ""), 3, 12, null, null, null);

  @TempDir Path config;
  private Indicator thefts;

  @BeforeEach
  void readTheIndicator() {
    FixtureConfig.write(config);
    thefts = InstallationReader.read(config).findIndicator("cykelstold").orElseThrow();
  }

  private Optional<PeriodFold> fold(Calendar calendar, LocalDate last, int daysLate) {
    ToldBySource told =
        new ToldBySource(
            Map.of(POLICE, List.of(new ToldDays("", START, TODAY.atStartOfDay(), List.of(LOST)))));
    Telling telling = Telling.of(told, thefts, List.of("1982")).orElseThrow();
    return PeriodFold.upTo(
        last, calendar, thefts, telling, TODAY, SourceLags.of(firstTold(daysLate)));
  }

  /** Half of each day's thefts come with the first delivery, half {@code daysLate} days later. */
  private static FirstTold firstTold(int daysLate) {
    List<FirstTold.Seen> seen = new ArrayList<>();
    for (LocalDate day = START; day.isBefore(TODAY); day = day.plusDays(1)) {
      LocalDate sunday = Grain.WEEK.startOf(day).plusDays(6);
      seen.add(new FirstTold.Seen(POLICE, Indicator.DateBasis.OCCURRED, day, sunday, 1));
      seen.add(
          new FirstTold.Seen(
              POLICE, Indicator.DateBasis.OCCURRED, day, sunday.plusDays(daysLate), 1));
    }
    return new FirstTold(
        START
            .plusDays(7)
            .datesUntil(TODAY.plusDays(1), Period.ofWeeks(1))
            .map(PeriodFoldTest::delivery)
            .toList(),
        seen);
  }

  private static ReceivedDelivery delivery(LocalDate end) {
    LocalDateTime midnight = end.atStartOfDay();
    return new ReceivedDelivery(
        "d" + end,
        POLICE,
        "",
        midnight,
        midnight,
        null,
        "",
        ReceivedDelivery.Content.ROWS,
        Keeping.ALL);
  }

  private static List<Day> oneEachDay() {
    return START.datesUntil(TODAY).map(day -> new Day(day, new Count(1, 0, 0), 0)).toList();
  }

  @Test
  void foldsIntoTheCouncilsQuartersUpToTheOneChosen() {
    PeriodFold fold = fold(COUNCIL_QUARTERS, LocalDate.of(2025, 7, 1), 0).orElseThrow();

    CountSeries series = fold.series(oneEachDay());

    assertThat(fold.periods().get(0).from()).isEqualTo("2022-03-01");
    assertThat(fold.periods().get(fold.periods().size() - 1))
        .isEqualTo(new DateRange(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 9, 1)));
    assertThat(series.counts()[0]).isEqualTo(92);
    assertThat(series.exposures()[0]).isEqualTo(92);
    assertThat(series.length()).isEqualTo(fold.periods().size());
  }

  @Test
  void periodsOfThreeWeeksCountAsThree() {
    PeriodKind dated =
        new PeriodKind(
            "est",
            new Text("", ""),
            null,
            null,
            null,
            null,
            List.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 15), LocalDate.of(2026, 7, 6)));
    PeriodFold fold = fold(dated, LocalDate.of(2026, 6, 20), 0).orElseThrow();

    CountSeries series = fold.series(oneEachDay());
    int last = series.length() - 1;

    assertThat(series.counts()[last]).isEqualTo(21);
    assertThat(series.exposures()[last]).isEqualTo(21);
    assertThat(series.counts()[last - 1]).isEqualTo(14);
    assertThat(series.periods().get(last).from()).isEqualTo("2026-06-15");
  }

  @Test
  void aQuarterWithAWeekThatNeverCameIsMissing() {
    PeriodFold fold = fold(COUNCIL_QUARTERS, LocalDate.of(2025, 7, 1), 0).orElseThrow();

    double[] counts = fold.series(oneEachDay()).counts();

    assertThat(counts[8]).isNaN();
    assertThat(counts[7]).isEqualTo(91);
    assertThat(counts[9]).isEqualTo(92);
  }

  @Test
  void aQuarterThatHasNotEndedCannotBeJudged() {
    PeriodFold fold = fold(COUNCIL_QUARTERS, TODAY.minusDays(1), 0).orElseThrow();

    assertThat(fold.series(oneEachDay()).counts()[fold.periods().size() - 1]).isNaN();
    assertThat(fold.judgeable().orElseThrow().periods()).hasSize(fold.periods().size() - 1);
  }

  @Test
  void theLastWeeksAreOnlyPartlyRegisteredWhereTheSourceIsLate() {
    CountSeries late = fold(Grain.WEEK, TODAY.minusDays(1), 21).orElseThrow().series(oneEachDay());
    CountSeries prompt = fold(Grain.WEEK, TODAY.minusDays(1), 0).orElseThrow().series(oneEachDay());
    int last = late.length() - 1;

    assertThat(late.ripeness()[last]).isCloseTo(0.5, within(0.1));
    assertThat(late.ripeness()[last - 6]).isEqualTo(1);
    assertThat(prompt.ripeness()[last]).isCloseTo(1, within(1e-9));
  }

  @Test
  void inhabitantsMultiplyTheDays() {
    PeriodFold fold = fold(Grain.MONTH, LocalDate.of(2025, 1, 31), 0).orElseThrow();

    CountSeries series =
        fold.series(oneEachDay(), period -> period.from().getYear() == 2025 ? 13_000 : 12_000);

    assertThat(series.exposures()[0]).isEqualTo(28 * 12_000);
    assertThat(series.exposures()[series.length() - 1]).isEqualTo(31 * 13_000);
  }

  @Test
  void nothingIsFoldedBeforeTheFirstDayThatIsToldOf() {
    assertThat(fold(Grain.MONTH, LocalDate.of(2021, 6, 1), 0)).isEmpty();
    assertThat(fold(Grain.MONTH, LocalDate.of(2022, 1, 20), 0)).isEmpty();
  }
}
