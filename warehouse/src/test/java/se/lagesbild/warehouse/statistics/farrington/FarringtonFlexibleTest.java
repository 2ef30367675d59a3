package se.lagesbild.warehouse.statistics.farrington;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.regression.Design;
import se.lagesbild.warehouse.statistics.regression.LogLinear;

class FarringtonFlexibleTest {
  private static final FarringtonFlexible CAREFUL = FarringtonFlexible.withDefaults();

  @Test
  void expectsWhatALogLinearModelOfTheSameRowsExpects() {
    double[] counts = series(6 * 52, 3);
    FarringtonOptions plain =
        new FarringtonOptions(
            5, 3, 1, 3, Double.POSITIVE_INFINITY, 1, 0.01, Threshold.PREDICTIVE, 0, 0, 0);

    WatchedPeriods watched = last(CAREFUL.withOptions(plain), counts);

    double[][] rows = new double[35][];
    double[] response = new double[35];
    for (int row = 0; row < 35; row++) {
      int weeksBack = (5 - row / 7) * 52 + 3 - row % 7;
      rows[row] = new double[] {1, -weeksBack};
      response[row] = counts[counts.length - 1 - weeksBack];
    }
    LogLinear.Fit fit =
        new LogLinear(Design.ofRows(rows))
            .fit(response, new double[35], LogLinear.ones(35), Double.POSITIVE_INFINITY);
    assertThat(watched.trendUsed()[0]).isTrue();
    assertThat(Math.log(watched.expected()[0])).isCloseTo(fit.coefficients()[0], within(1e-10));
    assertThat(watched.dispersions()[0]).isCloseTo(Math.max(1, fit.dispersion()), within(1e-9));
    assertThat(watched.standardErrors()[0])
        .isCloseTo(fit.standardError(0) * Math.sqrt(watched.dispersions()[0]), within(1e-9));
  }

  @Test
  void anEarlierOutbreakIsNotUsual() {
    double[] counts = series(6 * 52, 3);
    double before = last(CAREFUL, counts).limits()[0];
    counts[counts.length - 1 - 104] = 60;

    assertThat(last(CAREFUL, counts).limits()[0]).isBetween(before - 1, before + 3);
  }

  @Test
  void manyMoreThanUsualAlarmAndSayHowOftenChanceGivesIt() {
    double[] counts = series(6 * 52, 2);
    counts[counts.length - 1] = 15;

    Outcome<WatchedPeriods> outcome = CAREFUL.watchLast(WatchedSeries.of(counts, 52));

    assertThat(last(CAREFUL, counts).alarms(0)).isTrue();
    assertThat(outcome.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.MORE);
    assertThat(outcome.about(Subject.UNNAMED).swedish())
        .contains("Det blev 15; vanligt för årstiden är 0 till ", "fler än vanligt", "Slumpen ger");
    assertThat(outcome.about(Subject.UNNAMED).english()).contains("There were 15;", "Chance gives");
  }

  @Test
  void aUsualWeekIsAsUsual() {
    double[] counts = series(6 * 52, 3);
    counts[counts.length - 1] = 3;

    assertThat(last(CAREFUL, counts).about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.USUAL);
  }

  @Test
  void aSingleEventAfterYearsWithoutAnyIsNoAlarm() {
    double[] counts = new double[6 * 52];
    counts[counts.length - 1] = 1;

    WatchedPeriods watched = last(CAREFUL, counts);

    assertThat(watched.limits()[0]).isZero();
    assertThat(watched.alarms(0)).isFalse();
    assertThat(watched.about(Subject.UNNAMED).verdict()).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(watched.about(Subject.UNNAMED).swedish()).contains("För få händelser");
  }

  @Test
  void aConstantSeriesExpectsItsConstant() {
    double[] counts = new double[6 * 52];
    Arrays.fill(counts, 4);

    WatchedPeriods watched = last(CAREFUL, counts);

    assertThat(watched.expected()[0]).isCloseTo(4, within(1e-12));
    assertThat(watched.dispersions()[0]).isEqualTo(1);
  }

