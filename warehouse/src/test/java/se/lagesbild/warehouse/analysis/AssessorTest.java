package se.lagesbild.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Judging;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;

class AssessorTest {
  private static final LocalDate START = LocalDate.of(2018, 1, 1);
  private static final Subject THEFTS =
      new Subject(
          new Phrase("anmälda cykelstölder", "reported bicycle thefts"),
          new Phrase("i Centrum", "in Centrum"),
          new Phrase("vecka 52 2025", "week 52 2025"),
          new Phrase("vecka", "week"));

  @Test
  void aLevelThatDoubledIsMoreAndIsSeenInTheWeeksTogether() {
    double[] weeks = weeks(5);
    Arrays.fill(weeks, weeks.length - 4, weeks.length, 10);

    Assessment told = told(weeks);

    assertThat(told.verdict()).isEqualTo(Verdict.MORE);
    assertThat(told.more().periods()).isEqualTo(4);
    assertThat(told.more().observed()).isEqualTo(40);
    assertThat(told.more().expected()).isCloseTo(20, within(0.5));
    assertThat(told.about(THEFTS).swedish())
        .startsWith("Anmälda cykelstölder i Centrum vecka 52 2025.")
        .contains("fler än vanligt", "De 4 senaste tillsammans: 40, mot väntade")
        .contains("Den sista för sig: antalet är 10; vanligt är")
        .containsSubsequence("tillsammans: 40", "Den sista för sig", "Slumpen ger detta");
  }

  @Test
  void theYearsHaveNoTrendBecauseTheLastMonthsDiffer() {
    double[] months = new double[96];
    Random random = new Random(7);
    Arrays.setAll(months, month -> poisson(random, month < 91 ? 8 : 32));

    Assessment told = told(CountSeries.of(Grain.MONTH, START, months));

    assertThat(told.verdict()).isEqualTo(Verdict.MORE);
    assertThat(told.trend().orElseThrow().interval().holds(1)).isTrue();
    double[] until = Arrays.copyOf(months, 90);
    assertThat(told.trend()).isEqualTo(told(CountSeries.of(Grain.MONTH, START, until)).trend());
  }

  @Test
  void aPeriodThatIsKnownInPartIsMoreOnlyWhereAWholeOneWouldBe() {
    double[] quarters = new double[33];
    Random random = new Random(7);
    Arrays.setAll(quarters, quarter -> poisson(random, 25));
    quarters[32] = Double.NaN;
    CountSeries series = CountSeries.of(Grain.QUARTER, START, quarters);
    Assessor assessor = Assessor.of(Context.ofOneSeries(Judging.DEFAULT));

    assertThat(assessor.already(series.endingIn(64)).map(Assessment::verdict))
        .contains(Verdict.MORE);
    assertThat(assessor.already(series.endingIn(26))).isEmpty();
    assertThat(assessor.already(series.endingIn(0))).isEmpty();
    assertThat(assessor.assess(series).fold(told -> "told", Phrase::swedish)).isNotEqualTo("told");
  }

  @Test
  void aLevelThatDoubledIsForeseenAsItIsIfItLasts() {
    Random random = new Random(53);
    int told = 0;
    int lasting = 0;
    int usual = 0;
    for (int round = 0; round < 60; round++) {
      double[] weeks = new double[300];
      Arrays.setAll(weeks, week -> poisson(random, week < weeks.length - 12 ? 5 : 10));
      Assessment known = told(Arrays.copyOf(weeks, weeks.length - 1));
      if (known.verdict() == Verdict.MORE) {
        double next = weeks[weeks.length - 1];
        told++;
        lasting += holds(known.lasting().orElseThrow(), next) ? 1 : 0;
        usual += holds(known.next(), next) ? 1 : 0;
      }
    }

    assertThat(told).isGreaterThan(40);
    assertThat((double) lasting / told)
        .as("eight of ten, and more for whole numbers")
        .isGreaterThan(0.75);
    assertThat((double) usual / told).isLessThan(0.6);
    assertThat(told(weeks(5)).lasting()).isEmpty();
  }

  private static boolean holds(Range range, double number) {
    return range.low() <= number && number <= range.high();
  }

  private static int poisson(Random random, double mean) {
    return PoissonDistribution.of(mean).inverseCumulativeProbability(random.nextDouble());
  }

  @Test
  void oneBurstIsMoreByItself() {
    double[] weeks = weeks(5);
    weeks[weeks.length - 1] = 25;

    Assessment told = told(weeks);

    assertThat(told.verdict()).isEqualTo(Verdict.MORE);
    assertThat(told.more().periods()).isEqualTo(1);
  }

  @Test
  void aLevelThatHalvedIsFewer() {
    double[] weeks = weeks(12);
    Arrays.fill(weeks, weeks.length - 4, weeks.length, 5);

    assertThat(told(weeks).verdict()).isEqualTo(Verdict.FEWER);
  }

