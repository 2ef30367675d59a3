package se.lagesbild.warehouse.statistics.changepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;

class ChangePointsTest {
  private static final ChangePoints DEFAULTS = ChangePoints.withDefaults();

  @Test
  void noOtherCuttingIsCheaper() {
    Random chance = new Random(23);
    for (int round = 0; round < 60; round++) {
      double[] values = chance.ints(11, 0, 7).asDoubleStream().toArray();
      for (Cost cost : Cost.values()) {
        for (Penalty penalty : new Penalty[] {Penalty.BIC, Penalty.MBIC}) {
          ChangePoints method =
              DEFAULTS.withCost(cost, penalty).withShortestSegment(2).withPenaltyValue(1.5);

          assertThat(told(method, values).objective())
              .as("%s %s %s", cost, penalty, Arrays.toString(values))
              .isEqualTo(cheapest(values, cost, penalty, 1.5, 2), within(1e-9));
        }
      }
    }
  }

  @Test
  void aClearChangeIsFoundWhereItIs() {
    double[] values = new double[48];
    Arrays.fill(values, 0, 20, 2);
    Arrays.fill(values, 20, 48, 9);

    Levels levels = told(DEFAULTS, values);

    assertThat(levels.changes()).containsExactly(20);
    assertThat(levels.means()).containsExactly(2, 9);
    assertThat(levels.unique()).isTrue();
    assertThat(levels.about(Subject.UNNAMED).swedish())
        .contains("Nivån verkar ha ändrats omkring värde nummer 21: i snitt 2 sedan 9.")
        .contains("Det säger inte varför");
  }

  @Test
  void countsThatOnlySwingHaveNoChange() {
    double[] values = new double[96];
    for (int at = 0; at < values.length; at++) {
      values[at] = at % 5 == 0 ? 12 : 1;
    }

    Levels levels = told(DEFAULTS, values);

    assertThat(levels.changes()).isEmpty();
    assertThat(levels.about(Subject.UNNAMED).swedish())
        .contains("inget tydligt brott", "inte på att inget har ändrats");
  }

  @Test
  void twoCuttingsAsGoodAreToldApart() {
    double[] values = {0, 0, 5, 5, 0, 0};
    ChangePoints oneCut =
        DEFAULTS.withCost(Cost.MEAN, Penalty.BIC).withShortestSegment(2).withPenaltyValue(8);

    Levels levels = told(oneCut, values);

    assertThat(levels.unique()).isTrue();
    assertThat(told(oneCut.withShortestSegment(3), new double[] {0, 5, 0, 5, 0, 5}).changes())
        .isEmpty();
    assertThat(told(oneCut.withPenaltyValue(1), new double[] {0, 0, 5, 10, 10}).unique()).isFalse();
  }

  @Test
  void whatASeasonLetsExpectIsNoChange() {
    double[] season = new double[48];
    double[] values = new double[48];
    for (int at = 0; at < values.length; at++) {
      season[at] = at % 24 < 12 ? 2 : 9;
      values[at] = at < 36 ? season[at] : 3 * season[at];
    }

    assertThat(told(DEFAULTS, values).changes()).hasSizeGreaterThan(1);
    Levels levels = told(DEFAULTS.withExposures(season), values);
    assertThat(levels.changes()).containsExactly(36);
    assertThat(levels.means()).containsExactly(1, 3);
  }

  @Test
  void countsOfLargerExposuresAreAsSeveralOfOne() {
    double[] doubled = {4, 6, 5, 14, 16, 15};
    double[] exposures = {2, 2, 2, 2, 2, 2};
    double[] halves = {2, 2, 3, 3, 2, 3, 7, 7, 8, 8, 7, 8};
    ChangePoints method = DEFAULTS.withCost(Cost.POISSON, Penalty.BIC).withPenaltyValue(3);

    Levels few = told(method.withShortestSegment(3).withExposures(exposures), doubled);
    Levels many = told(method.withShortestSegment(6), halves);

    assertThat(few.changes()).containsExactly(3);
    assertThat(many.changes()).containsExactly(6);
    assertThat(few.objective()).isCloseTo(many.objective(), within(1e-12));
    assertThat(few.means()).containsExactly(many.means());
  }

  @Test
  void exposuresAlikeSwingAsOnes() {
    double[] values = new Random(31).ints(60, 0, 9).asDoubleStream().toArray();
    double[] alike = new double[60];
    Arrays.fill(alike, 1);

    Levels plain = told(DEFAULTS.withShortestSegment(2).withPenaltyValue(4), values);
    Levels exposed =
        told(DEFAULTS.withShortestSegment(2).withPenaltyValue(4).withExposures(alike), values);

    assertThat(exposed.changes()).isNotEmpty().containsExactly(plain.changes());
    assertThat(exposed.likely()).isEqualTo(plain.likely());
  }

  @Test
  void nineOfTenTimesTheChangeIsAmongTheLikelyPlaces() {
    Random chance = new Random(37);
    int found = 0;
    int among = 0;
    for (int round = 0; round < 500; round++) {
      double[] values = new double[120];
      for (int at = 0; at < values.length; at++) {
        values[at] = poisson(chance, at < 60 ? 5 : 8);
      }
      Levels levels = told(DEFAULTS, values);
      if (levels.changes().length == 1) {
        found++;
        Levels.Places likely = levels.likely().get(0);
        among += likely.first() <= 60 && likely.last() >= 60 ? 1 : 0;
      }
    }

    assertThat(found).isGreaterThan(400);
    assertThat((double) among / found).isBetween(0.86, 0.97);
  }

