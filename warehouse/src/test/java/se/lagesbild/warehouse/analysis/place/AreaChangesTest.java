package se.lagesbild.warehouse.analysis.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.analysis.place.AreaChanges.Pair;
import se.lagesbild.warehouse.statistics.Verdict;

class AreaChangesTest {
  private static final double[][] STEADY = {
    {20, 20, 20}, {20, 20, 20}, {20, 20, 20}, {20, 20, 20}, {20, 20, 20}, {20, 20, 20}
  };
  private static final double[][] RESTLESS = {
    {2, 40, 18}, {40, 2, 18}, {2, 40, 18}, {40, 2, 18}, {2, 40, 18}, {40, 2, 18}
  };

  private static Pair pair(long now, long before) {
    return new Pair(now, 92, before, 92);
  }

  @Test
  void tellsADoublingAndLeavesTheRestToChance() {
    List<AreaChange> changes =
        AreaChanges.of(List.of(pair(50, 20), pair(22, 20), pair(19, 20)), STEADY);

    assertThat(changes)
        .extracting(AreaChange::verdict)
        .containsExactly(Verdict.MORE, Verdict.CANNOT_TELL, Verdict.CANNOT_TELL);
    assertThat(changes.get(0).times()).isEqualTo(2.5);
    assertThat(changes.get(0).timesLikely().low()).isGreaterThan(1);
  }

  @Test
  void aFallOfAllAreasIsNoChangeOfShares() {
    List<AreaChange> changes =
        AreaChanges.of(List.of(pair(20, 60), pair(20, 60), pair(20, 60)), STEADY);

    assertThat(changes).extracting(AreaChange::verdict).containsOnly(Verdict.FEWER);
    assertThat(changes).extracting(AreaChange::share).containsOnly(Verdict.CANNOT_TELL);
  }

  @Test
  void aShareThatMovedIsTold() {
    List<AreaChange> changes =
        AreaChanges.of(List.of(pair(60, 20), pair(20, 40), pair(20, 40)), STEADY);

    assertThat(changes.get(0).share()).isEqualTo(Verdict.MORE);
  }

  @Test
  void countsThatVaryMoreThanChanceTellLess() {
    List<AreaChange> steady = AreaChanges.of(List.of(pair(50, 20), pair(20, 20)), STEADY);
    List<AreaChange> restless = AreaChanges.of(List.of(pair(50, 20), pair(20, 20)), RESTLESS);

    assertThat(restless.get(0).verdict()).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(restless.get(0).timesLikely().low()).isLessThan(steady.get(0).timesLikely().low());
    assertThat(restless.get(0).likely().high()).isGreaterThan(steady.get(0).likely().high());
  }

  @Test
  void lateRegistrationIsAllowedFor() {
    AreaChange half = AreaChanges.of(List.of(new Pair(20, 46, 40, 92)), STEADY).get(0);

    assertThat(half.times()).isEqualTo(1);
  }

  @Test
  void fewEventsAndPeriodsThatCannotBeComparedTellNothing() {
    List<AreaChange> changes = AreaChanges.of(List.of(pair(9, 0), new Pair(50, 0, 20, 92)), STEADY);

    assertThat(changes).extracting(AreaChange::verdict).containsOnly(Verdict.CANNOT_TELL);
    assertThat(changes).extracting(AreaChange::times).containsOnly(Double.NaN);
  }
}
