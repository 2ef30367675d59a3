package se.lagesbild.warehouse.analysis.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VariationTest {

  @Test
  void pairsThatLieFartherApartThanChanceSayHowMuch() {
    // (10 - 30)² - 40 = 360 and (20 - 20)² - 40 = -40 over 2 · 300 and 2 · 400.
    assertThat(Variation.of(new double[] {10, 30, 20, 20}).size())
        .isCloseTo(1400 / 320.0, within(1e-12));
  }

  @Test
  void numbersThatVaryLessThanChanceVaryByChance() {
    assertThat(Variation.of(new double[] {20, 21, 19, 20})).isEqualTo(Variation.BY_CHANCE);
    assertThat(Variation.of(new double[0])).isEqualTo(Variation.BY_CHANCE);
  }

  @Test
  void aWeekThatIsNotToldOfLeavesItsPairOut() {
    assertThat(Variation.of(new double[] {10, 30, Double.NaN, 500, 20, 20}))
        .isEqualTo(Variation.of(new double[] {10, 30, 20, 20}));
  }
}
