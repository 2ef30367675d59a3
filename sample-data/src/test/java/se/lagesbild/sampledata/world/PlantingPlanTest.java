package se.lagesbild.sampledata.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlantingPlanTest {

  private final LocalDate last = LocalDate.of(2025, 10, 8);
  private final PlantingPlan plan =
      PlantingPlan.before(last, LocalDate.of(2025, 1, 1), Chance.of(1982));

  @Test
  void everythingLiesInTheLastTwoYears() {
    List<LocalDate> starts =
        List.of(
            plan.graffitiStep().first(),
            plan.bicycleChain().first(),
            plan.codingChange(),
            plan.lateOccurrence().first(),
            plan.lateRegistration().first(),
            plan.lighting().first(),
            plan.missingWeek().first(),
            plan.manyCrimes(),
            plan.halfYear().first());

    assertThat(starts).allSatisfy(start -> assertThat(start).isBetween(last.minusYears(2), last));
  }

  @Test
  void spansAreWholeWeeks() {
    assertThat(plan.graffitiStep().mondays()).hasSize(5);
    assertThat(plan.bicycleChain().mondays()).hasSize(2);
    assertThat(plan.missingWeek().mondays()).hasSize(1);
  }

  @Test
  void lateReportsAreRegisteredAtLeastFiveWeeksAfterTheyHappened() {
    assertThat(plan.lateRegistration().first())
        .isAfterOrEqualTo(plan.lateOccurrence().last().plusWeeks(5));
  }
}