  @Test
  void missingWeeksAreLeftOutOfWhatIsUsual() {
    double[] counts = new double[6 * 52];
    Arrays.fill(counts, 4);
    counts[100] = Double.NaN;
    counts[200] = Double.NaN;

    assertThat(last(CAREFUL, counts).expected()[0]).isCloseTo(4, within(1e-12));
    counts[counts.length - 1] = Double.NaN;
    assertThat(last(CAREFUL, counts).about(Subject.UNNAMED).verdict())
        .isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void aMissingCountAmongTheLatestLeavesUnknownWhetherTheyAreEnough() {
    double[] counts = new double[6 * 52];
    Arrays.fill(counts, 4);
    counts[counts.length - 1] = 40;
    FarringtonFlexible ofTheLatest =
        CAREFUL.withOptions(
            new FarringtonOptions(
                5, 3, 10, 26, 2.58, 1, 0.01, Threshold.NEGATIVE_BINOMIAL, 5, 4, 0));
    assertThat(last(ofTheLatest, counts).alarms(0)).isTrue();
    counts[counts.length - 3] = Double.NaN;

    WatchedPeriods watched = last(ofTheLatest, counts);

    assertThat(watched.knowsLatest(0)).isFalse();
    assertThat(watched.alarms(0)).isFalse();
  }

  @Test
  void twiceTheExposureExpectsTwiceTheEvents() {
    double[] counts = new double[6 * 52];
    Arrays.fill(counts, 4);
    double[] exposure = new double[counts.length];
    Arrays.fill(exposure, 1000);
    exposure[counts.length - 1] = 2000;

    Outcome<WatchedPeriods> outcome =
        CAREFUL
            .withOptions(
                new FarringtonOptions(
                    5, 3, 10, 26, 2.58, 0, 0.01, Threshold.NEGATIVE_BINOMIAL, 0, 0, 0))
            .watchLast(WatchedSeries.of(counts, 52).withExposure(exposure));

    assertThat(told(outcome).expected()[0]).isCloseTo(8, within(1e-11));
  }

  @Test
  void hugeCountsSettle() {
    double[] counts = series(6 * 52, 3);
    for (int at = 0; at < counts.length; at++) {
      counts[at] *= 1e9;
    }
    assertThat(last(CAREFUL, counts).expected()[0]).isBetween(1e8, 1e10);
  }

  @Test
  void tooShortAHistoryCannotBeTold() {
    for (int length : new int[] {0, 1, 52, 5 * 52 + 3}) {
      Outcome<WatchedPeriods> outcome = CAREFUL.watchLast(WatchedSeries.of(new double[length], 52));
      assertThat(outcome).isInstanceOf(Outcome.CannotTell.class);
      assertThat(outcome.about(Subject.UNNAMED).swedish()).contains("5 hela år");
    }
    double[] missing = new double[6 * 52];
    Arrays.fill(missing, Double.NaN);
    assertThat(CAREFUL.watchLast(WatchedSeries.of(missing, 52)))
        .isInstanceOf(Outcome.CannotTell.class);
  }

  @Test
  void wrongValuesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WatchedSeries.of(new double[] {1, -1}, 52))
        .withMessage("counts[2] är -1 men ska vara ett heltal från 0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CAREFUL.watch(WatchedSeries.of(new double[9], 52), new int[] {9}))
        .withMessage("range är 10 men ska vara 1 till 9.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FarringtonOptions.careful().withAlpha(0))
        .withMessageContaining("alpha är 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CAREFUL.watchLast(WatchedSeries.of(new double[100], 12)))
        .withMessageContaining("noPeriods är 10 men ska rymmas i årets övriga 5 perioder");
  }

  @Test
  void datesFindTheNearestWeekOfTheYear() {
    List<LocalDate> weeks = weeks(LocalDate.of(2004, 1, 5), 700);
    TimeOfYear year = TimeOfYear.of(weeks);
    int now = weeks.indexOf(LocalDate.of(2014, 2, 10));

    assertThat(weeks.get(year.before(now, 2))).isEqualTo(LocalDate.of(2012, 2, 13));
    assertThat(weeks.get(year.before(now, 5))).isEqualTo(LocalDate.of(2009, 2, 9));
    int leap = weeks.indexOf(LocalDate.of(2016, 2, 29));
    assertThat(weeks.get(year.before(leap, 3))).isEqualTo(LocalDate.of(2013, 3, 4));
    assertThat(year.before(now, 11)).isNegative();
  }

  @Test
  void datedMonthsAreAsLongAsTheyAre() {
    LocalDate first = LocalDate.of(2016, 1, 1);
    List<LocalDate> months =
        Stream.iterate(first, date -> date.plusMonths(1)).limit(6 * 12 + 2).toList();
    int now = months.size() - 1;
    double[] counts = series(months.size(), 20);
    FarringtonOptions plain =
        new FarringtonOptions(
            5, 1, 1, 1, Double.POSITIVE_INFINITY, 1, 0.01, Threshold.PREDICTIVE, 0, 0, 0);

    WatchedPeriods watched =
        told(CAREFUL.withOptions(plain).watchLast(WatchedSeries.of(counts, 12).withDates(months)));

    double[][] rows = new double[15][];
    double[] response = new double[15];
    for (int row = 0; row < 15; row++) {
      int month = now - (5 - row / 3) * 12 - 1 + row % 3;
      rows[row] = new double[] {1, ChronoUnit.DAYS.between(months.get(now), months.get(month))};
      response[row] = counts[month];
    }
    LogLinear.Fit fit =
        new LogLinear(Design.ofRows(rows))
            .fit(response, new double[15], LogLinear.ones(15), Double.POSITIVE_INFINITY);
    assertThat(watched.trendUsed()[0]).isTrue();
    assertThat(Math.log(watched.expected()[0])).isCloseTo(fit.coefficients()[0], within(1e-10));
  }

  private static List<LocalDate> weeks(LocalDate first, int number) {
    return Stream.iterate(first, date -> date.plusWeeks(1)).limit(number).toList();
  }

  private static WatchedPeriods last(FarringtonFlexible method, double[] counts) {
    return told(method.watchLast(WatchedSeries.of(counts, 52)));
  }

  private static WatchedPeriods told(Outcome<WatchedPeriods> outcome) {
    return outcome.fold(
        watched -> watched,
        reason -> {
          throw new AssertionError(reason);
        });
  }

  /** Counts by chance, the same each time. */
  private static double[] series(int length, double mean) {
    Random random = new Random(11);
    double[] counts = new double[length];
    for (int at = 0; at < length; at++) {
      for (int chance = 0; chance < 100; chance++) {
        counts[at] += random.nextDouble() < mean / 100 ? 1 : 0;
      }
    }
    return counts;
  }
}
