package se.lagesbild.warehouse.analysis.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.warehouse.analysis.Assessor;
import se.lagesbild.warehouse.analysis.Context;
import se.lagesbild.warehouse.catalogue.DateRange;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.Judging;
import se.lagesbild.warehouse.fixture.FixtureConfig;
import se.lagesbild.warehouse.statistics.Verdict;

/** Nothing ever happens to the thefts of {@link LateSource} but how late they are told of. */
class RegisteredLateTest {
  private static final int SERIES = 300;
  private static final int SOME = 100;

  /** The verdicts of one series, at one in twenty each way. */
  private static final Assessor ASSESSOR = Assessor.of(Context.ofOneSeries(Judging.DEFAULT));

  private static final ToDoubleFunction<LocalDate> AS_EVER = day -> 1;
  private static final ToDoubleFunction<LocalDate> SLOWER =
      day -> 1 + 2 * LateSource.ofLastHalfYear(day);
  private static final ToDoubleFunction<LocalDate> FASTER =
      day -> 3 - 2 * LateSource.ofLastHalfYear(day);

  private static Installation installation;

  @BeforeAll
  static void readTheIndicators(@TempDir Path config) {
    FixtureConfig.write(config);
    installation = InstallationReader.read(config);
  }

  /** Of so many series. */
  private record Tally(int more, int fewer, int covered, int judged) {
    static Tally of(
        int series, ToDoubleFunction<LocalDate> slower, UnaryOperator<LateSource> planted) {
      Tally tally = new Tally(0, 0, 0, 0);
      for (int seed = 0; seed < series; seed++) {
        LateSource source = planted.apply(new LateSource(installation, 20, slower, seed));
        for (WatchedSeries watched : source.series()) {
          tally = tally.with(watched.judgedBy(ASSESSOR).orElseThrow(), source);
        }
      }
      return tally;
    }

    private Tally with(Judged told, LateSource source) {
      boolean covers = told.assessment().whenRipe().holds(source.all(told.watched().period()));
      return new Tally(
          more + (told.verdict() == Verdict.MORE ? 1 : 0),
          fewer + (told.verdict() == Verdict.FEWER ? 1 : 0),
          covered + (covers ? 1 : 0),
          judged + 1);
    }
  }

  /** One in twenty may be called either, and two of a hundred more are chance. */
  private static void assertNoChange(Tally tally) {
    assertThat(tally.fewer()).as("fewer").isLessThanOrEqualTo(tally.judged() * 7 / 100);
    assertThat(tally.more()).as("more").isLessThanOrEqualTo(tally.judged() * 7 / 100);
  }

  /** Said to be 90 in 100, less two standard errors of 300 series. */
  private static void assertCovered(Tally tally) {
    assertThat(tally.covered()).as("covered").isGreaterThanOrEqualTo(tally.judged() * 86 / 100);
  }

  @ParameterizedTest
  @ValueSource(ints = 14)
  void aSteadyLagIsNoChange(int days) {
    Tally tally = Tally.of(SERIES, AS_EVER, source -> source.every(days));

    assertNoChange(tally);
    assertCovered(tally);
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 14})
  void aLagThatGrowsThreefoldInHalfAYearIsNoDrop(int days) {
    Tally tally = Tally.of(SERIES, SLOWER, source -> source.every(days));

    assertNoChange(tally);
    assertCovered(tally);
  }

  @ParameterizedTest
  @ValueSource(ints = 14)
  void aLagThatShrinksToAThirdInHalfAYearIsNoRise(int days) {
    Tally tally = Tally.of(SERIES, FASTER, source -> source.every(days));

    assertNoChange(tally);
    assertCovered(tally);
  }

  @Test
  void monthlyDeliveriesAreJudgedByTheWeeksThatTheyTellOf() {
    LateSource source = new LateSource(installation, 20, AS_EVER, 1).everyMonth();

    assertThat(source.until()).isEqualTo("2026-10-31");
    assertThat(source.series())
        .extracting(WatchedSeries::period)
        .containsExactly(new DateRange(LocalDate.of(2026, 10, 19), LocalDate.of(2026, 10, 26)));
    assertNoChange(Tally.of(SOME, AS_EVER, LateSource::everyMonth));
  }

  @Test
  void aDeliveryEverySecondWeekIsJudgedByItsLastWeek() {
    LateSource source = new LateSource(installation, 20, AS_EVER, 1);

    assertThat(source.series())
        .extracting(watched -> watched.period().to())
        .containsExactly(LateSource.TODAY);
  }

  @Test
  void aDeliveryThatNeverCameAndOthersMadeGoodForIsNoDrop() {
    Tally tally = Tally.of(SOME, AS_EVER, source -> source.withoutDelivery(2));

    assertNoChange(tally);
    assertCovered(tally);
  }

  @Test
  void aDeliveryThatNeverCameLeavesItsWeeksOut() {
    WatchedSeries watched = new LateSource(installation, 20, AS_EVER, 1).lose(1).series().get(0);
    int last = watched.series().length() - 1;

    assertThat(watched.series().counts()[last - 2]).isNaN();
    assertThat(watched.series().counts()[last - 3]).isNaN();
    assertThat(watched.series().counts()[last - 1]).isPositive();
  }

  @Test
  void aLastDeliveryThatNeverCameIsNoDrop() {
    LateSource source = new LateSource(installation, 20, AS_EVER, 1).withoutDelivery(0);

    assertThat(source.series())
        .extracting(watched -> watched.period().to())
        .containsExactly(LateSource.TODAY.minusWeeks(2));
    Tally tally = Tally.of(SOME, AS_EVER, each -> each.withoutDelivery(0));
    assertNoChange(tally);
    assertCovered(tally);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void manyOldRowsThatAreRegisteredAnewAtOnceAreNoChange(int back) {
    assertNoChange(Tally.of(SOME, AS_EVER, source -> source.registerAnew(back, 400)));
  }
}