  @Test
  void anOrdinaryWeekOfFewEventsCannotBeTold() {
    Assessment told = told(weeks(3));

    assertThat(told.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(told.usual().holds(told.observed())).isTrue();
    assertThat(told.about(THEFTS).swedish())
        .contains("går inte att säga", "talen är för få för att säga hur mycket")
        .doesNotContain("gånger den vanliga");
  }

  @Test
  void ofEnoughEventsItIsToldHowMuchTheLevelMayHaveChanged() {
    Assessment told = told(weeks(12));

    assertThat(told.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(told.about(THEFTS).swedish())
        .contains("gånger den vanliga", "talen räcker inte för att säga mer");
  }

  @Test
  void ofAlmostNoEventsNoNumberOfTimesIsTold() {
    double[] weeks = new double[416];
    weeks[100] = 1;
    weeks[300] = 1;

    Assessment told = told(weeks);

    assertThat(told.ratio().high()).isGreaterThan(100);
    assertThat(told.about(THEFTS).swedish())
        .contains("talen är för få för att säga hur mycket")
        .doesNotContain("gånger");
    assertThat(told.about(THEFTS).english())
        .contains("too few to say by how much")
        .doesNotContain("times");
  }

  @Test
  void asUsualNeedsSoManyEventsThatAChangeWouldShow() {
    double[] quarters = new double[32];
    for (int quarter = 0; quarter < quarters.length; quarter++) {
      quarters[quarter] = 800 + quarter % 4;
    }

    Assessment told = told(CountSeries.of(Grain.QUARTER, START, quarters));

    assertThat(told.verdict()).isEqualTo(Verdict.USUAL);
    assertThat(told.ratio().low()).isGreaterThan(0.8);
    assertThat(told.ratio().high()).isLessThan(1.25);
    assertThat(told.about(THEFTS).swedish()).contains("Omdöme: som vanligt.");
  }

  @Test
  void theUsualRangeIsThatOfPoissonWhereNothingElseVaries() {
    double[] weeks = new double[416];
    Arrays.fill(weeks, 9);

    Assessment told = told(weeks);

    PoissonDistribution known = PoissonDistribution.of(9);
    assertThat(told.expected()).isCloseTo(9, within(1e-6));
    assertThat(told.usual().low()).isEqualTo(known.inverseCumulativeProbability(0.05));
    assertThat(told.usual().high()).isEqualTo(known.inverseCumulativeProbability(0.95));
  }

  @Test
  void whatIsNewForLessThanHalfAYearIsNotUsual() {
    double[] weeks = weeks(5);
    Arrays.fill(weeks, weeks.length - 20, weeks.length, 12);

    assertThat(told(weeks).expected()).isCloseTo(5, within(0.5));
  }

  @Test
  void theSeasonIsExpected() {
    double[] months = new double[96];
    for (int month = 0; month < months.length; month++) {
      months[month] = Math.round(20 + 12 * Math.cos(2 * Math.PI * month / 12));
    }

    Assessment december = told(CountSeries.of(Grain.MONTH, START, months));
    Assessment june =
        told(CountSeries.of(Grain.MONTH, START, Arrays.copyOf(months, months.length - 6)));

    assertThat(december.basis()).isEqualTo(Basis.TREND);
    assertThat(december.expected()).isCloseTo(30, within(2.0));
    assertThat(june.expected()).isCloseTo(10, within(2.0));
    assertThat(december.verdict()).isNotEqualTo(Verdict.MORE);
  }

  @Test
  void ofWholeYearsNoSeasonIsMissed() {
    Assessment told =
        told(CountSeries.of(Grain.YEAR, START, new double[] {110, 81, 107, 140, 141, 148, 138}));

    assertThat(told.basis()).isEqualTo(Basis.SEASON);
  }

  @Test
  void theSecondSummerIsNoAlarmThoughTheSeasonIsNotKnownForSure() {
    double[] weeks = new double[80];
    for (int week = 0; week < weeks.length; week++) {
      weeks[week] = Math.round(12 - 6 * Math.cos(2 * Math.PI * week / 52.18));
    }

    Assessment told = told(weeks);

    assertThat(told.observed()).isEqualTo(18);
    assertThat(told.basis()).isEqualTo(Basis.LEVEL);
    assertThat(told.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(told.usual().holds(18)).isTrue();
  }

  @Test
  void inTheFirstYearTheSeasonMakesTheRangeWider() {
    Assessment young = told(Arrays.copyOf(weeks(12), 40));

    assertThat(young.expected()).isCloseTo(12, within(2.0));
    assertThat(young.usual().high()).isGreaterThan(told(weeks(12)).usual().high() + 1);
  }

  @Test
  void aSteadyTrendIsExpectedAndTold() {
    double[] months = new double[96];
    for (int month = 0; month < months.length; month++) {
      months[month] = Math.round(60 * Math.pow(0.9, month / 12.0));
    }

    Assessment told = told(CountSeries.of(Grain.MONTH, START, months));

    assertThat(told.verdict()).isNotEqualTo(Verdict.FEWER);
    assertThat(told.trend().orElseThrow().timesPerYear()).isCloseTo(0.9, within(0.01));
    assertThat(told.trend().orElseThrow().interval().holds(0.9)).isTrue();
  }

  @Test
  void weeksThatAreNotRegisteredYetAreNoDecrease() {
    double[] weeks = weeks(20);
    double[] ripeness = new double[weeks.length];
    Arrays.fill(ripeness, 1);
    double[] registered = {0.9, 0.75, 0.6, 0.3};
    for (int late = 0; late < registered.length; late++) {
      int week = weeks.length - registered.length + late;
      ripeness[week] = registered[late];
      weeks[week] = Math.round(20 * registered[late]);
    }
    CountSeries unripe = CountSeries.of(Grain.WEEK, START, weeks).withRipeness(ripeness);

    assertThat(told(weeks).verdict()).isEqualTo(Verdict.FEWER);
    Assessment told = told(unripe);
    assertThat(told.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(told.whenRipe().holds(20)).isTrue();
    assertThat(told.whenRipe().low()).isGreaterThan(told.observed());
    assertThat(told.about(THEFTS).swedish()).contains("Hittills har 6 registrerats");
  }

  @Test
  void afterNothingAtAllOneEventOrTwoAreNoAlarm() {
    double[] weeks = new double[416];
    weeks[weeks.length - 1] = 2;

    assertThat(told(weeks).verdict()).isNotEqualTo(Verdict.MORE);
    weeks[weeks.length - 1] = 3;
    assertThat(told(weeks).verdict()).isEqualTo(Verdict.MORE);
    assertThat(told(weeks).basis()).isEqualTo(Basis.RATE);
  }

  @Test
  void fewEventsDoNotTellHowMuchTheyVary() {
    double[] weeks = new double[52];
    for (int week = 0; week < weeks.length; week += 6) {
      weeks[week] = 1;
    }

    Assessment told = told(weeks);

    assertThat(told.basis()).isEqualTo(Basis.RATE);
    double[] more = weeks.clone();
    more[51] = 3;
    assertThat(
            Assessor.of(new Context(0.003, 0.8, 1.25))
                .assess(CountSeries.of(Grain.WEEK, START, more))
                .fold(Assessment::verdict, reason -> Verdict.FEWER))
        .isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void aPeriodThatWasNotDeliveredCannotBeTold() {
    double[] weeks = weeks(5);
    weeks[weeks.length - 1] = Double.NaN;

    assertThat(reason(CountSeries.of(Grain.WEEK, START, weeks))).contains("inte levererad");
  }

  @Test
  void aGapBeforeThePeriodOnlyKeepsTheSumsThatReachOverIt() {
    double[] weeks = weeks(5);
    weeks[weeks.length - 2] = Double.NaN;
    weeks[weeks.length - 1] = 20;

    assertThat(told(weeks).more().periods()).isEqualTo(1);
    assertThat(told(weeks).verdict()).isEqualTo(Verdict.MORE);
  }

  @Test
  void twentyWeeksAreTooFew() {
    assertThat(reason(CountSeries.of(Grain.WEEK, START, Arrays.copyOf(weeks(5), 20))))
        .contains("För kort historik");
    assertThat(reason(CountSeries.of(Grain.WEEK, START, new double[0]))).contains("inte levererad");
  }

  @Test
  void aLargerPopulationIsExpectedToHoldMore() {
    double[] weeks = weeks(5);
    double[] inhabitants = new double[weeks.length];
    Arrays.fill(inhabitants, 13_000);
    inhabitants[weeks.length - 1] = 26_000;

    CountSeries series = CountSeries.of(Grain.WEEK, START, weeks).withExposures(inhabitants);

    assertThat(told(series).expected()).isCloseTo(10, within(1.0));
  }

  /** Counts around a level, in a fixed order without pattern. */
  private static double[] weeks(int level) {
    double[] weeks = new double[416];
    long state = 7;
    for (int week = 0; week < weeks.length - 4; week++) {
      state = (state * 1_103_515_245L + 12_345) & 0x7fffffffL;
      weeks[week] = level + (state >> 16) % 5 - 2;
    }
    Arrays.fill(weeks, weeks.length - 4, weeks.length, level);
    return weeks;
  }

  private static Assessment told(double[] weeks) {
    return told(CountSeries.of(Grain.WEEK, START, weeks));
  }

  private static Assessment told(CountSeries series) {
    return assess(series)
        .fold(
            told -> told,
            reason -> {
              throw new AssertionError(reason.swedish());
            });
  }

  private static String reason(CountSeries series) {
    return assess(series).fold(told -> told.verdict().name(), Phrase::swedish);
  }

  private static Outcome<Assessment> assess(CountSeries series) {
    return Assessor.of(Context.ofOneSeries(Judging.DEFAULT)).assess(series);
  }
}
