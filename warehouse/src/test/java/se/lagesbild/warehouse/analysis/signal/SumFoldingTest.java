package se.lagesbild.warehouse.analysis.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.statistics.Verdict;

/** What the night finds in sums. */
class SumFoldingTest {
  @TempDir Path config;
  private InventedSums sums;

  @BeforeEach
  void inventAMunicipality() {
    sums = new InventedSums(config);
  }

  private static List<Verdict> found(Night night) {
    return night.signals().stream().map(signal -> signal.judged().verdict()).toList();
  }

  @Test
  void aLastingRiseIsFound() {
    Night night = sums.steady(30, 1).last(3, 45).night();

    assertThat(night.series()).isEqualTo(1);
    assertThat(found(night)).containsExactly(Verdict.MORE);
    List<Object> row = List.copyOf(night.tables().get(0).rows().get(0).subList(0, 3));
    assertThat(row).containsExactly(1, "oro", "1982");
  }

  @Test
  void aFallIsFound() {
    assertThat(found(sums.steady(30, 1).last(2, 8).night())).containsExactly(Verdict.FEWER);
  }

  /** A single series has all the budget, so that one month of ten may be called unusual. */
  @Test
  void noiseIsFoundAsSeldomAsTheBudgetLets() {
    long known = IntStream.range(0, 200).filter(seed -> isFound(30, seed)).count();
    long withheld = IntStream.range(0, 200).filter(seed -> isFound(3, seed)).count();

    assertThat(known).isBetween(4L, 24L);
    assertThat(withheld).isLessThanOrEqualTo(10L);
  }

  private boolean isFound(double mean, long seed) {
    return !sums.steady(mean, seed).night().signals().isEmpty();
  }

  @Test
  void monthsThatAreWithheldAreNoAlarm() {
    assertThat(found(sums.steady(1, 2).last(3, 4).night())).isEmpty();
  }

  @Test
  void monthsThatAreWithheldHideNoHugeRise() {
    Night night = sums.steady(3, 3).last(1, 40).night();

    assertThat(found(night)).containsExactly(Verdict.MORE);
    assertThat(night.signals().get(0).judged().watched().upper().counts()).contains(4);
    assertThat(textOf(night)).contains("Antalet är 40; vanligt är", "En del av talen är okänd");
  }

  @Test
  void aHugeRiseStandsThoughItMayBeHigherStill() {
    Night night = sums.steady(3, 3).last(1, 40).orAnyNumberMoreInTheLast().night();

    assertThat(found(night)).containsExactly(Verdict.MORE);
    assertThat(textOf(night)).contains("känt bara som minst 40");
  }

  private static String textOf(Night night) {
    return night.tables().get(0).rows().get(0).toString();
  }

  @Test
  void aMonthOfWhichAnyNumberMayBeTrueIsNotFewer() {
    assertThat(found(sums.steady(30, 1).last(1, 5).night())).containsExactly(Verdict.FEWER);
    assertThat(found(sums.steady(30, 1).last(1, 5).orAnyNumberMoreInTheLast().night())).isEmpty();
  }

  @Test
  void sumsAreJudgedByNoStepFinerThanTheyAreSent() {
    assertThat(sums.steady(30, 1).series())
        .extracting(WatchedSeries::grain)
        .containsExactly(Grain.MONTH);
    assertThat(sums.steady(0.3, 1).series())
        .extracting(WatchedSeries::grain)
        .containsExactly(Grain.QUARTER);
  }

  @Test
  void aMonthThatNeverCameIsMissingAndTheLastOneIsNotJudged() {
    WatchedSeries within = sums.steady(30, 1).lose(5).series().get(0);
    WatchedSeries last = new InventedSums(config).steady(30, 1).lose(0).series().get(0);

    assertThat(within.series().counts()[InventedSums.MONTHS - 6]).isNaN();
    assertThat(within.period().from()).isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(last.period().from()).isEqualTo(LocalDate.of(2026, 9, 1));
  }

  @Test
  void aSourceThatIsSilentIsNotJudged() {
    sums.steady(30, 1);

    assertThat(
            new SumFolding(sums.installation(), InventedSums.TODAY.plusDays(75), sums.facts())
                .all())
        .isEmpty();
  }

  @Test
  void theSumsOfAnAreaAreASeriesOfTheirOwn() {
    Night night = sums.in("centrum").steady(30, 1).last(3, 45).night();

    assertThat(night.signals())
        .extracting(signal -> signal.judged().watched().area())
        .containsExactly("centrum");
  }

  @Test
  void theSameSumsGiveTheSameTable() {
    sums.steady(3, 3).last(1, 40);

    assertThat(sums.night().tables()).isEqualTo(sums.night().tables());
  }
}
