package se.lagesbild.warehouse.analysis.cause.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A small part of what {@code bench causes} prints. */
class CauseTrialTest {
  private static final CauseTrial TRIAL = CauseTrial.of(40);

  @Test
  void theRightPartIsFirstInMostCasesWhereOneIsNamed() {
    CauseTrial.Outcome outcome = TRIAL.planted(0.4, 1).plus(TRIAL.planted(0.8, 0.5));

    assertThat(outcome.spoken()).isGreaterThan(40);
    assertThat((double) outcome.right() / outcome.spoken()).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void whereNothingIsPlantedNothingIsNamed() {
    CauseTrial.Outcome outcome = TRIAL.spread(0).plus(TRIAL.spread(0.5));

    assertThat(outcome.spoken()).isLessThanOrEqualTo(4);
  }

  @Test
  void theSameSeedGivesTheSame() {
    assertThat(CauseTrial.of(5).planted(0.6, 0.5)).isEqualTo(CauseTrial.of(5).planted(0.6, 0.5));
  }
}
