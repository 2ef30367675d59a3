package se.lagesbild.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Month;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Judging;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Statement;
import se.lagesbild.warehouse.statistics.Subject;
import se.lagesbild.warehouse.statistics.Verdict;

/** A school whose July is empty nearly always, and half of June and August. */
class QuietAssessmentTest {
  private static final double[] MEANS = {
    12, 13, 19, 18, 20, 7, 0.15, 8, 20, 17, 18, 9,
  };
  private static final int JUNE = 5;
  private static final int JULY = 6;
  private static final int AUGUST = 7;
  private static final Assessor READER = Assessor.of(Context.ofOneSeries(Judging.DEFAULT));
  private static final Assessor NIGHT = Assessor.of(new Context(0.003, 0.8, 1.25));

  /** Eight years, and the ninth up to a month. */
  private static CountSeries upTo(int month, long seed) {
    return PlantedSeries.of(Grain.MONTH, 97 + month, at -> MEANS[at % 12]).drawn(seed);
  }

  /** Eight years whose Julys hold two events in all, and the ninth with so many. */
  private static CountSeries julyWith(double count) {
    double[] months = upTo(JULY, 5).counts().clone();
    for (int at = JULY; at < months.length; at += 12) {
      months[at] = at < 24 ? 1 : 0;
    }
    months[months.length - 1] = count;
    return CountSeries.of(Grain.MONTH, PlantedSeries.START, months);
  }

  private static Assessment told(Assessor assessor, CountSeries series) {
    return assessor
        .assess(series)
        .fold(
            told -> told,
            reason -> {
              throw new AssertionError(reason.swedish());
            });
  }

