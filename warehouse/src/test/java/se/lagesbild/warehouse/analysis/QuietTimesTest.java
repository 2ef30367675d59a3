package se.lagesbild.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.warehouse.analysis.calibration.Condition;
import se.lagesbild.warehouse.analysis.calibration.SimulatedSeries;
import se.lagesbild.warehouse.catalogue.Calendar;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Grain;

class QuietTimesTest {
  private static final LocalDate START = LocalDate.of(2018, 1, 1);

  private static QuietTimes of(CountSeries series) {
    return QuietTimes.before(series, series.length());
  }

  /** A school: nothing from the middle of June to the middle of August. */
  private static CountSeries school(Calendar calendar, int years, double aDay, long seed) {
    LocalDate end = START.plusYears(years);
    List<Double> means = new ArrayList<>();
    LocalDate from = calendar.startOf(START);
    while (from.isBefore(end)) {
      LocalDate next = calendar.next(from);
      long open = from.datesUntil(next).filter(QuietTimesTest::isOpen).count();
      means.add(aDay * open);
      from = next;
    }
    return PlantedSeries.of(calendar, means.size(), means::get).drawn(seed);
  }

  private static boolean isOpen(LocalDate day) {
    return day.getDayOfYear() < 165 || day.getDayOfYear() > 228;
  }

  @Test
  void julyOfASchoolIsQuietAndNoOtherMonth() {
    CountSeries months = school(Grain.MONTH, 8, 0.5, 1);

    assertThat(quietMonths(months)).containsExactly(Month.JULY);
  }

  private static TreeSet<Month> quietMonths(CountSeries series) {
    QuietTimes quiet = of(series);
    List<DateRange> periods = series.periods();
    TreeSet<Month> months = new TreeSet<>();
    for (int at = 0; at < periods.size(); at++) {
      if (quiet.hold(at)) {
        months.add(Seasonality.month(periods.get(at)));
      }
    }
    return months;
  }

  @Test
  void aSummerOfWeeksIsQuietThoughNoWeekOfItSaysEnough() {
    CountSeries weeks = school(Grain.WEEK, 8, 0.15, 2);
    List<DateRange> periods = weeks.periods();

    QuietTimes quiet = of(weeks);

    for (int at = 0; at < periods.size(); at++) {
      DateRange week = periods.get(at);
      int middle = week.from().plusDays(3).getDayOfYear();
      if (middle > 172 && middle < 221) {
        assertThat(quiet.hold(at)).as(week.toString()).isTrue();
      }
      if (middle < 151 || middle > 242) {
        assertThat(quiet.hold(at)).as(week.toString()).isFalse();
      }
    }
    assertThat(quiet.edges()).isEqualTo(2);
  }

  @Test
  void theTurnOfTheYearIsOneTimeThoughTheNumberOfItsWeeksStartsAnew() {
    double[] weeks = new double[416];
    Arrays.fill(weeks, 3);
    CountSeries series = CountSeries.of(Grain.WEEK, START, weeks);
    List<DateRange> periods = series.periods();
    for (int at = 0; at < weeks.length; at++) {
      int middle = periods.get(at).from().plusDays(3).getDayOfYear();
      weeks[at] = middle <= 7 || middle > 357 ? 0 : 3;
    }

    QuietTimes quiet = of(CountSeries.of(Grain.WEEK, START, weeks));

    for (int at = 0; at < weeks.length; at++) {
      assertThat(quiet.hold(at)).as(periods.get(at).toString()).isEqualTo(weeks[at] == 0);
    }
  }

  @Test
  void aQuarterMayBeQuietToo() {
    double[] quarters = new double[32];
    Arrays.setAll(quarters, quarter -> quarter % 4 == 2 ? 0 : 12);

    QuietTimes quiet = of(CountSeries.of(Grain.QUARTER, START, quarters));

    assertThat(quiet.hold(30)).isTrue();
    assertThat(quiet.hold(31)).isFalse();
    assertThat(quiet.hold(32)).as("the one to come").isFalse();
    assertThat(quiet.edges()).isZero();
  }

  /** The chance by hand: (1 − h)^empty, where h makes half as many of what fills the others. */
  @ParameterizedTest
  @CsvSource({"3, false", "4, true", "8, true"})
  void asManyEmptyJulysAreNeededAsMakeChanceAPoorExplanation(int years, boolean expected) {
    double[] months = new double[12 * years];
    Arrays.setAll(months, month -> month % 12 == 6 ? 0 : 8);

    boolean quiet = of(CountSeries.of(Grain.MONTH, START, months)).hold(6);

    double others = 11.0 * years;
    BigDecimal empty = BigDecimal.valueOf(Math.sqrt(0.5 / (others + 1)));
    boolean rare = empty.pow(years).multiply(BigDecimal.valueOf(12 * 200)).doubleValue() <= 1;
    assertThat(rare).isEqualTo(expected);
    assertThat(quiet).isEqualTo(expected);
  }

  @Test
  void aYearWithoutEventsMakesNoTimeQuiet() {
    double[] months = new double[96];
    Arrays.setAll(months, month -> month < 84 ? 8 : 0);

    assertThat(of(CountSeries.of(Grain.MONTH, START, months)).areNone()).isTrue();
  }

  @Test
  void rareEventsAllYearLeaveNoTimeQuiet() {
    int found = 0;
    for (int seed = 0; seed < 400; seed++) {
      for (double mean : new double[] {0.05, 0.2, 0.5}) {
        CountSeries weeks = PlantedSeries.of(Grain.WEEK, 416, week -> mean).drawn(seed);
        found += of(weeks).areNone() ? 0 : 1;
      }
    }

    assertThat(found).isLessThanOrEqualTo(1);
  }

  @Test
  void aFewBurstsAreNoSeason() {
    int found = 0;
    for (int seed = 0; seed < 400; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      double[] weeks = new double[416];
      for (int year = 0; year < 8; year++) {
        weeks[year * 52 + random.nextInt(52)] = 20;
      }
      found += of(CountSeries.of(Grain.WEEK, START, weeks)).areNone() ? 0 : 1;
    }

    assertThat(found).isLessThanOrEqualTo(4);
  }

  @Test
  void aSeasonOfThreeToOneHasNoQuietTimes() {
    int found = 0;
    int all = 0;
    for (Condition condition : Condition.all()) {
      for (int seed = 0; condition.season() > 0 && seed < 40; seed++) {
        SimulatedSeries simulated = new SimulatedSeries(condition, new SplittableRandom(seed));
        found += of(simulated.known(0)).areNone() ? 0 : 1;
        all++;
      }
    }

    assertThat(all).isGreaterThan(10_000);
    assertThat(found).as("in a thousand at most").isLessThanOrEqualTo(all / 1000);
  }

  @Test
  void whatWasNotDeliveredTellsNothingOfItsTime() {
    double[] months = new double[96];
    Arrays.setAll(months, month -> month % 12 == 6 ? Double.NaN : 8);

    assertThat(of(CountSeries.of(Grain.MONTH, START, months)).areNone()).isTrue();
  }

  @Test
  void dayAndYearHaveNone() {
    double[] days = new double[1500];
    Arrays.setAll(days, day -> day % 365 < 200 ? 2 : 0);

    assertThat(of(CountSeries.of(Grain.DAY, START, days)).areNone()).isTrue();
    assertThat(of(CountSeries.of(Grain.YEAR, START, new double[] {0, 0, 90, 0})).areNone())
        .isTrue();
    assertThat(of(CountSeries.of(Grain.MONTH, START, new double[0])).areNone()).isTrue();
  }
}
