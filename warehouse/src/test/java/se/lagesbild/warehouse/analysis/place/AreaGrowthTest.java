package se.lagesbild.warehouse.analysis.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.warehouse.analysis.Dispersion;
import se.lagesbild.warehouse.statistics.Verdict;
import se.lagesbild.warehouse.statistics.areacomparison.BeforeAfter;

/** Whether an area changed more than the rest. */
class AreaGrowthTest {

  private static AreaGrowth of(double before, double now, double restBefore, double restNow) {
    return AreaGrowth.of(new BeforeAfter(before, now, restBefore, restNow), Dispersion.NONE)
        .orElseThrow();
  }

  @Test
  void whatGrewTogetherDidNotOutgrow() {
    AreaGrowth doubled = of(30, 60, 200, 400);

    assertThat(doubled.times()).isCloseTo(1, within(0.01));
    assertThat(doubled.likely().low()).isLessThan(1);
    assertThat(doubled.likely().high()).isGreaterThan(1);
    assertThat(doubled.verdict()).isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void anAreaThatGrewThreefoldBesideAStillRestIsTold() {
    assertThat(of(30, 90, 300, 300).verdict()).isEqualTo(Verdict.MORE);
    assertThat(of(90, 30, 300, 300).verdict()).isEqualTo(Verdict.FEWER);
    assertThat(of(30, 90, 300, 300).times()).isCloseTo(3, within(0.1));
  }

  @ParameterizedTest
  @CsvSource({"9, 40, 200, 200", "40, 9, 200, 200", "40, 40, 9, 200", "40, 40, 200, 9"})
  void belowTenOnAnySideNothingIsTold(double a, double b, double c, double d) {
    assertThat(AreaGrowth.of(new BeforeAfter(a, b, c, d), Dispersion.NONE)).isEmpty();
  }

  @Test
  void moreVariationWidensTheLimitsAndSilencesWhatItMayExplain() {
    BeforeAfter counts = new BeforeAfter(40, 65, 300, 300);
    double[][] wild = {
      {10, 60}, {40, 20}, {5, 70}, {50, 30}, {10, 60}, {40, 20}, {8, 50}, {45, 9}, {9, 60}
    };
    AreaGrowth calm = AreaGrowth.of(counts, Dispersion.NONE).orElseThrow();
    AreaGrowth careful = AreaGrowth.of(counts, Dispersion.of(wild)).orElseThrow();

    assertThat(calm.verdict()).isEqualTo(Verdict.MORE);
    assertThat(careful.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(careful.times()).isEqualTo(calm.times());
    assertThat(careful.likely().low()).isLessThan(calm.likely().low());
    assertThat(careful.likely().high()).isGreaterThan(calm.likely().high());
  }

  /**
   * A second opinion: at the limits of 1 the tails of the hypergeometric are what they should be.
   */
  @Test
  void aWordIsToldOnlyWhereTheHypergeometricTailIsSmall() {
    for (int now = 30; now < 90; now++) {
      AreaGrowth growth = of(40, now, 300, 300);
      // Of all events, those of the later period; drawn, those of the area.
      HypergeometricDistribution table =
          HypergeometricDistribution.of(640 + now, 300 + now, 40 + now);
      double above = table.survivalProbability(now - 1);
      double below = table.cumulativeProbability(now);
      if (growth.verdict() == Verdict.MORE) {
        assertThat(above).isLessThan(0.05);
      }
      if (growth.verdict() == Verdict.FEWER) {
        assertThat(below).isLessThan(0.05);
      }
      assertThat(growth.likely().low() > 1).isEqualTo(above < 0.025);
      assertThat(growth.likely().high() < 1).isEqualTo(below < 0.025);
    }
  }

  @Test
  void withoutAChangeAWordComesSeldom() {
    Random random = new Random(20261127);
    int told = 0;
    for (int at = 0; at < 1000; at++) {
      AreaGrowth growth =
          of(
              10 + poisson(30, random),
              10 + poisson(30, random),
              10 + poisson(190, random),
              10 + poisson(190, random));
      told += growth.verdict() == Verdict.CANNOT_TELL ? 0 : 1;
    }
    assertThat(told).isLessThan(65);
  }

  private static int poisson(double mean, Random random) {
    double left = Math.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > left; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
