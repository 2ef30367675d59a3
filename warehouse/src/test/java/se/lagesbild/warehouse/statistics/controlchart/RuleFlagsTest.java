package se.lagesbild.warehouse.statistics.controlchart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RuleFlagsTest {

  @Test
  void aPointTakesPartInItsPattern() {
    double[] scores = {2.5, 0, 2.5, 0.5, -3.5, -2.5, 2.5};

    RuleFlags flags = RuleFlags.of(scores, scores);

    assertThat(on(flags.beyondThreeSigma())).containsExactly(4);
    assertThat(on(flags.twoOfThree())).containsExactly(2, 5);
    assertThat(on(flags.fourOfFive())).isEmpty();
  }

  @Test
  void runsOnOneSideBreakOnTheLineAndAtAMissingPoint() {
    double[] scores = new double[30];
    Arrays.fill(scores, 0.5);
    scores[9] = 0;
    scores[18] = Double.NaN;

    RuleFlags flags = RuleFlags.of(scores, scores);

    assertThat(on(flags.eightOnOneSide())).containsExactly(7, 8, 17, 26, 27, 28, 29);
    assertThat(on(flags.nineOnOneSide())).containsExactly(8, 27, 28, 29);
    assertThat(on(flags.fifteenWithinOneSigma())).containsExactly(14, 15, 16, 17);
  }

  @Test
  void stepsMakeTrendsAndZigzags() {
    double[] rising = {1, 2, 3, 4, 5, 6, 7, 7, 6};
    double[] zigzag = new double[16];
    for (int at = 0; at < zigzag.length; at++) {
      zigzag[at] = at % 2 == 0 ? -1.5 : 1.5;
    }

    assertThat(on(RuleFlags.of(rising, rising).sixInTrend())).containsExactly(5, 6);
    assertThat(on(RuleFlags.of(zigzag, zigzag).fourteenAlternating())).containsExactly(13, 14, 15);
    assertThat(on(RuleFlags.of(zigzag, zigzag).eightOutsideOneSigma()))
        .containsExactly(7, 8, 9, 10, 11, 12, 13, 14, 15);
  }

  @Test
  void runsAreCountedWithoutPointsOnTheLine() {
    Runs runs = Runs.of(new double[] {1, 2, 0, 3, -1, Double.NaN, -2, 4}, 0);

    assertThat(runs).isEqualTo(new Runs(6, 3, 6, 2, 1));
    assertThat(runs.signal()).isFalse();
    assertThat(Runs.of(new double[] {5, 5}, 5).signal()).isFalse();
  }

  @Test
  void aLongRunIsASignal() {
    double[] values = new double[20];
    Arrays.fill(values, 0, 10, 1);
    Arrays.fill(values, 10, 20, -1);

    assertThat(Runs.of(values, 0)).isEqualTo(new Runs(20, 10, 7, 1, 6));
    assertThat(Runs.of(values, 0).signal()).isTrue();
  }

  private static int[] on(boolean[] flags) {
    return java.util.stream.IntStream.range(0, flags.length).filter(at -> flags[at]).toArray();
  }
}