  /** Seen for five values where a level takes six, as often as seen for sixty. */
  @Test
  void aChangeNearTheEndIsAmongTheLikelyPlacesToo() {
    Random chance = new Random(41);
    int found = 0;
    int among = 0;
    int exact = 0;
    for (int round = 0; round < 500; round++) {
      double[] values = new double[60];
      for (int at = 0; at < values.length; at++) {
        values[at] = poisson(chance, at < 55 ? 2 : 10);
      }
      Levels levels = told(DEFAULTS, values);
      if (levels.changes().length == 1) {
        found++;
        Levels.Places likely = levels.likely().get(0);
        among += likely.first() <= 55 && likely.last() >= 55 ? 1 : 0;
        exact += likely.best() == 55 ? 1 : 0;
      }
    }

    assertThat(found).isGreaterThan(400);
    assertThat((double) among / found).isGreaterThan(0.9);
    assertThat((double) exact / found).isGreaterThan(0.7);
  }

  private static double poisson(Random chance, double mean) {
    int count = 0;
    for (double product = chance.nextDouble();
        product > Math.exp(-mean);
        product *= chance.nextDouble()) {
      count++;
    }
    return count;
  }

  @Test
  void noEventsAndConstantValuesHaveNoChange() {
    for (Cost cost : Cost.values()) {
      for (Penalty penalty : Penalty.values()) {
        ChangePoints method = DEFAULTS.withCost(cost, penalty);
        assertThat(told(method, new double[40]).changes()).isEmpty();
        assertThat(told(method.withScale(ChangePoints.noise(new double[40])), constant()).changes())
            .isEmpty();
      }
    }
  }

  @Test
  void shortSeriesTellNothing() {
    assertThat(DEFAULTS.find(new double[0])).isInstanceOf(Outcome.CannotTell.class);
    assertThat(DEFAULTS.find(new double[] {1, 2})).isInstanceOf(Outcome.CannotTell.class);
    assertThat(told(DEFAULTS, new double[7]).about(Subject.UNNAMED).swedish())
        .contains("går inte att säga");
  }

  @Test
  void thePackageDoesNotCountTheLengthOfSegmentsWithoutEvents() {
    double[] values = new double[60];
    Arrays.fill(values, 0, 30, 1);
    ChangePoints method =
        DEFAULTS.withCost(Cost.POISSON, Penalty.MBIC).withShortestSegment(2).withPenaltyValue(40);

    assertThat(told(method, values).changes()).isEmpty();
    assertThat(told(method.asInChangepoint(), values).changes()).containsExactly(30);
  }

  @Test
  void noiseIsThatOfNormalSteps() {
    Random chance = new Random(29);
    double[] values = new double[20_000];
    for (int at = 0; at < values.length; at++) {
      values[at] = 3 * chance.nextGaussian() + (at > 9000 ? 40 : 0);
    }

    assertThat(ChangePoints.noise(values)).isEqualTo(3, within(0.1));
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> DEFAULTS.find(new double[] {1, 2.5, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values[2] är 2.5 men ska vara ett heltal från 0.");
    assertThatThrownBy(() -> DEFAULTS.find(new double[] {1, Double.NaN}))
        .hasMessageContaining("får inte saknas");
    assertThatThrownBy(() -> DEFAULTS.find(new double[200_000]))
        .hasMessageContaining("ska vara högst 20000");
    assertThatThrownBy(() -> DEFAULTS.withExposures(new double[] {1, 0}))
        .hasMessage("exposures[2] är 0 men ska vara större än 0.");
    assertThatThrownBy(() -> DEFAULTS.withExposures(new double[] {1}).find(new double[7]))
        .hasMessageContaining("lika långt");
    assertThatThrownBy(
            () -> DEFAULTS.withCost(Cost.MEAN, Penalty.BIC).withExposures(new double[] {1}))
        .hasMessageContaining("poisson");
    assertThatThrownBy(() -> DEFAULTS.withPenaltyValue(-1)).hasMessageContaining("penaltyValue");
    assertThatThrownBy(() -> DEFAULTS.withShortestSegment(0))
        .hasMessageContaining("minSegmentLength är 0");
  }

  /** All cuttings, one after the other. */
  private static double cheapest(
      double[] values, Cost cost, Penalty penalty, double cut, int shortest) {
    double best = Double.POSITIVE_INFINITY;
    for (int cuts = 0; cuts < 1 << (values.length - 1); cuts++) {
      double sum = -cut;
      int from = 0;
      for (int to = 1; to <= values.length; to++) {
        if (to == values.length || (cuts >> (to - 1) & 1) == 1) {
          double[] segment = Arrays.copyOfRange(values, from, to);
          sum +=
              segment.length < shortest
                  ? Double.POSITIVE_INFINITY
                  : cut
                      + plain(segment, cost)
                      + (penalty == Penalty.MBIC ? Math.log(to - from) : 0);
          from = to;
        }
      }
      best = Math.min(best, sum);
    }
    return best;
  }

  private static double plain(double[] segment, Cost cost) {
    double n = segment.length;
    double sum = Arrays.stream(segment).sum();
    double squares = Arrays.stream(segment).map(x -> (x - sum / n) * (x - sum / n)).sum();
    return switch (cost) {
      case POISSON -> sum == 0 ? 0 : 2 * sum * Math.log(n / sum);
      case MEAN -> squares;
      case MEAN_AND_VARIANCE ->
          n * (Math.log(2 * Math.PI) + Math.log(Math.max(squares / n, 1e-11)) + 1);
    };
  }

  private static double[] constant() {
    double[] values = new double[40];
    Arrays.fill(values, 3);
    return values;
  }

  private static Levels told(ChangePoints method, double[] values) {
    return method
        .find(values)
        .fold(
            levels -> levels,
            reason -> {
              throw new AssertionError(reason.swedish());
            });
  }
}
