package se.lagesbild.warehouse.statistics.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightsTest {

  @Test
  void aPartThatIsNotThereHasNoWeight() {
    Weights level = Weights.ofLevel(0.3);

    assertThat(level.hasTrend()).isFalse();
    assertThat(level.hasSeason()).isFalse();
    assertThat(level.trendOrZero()).isZero();
    assertThat(level.withTrend(0).hasTrend()).isTrue();
    assertThat(level.withSeason(0).hasSeason()).isTrue();
  }

  @Test
  void refusesWhatIsNoWeight() {
    Weights level = Weights.ofLevel(1);

    assertThatThrownBy(() -> Weights.ofLevel(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("alpha är 0 men ska vara större än 0 och högst 1.");
    assertThatThrownBy(() -> Weights.ofLevel(Double.NaN)).hasMessageContaining("alpha är NaN");
    assertThatThrownBy(() -> level.withTrend(1.5)).hasMessageContaining("beta är 1.5");
    assertThatThrownBy(() -> level.withSeason(-0.1)).hasMessageContaining("gamma är -0.1");
    assertThatThrownBy(() -> level.withDamping(0)).hasMessageContaining("phi är 0");
  }

  @Test
  void anIntervalCoversWhatItSays() {
    Forecast forecast = new Forecast(new double[] {10}, new double[] {2});

    assertThat(forecast.lower(0.95)[0]).isEqualTo(10 - 2 * 1.959963984540054, within(1e-12));
    assertThat(forecast.upper(0.95)[0]).isEqualTo(10 + 2 * 1.959963984540054, within(1e-12));
    assertThatThrownBy(() -> forecast.upper(1)).hasMessageContaining("level är 1");
    assertThatThrownBy(() -> forecast.lower(Double.NaN)).hasMessageContaining("level är NaN");
  }
}
