package se.lagesbild.warehouse.analysis.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedNightTest {
  @TempDir Path config;

  @Test
  void twiceAsManyMunicipalitiesShareTheSameBudget() {
    SimulatedNight one = SimulatedNight.of(new InventedFacts(config).installation(), 1);
    SimulatedNight two = SimulatedNight.of(new InventedFacts(config).installation(), 2);

    assertThat(one.series()).isEqualTo(20 * 9);
    assertThat(two.series()).isEqualTo(2 * 20 * 9);
    assertThat(two.alpha()).isLessThan(0.6 * one.alpha());
  }

  @Test
  void ofMuchThatIsUsualNextToNothingIsASignal() {
    Night night = SimulatedNight.of(new InventedFacts(config).installation(), 1).judge();

    assertThat(night.series()).isEqualTo(180);
    assertThat(night.differing()).isLessThan(5);
  }
}
