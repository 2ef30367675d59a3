package se.lagesbild.warehouse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.statistics.Phrase;
import se.lagesbild.warehouse.statistics.Verdict;

class DecompositionTest {
  /** Twice as many in August as in February. */
  private static double doubled(int month) {
    return 30 * (1 + Math.cos(2 * Math.PI * (month % 12 - 7) / 12) / 3);
  }

  private static Decomposition told(CountSeries series) {
    return Decomposition.of(
        series,
        found -> found,
        reason -> {
          throw new AssertionError(reason.english());
        });
  }

  private static String reason(CountSeries series) {
    return Decomposition.of(series, found -> "", Phrase::english);
  }

  @Test
  void findsThePlantedSeasonAndHowMuchItIs() {
    Decomposition found =
        told(PlantedSeries.of(Grain.MONTH, 96, DecompositionTest::doubled).drawn(3));

    assertThat(found.season()).get().extracting(Season::strength).matches(s -> (double) s > 0.5);
    assertThat(found.season().orElseThrow().highest())
        .isIn(Month.JULY, Month.AUGUST, Month.SEPTEMBER);
    assertThat(found.timesLowest()).isCloseTo(2, within(0.5));
  }

  @Test
  void thePartsSumToTheCountsPerMeanMonth() {
    CountSeries series = PlantedSeries.of(Grain.MONTH, 60, DecompositionTest::doubled).drawn(5);
    Decomposition found = told(series);
    double mean = Arrays.stream(series.exposures()).average().orElseThrow();

    for (int at = 0; at < series.length(); at++) {
      assertThat(found.level()[at] + found.seasonal()[at] + found.rest()[at])
          .isCloseTo(series.counts()[at] / series.exposures()[at] * mean, within(1e-9));
    }
  }

  @Test
  void namesThePlantedMonthAndHardlyEverAnother() {
    long others = 0;
    for (long seed = 0; seed < 40; seed++) {
      Decomposition found =
          told(
              PlantedSeries.of(Grain.MONTH, 96, month -> month == 50 ? 90 : doubled(month))
                  .drawn(seed));
      assertThat(found.standsOut().get(50)).isEqualTo(Verdict.MORE);
      others +=
          IntStream.range(0, 96)
              .filter(at -> at != 50 && found.standsOut().get(at) != Verdict.USUAL)
              .count();
    }
    assertThat(others).isLessThan(8);
  }

  @Test
  void seldomNamesAMonthOfChance() {
    long named = 0;
    for (long seed = 0; seed < 100; seed++) {
      Decomposition found = told(PlantedSeries.of(Grain.MONTH, 96, month -> 8).drawn(seed));
      named += found.standsOut().stream().anyMatch(word -> word != Verdict.USUAL) ? 1 : 0;
    }
    assertThat(named).isLessThanOrEqualTo(8);
  }

  @Test
  void saysWhyASeriesCannotBeTakenApart() {
    assertThat(reason(PlantedSeries.of(Grain.MONTH, 24, month -> 20).drawn(1)))
        .contains("two years or shorter");
    assertThat(reason(PlantedSeries.of(Grain.MONTH, 60, month -> 1).drawn(1)))
        .contains("fewer than two events");
    assertThat(reason(PlantedSeries.of(Grain.YEAR, 9, year -> 50).drawn(1)))
        .contains("not by day or year");
    double[] gap = new double[48];
    Arrays.fill(gap, 9);
    gap[20] = Double.NaN;
    assertThat(reason(CountSeries.of(Grain.MONTH, LocalDate.of(2020, 1, 1), gap)))
        .contains("not delivered");
  }
}