  @Test
  void anEmptyJulyIsNotFewer() {
    Assessment told = told(READER, julyWith(0));

    assertThat(told.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(told.basis()).isEqualTo(Basis.QUIET);
    assertThat(told.usual().low()).isZero();
    assertThat(told.usual().high()).isBetween(1.0, 2.0);
    assertThat(told.baselineEvents()).isEqualTo(2);
    assertThat(told.baselinePeriods()).isEqualTo(8);
    assertThat(told.expected()).as("Jeffreys' rate").isCloseTo(2.5 / 8, within(1e-12));
    Statement said = told.about(Subject.UNNAMED);
    assertThat(said.explanation().swedish())
        .contains("Fler än vanligt går att se, men inte färre")
        .contains("Så här års brukar det hända lite eller inget: 2 händelser på 8 perioder");
    assertThat(said.explanation().english())
        .contains("More than usual can be seen, but not fewer")
        .contains("2 events in 8 periods");
  }

  @Test
  void aJulyWithSixIsToldByDayAndByNight() {
    assertThat(told(READER, julyWith(6)).verdict()).isEqualTo(Verdict.MORE);
    Assessment told = told(NIGHT, julyWith(6));

    assertThat(told.verdict()).isEqualTo(Verdict.MORE);
    assertThat(told.more().periods()).isEqualTo(1);
    assertThat(told.more().expected()).isCloseTo(2.5 / 8, within(1e-12));
    assertThat(told.about(Subject.UNNAMED).explanation().swedish())
        .contains("Antalet är 6; vanligt är 0 till")
        .contains("brukar det hända lite eller inget");
    assertThat(told.lasting()).as("August is no July").isEmpty();
    assertThat(told.next().holds(8)).isTrue();
  }

  @Test
  void twoInJulyAreTooFewToBeMore() {
    assertThat(told(READER, julyWith(2)).verdict()).isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void theMonthAfterJuneIsForeseenAsAJuly() {
    assertThat(told(READER, upTo(JUNE, 5)).next().high()).isLessThanOrEqualTo(2);
  }

  @Test
  void aSeriesThatFellToNothingIsStillFewer() {
    double[] months = upTo(AUGUST + 2, 5).counts().clone();
    Arrays.fill(months, months.length - 2, months.length, 0);
    CountSeries series = CountSeries.of(Grain.MONTH, PlantedSeries.START, months);

    assertThat(told(READER, series).verdict()).isEqualTo(Verdict.FEWER);
    assertThat(told(NIGHT, series).verdict()).isEqualTo(Verdict.FEWER);
  }

  @Test
  void anEmptyYearOfASeriesWithoutQuietTimesIsFewer() {
    double[] months =
        PlantedSeries.of(Grain.MONTH, 103, at -> at < 91 ? 8 : 1e-9).drawn(3).counts();

    Assessment told = told(READER, CountSeries.of(Grain.MONTH, PlantedSeries.START, months));

    assertThat(told.verdict()).isEqualTo(Verdict.FEWER);
    assertThat(told.basis()).isNotEqualTo(Basis.QUIET);
  }

  @Test
  void julyIsNeverFewerAndSeldomMoreWhereNothingChanged() {
    int more = 0;
    for (int seed = 0; seed < 300; seed++) {
      Verdict verdict = told(READER, upTo(JULY, seed)).verdict();
      assertThat(verdict).isNotEqualTo(Verdict.FEWER);
      more += verdict == Verdict.MORE ? 1 : 0;
    }

    assertThat(more).isLessThanOrEqualTo(6);
  }

  /** August is judged together with July and June, each by its own expectation. */
  @Test
  void augustErrsNoMoreOftenThanItMay() {
    int more = 0;
    int fewer = 0;
    for (int seed = 0; seed < 400; seed++) {
      Verdict verdict = told(READER, upTo(AUGUST, seed)).verdict();
      more += verdict == Verdict.MORE ? 1 : 0;
      fewer += verdict == Verdict.FEWER ? 1 : 0;
    }

    assertThat(more).isLessThanOrEqualTo((int) (400 * 0.05 * 1.3));
    assertThat(fewer).isLessThanOrEqualTo((int) (400 * 0.05 * 1.3));
  }

  @Test
  void theSumOverJulyExpectsWhatItsMonthsDo() {
    CountSeries series = upTo(AUGUST, 7);
    Expectation usual = new Usual(series).of(3).orElseThrow();
    int august = series.length() - 1;

    double apart =
        IntStream.rangeClosed(0, 2).mapToDouble(back -> usual.of(august - back, 1).mean()).sum();

    assertThat(usual.of(august, 3).mean()).isCloseTo(apart, within(1e-9));
    assertThat(usual.of(august, 3).variance())
        .isGreaterThan(usual.of(august, 1).variance() + usual.of(august - 2, 1).variance());
  }

  /** Held against the same waves with July in them, by the planted truth. */
  @Test
  void theMonthsAroundJulyAreBetterKnownThanWhereTheWavesMustFollowIt() {
    double[] before = new double[12];
    double[] now = new double[12];
    for (int seed = 0; seed < 20; seed++) {
      CountSeries series = upTo(AUGUST + 4, seed);
      Expectation usual = new Usual(series).of(3).orElseThrow();
      Expectation smooth =
          ModelExpectation.before(series, 102, Terms.free(series, true, 2), Basis.TREND)
              .orElseThrow();
      for (int month = 0; month < 12; month++) {
        int at = 96 + month;
        before[month] += Math.abs(smooth.of(at, 1).mean() - MEANS[month]);
        now[month] += Math.abs(usual.of(at, 1).mean() - MEANS[month]);
      }
    }

    for (int month : new int[] {JUNE - 1, JULY, AUGUST, AUGUST + 1}) {
      assertThat(now[month]).as("month " + (month + 1)).isLessThan(before[month]);
    }
    assertThat(now[JUNE] + now[AUGUST]).isLessThan(before[JUNE] + before[AUGUST]);
    assertThat(Arrays.stream(now).sum()).isLessThan(0.75 * Arrays.stream(before).sum());
  }

  @Test
  void theBandHasAPlaceForEveryJuly() {
    Course course = READER.course(upTo(AUGUST, 5));

    assertThat(course.usual()).hasSize(104);
    for (int july = JULY; july < 104; july += 12) {
      assertThat(course.usual().get(july).high()).isLessThanOrEqualTo(2);
      assertThat(course.usual().get(july + 1).high()).isGreaterThan(8);
    }
    assertThat(course.season().map(Season::lowest)).contains(Month.JULY);
  }

  @Test
  void weeksOfTheSummerAreJudgedTogetherWithEachOtherOnly() {
    double[] weeks = new double[416];
    Arrays.setAll(weeks, week -> week % 52 >= 25 && week % 52 < 32 ? 0 : 4 + week % 3);
    double[] busy = Arrays.copyOf(weeks, 7 * 52 + 28);
    Arrays.fill(busy, busy.length - 2, busy.length, 3);
    Arrays.fill(busy, busy.length - 12, busy.length - 4, 0);

    Assessment told = told(READER, CountSeries.of(Grain.WEEK, PlantedSeries.START, busy));

    assertThat(told.verdict()).isEqualTo(Verdict.MORE);
    assertThat(told.more().periods()).isLessThanOrEqualTo(3);
    assertThat(told.more().expected()).isLessThan(1);
  }

  @Test
  void boundsOfAnEmptyJulyAreNotFewerEither() {
    CountSeries lower = julyWith(0);
    CountSeries upper =
        CountSeries.of(
            Grain.MONTH,
            PlantedSeries.START,
            Arrays.stream(lower.counts())
                .map(count -> count > 0 && count < 4 ? 4 : count)
                .toArray());

    String verdict =
        READER
            .assess(new Bounds(lower, upper))
            .fold(told -> told.verdict().name(), Phrase::swedish);

    assertThat(verdict).isEqualTo("CANNOT_TELL");
  }
}
