package se.lagesbild.warehouse.analysis.companion.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A small part of what {@code bench companions} prints. */
class CompanionTrialTest {
  private static final CompanionTrial TRIAL = new CompanionTrial(12, 20, 5);

  @Test
  void amongSeriesThatHaveNothingToDoWithEachOtherNextToNothingIsFound() {
    CompanionTrial.Outcome outcome = TRIAL.independent(1);

    assertThat(outcome.searches()).isEqualTo(12);
    assertThat(outcome.withFindings()).isLessThanOrEqualTo(2);
  }

  @Test
  void theSeriesThatGoesAheadIsFoundAtItsLag() {
    CompanionTrial.Outcome outcome = TRIAL.led(3, 1.8);

    assertThat(outcome.led()).isGreaterThanOrEqualTo(11);
    assertThat(outcome.falseDiscoveryRate()).isLessThan(0.2);
  }
}
