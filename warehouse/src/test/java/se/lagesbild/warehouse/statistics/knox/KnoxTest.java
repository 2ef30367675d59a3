package se.lagesbild.warehouse.statistics.knox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.Subject;

class KnoxTest {
  private static final double[] SPACE = {0, 0.001, 100, 400};
  private static final double[] DAYS = {0, 8, 15};

  @Test
  void momentsAreThoseOfAllShuffles() {
    double[] x = {0, 40, 90, 300, 310, 0};
    double[] y = {0, 10, 20, 0, 50, 0};
    double[] time = {1, 3, 12, 14, 40, 41};
    List<double[]> shuffles = new ArrayList<>();
    collect(time.clone(), 0, shuffles);
    double sum = 0;
    double squares = 0;
    for (double[] shuffled : shuffles) {
      double pairs = count(x, y, shuffled).observed()[1][0];
      sum += pairs / shuffles.size();
      squares += pairs * pairs / shuffles.size();
    }

    NearRepeats found = count(x, y, time);

    assertThat(shuffles).hasSize(720);
    assertThat(found.expected()[1][0]).isCloseTo(sum, within(1e-9));
    assertThat(found.variance()[1][0]).isCloseTo(squares - sum * sum, within(1e-9));
  }

  @Test
  void countsTheSamePairsAsLookingAtEach() {
    Random random = new Random(7);
    double[] x = random.ints(400, 0, 3000).asDoubleStream().toArray();
    double[] y = random.ints(400, 0, 3000).asDoubleStream().toArray();
    double[] time = random.ints(400, 0, 365).asDoubleStream().toArray();
    Classes space = Classes.of("space", SPACE);
    Classes days = Classes.of("days", DAYS);
    for (Distance distance : Distance.values()) {
      double[][] counted = new double[3][2];
      for (int one = 0; one < 400; one++) {
        for (int other = one + 1; other < 400; other++) {
          int far = space.find(distance.between(x[one] - x[other], y[one] - y[other]));
          int late = days.find(Math.abs(time[one] - time[other]));
          if (far >= 0 && late >= 0) {
            counted[far][late]++;
          }
        }
      }

      NearRepeats found =
          told(Knox.withDefaults().withDistance(distance).count(x, y, time, SPACE, DAYS));

      assertThat(found.observed()).isDeepEqualTo(counted);
      assertThat(counted[2][0]).isPositive();
    }
  }

  @Test
  void plantedNearRepeatsStandOut() {
    Random random = new Random(3);
    double[] x = random.ints(80, 0, 5000).asDoubleStream().toArray();
    double[] y = random.ints(80, 0, 5000).asDoubleStream().toArray();
    double[] time = random.ints(80, 0, 365).asDoubleStream().toArray();
    for (int twin = 1; twin < 20; twin += 2) {
      x[twin] = x[twin - 1] + 30;
      y[twin] = y[twin - 1] + 20;
      time[twin] = time[twin - 1] + 2;
    }

    NearRepeats found = count(x, y, time);

    assertThat(found.pShuffled()[1][0]).isEqualTo(0.001);
    assertThat(found.z()[1][0]).isGreaterThan(8);
    assertThat(found.about(Subject.UNNAMED).swedish())
        .contains("Par inom 100 meter och mindre än 8 dagar från varandra: 10, mot väntade")
        .contains("ett mönster utöver slumpen");
    assertThat(Arrays.deepEquals(found.pShuffled(), count(x, y, time).pShuffled())).isTrue();
  }

  @Test
  void allOnOneDayHasNothingToCompare() {
    NearRepeats found = count(new double[] {0, 10, 30}, new double[3], new double[3]);

    assertThat(found.observed()[1][0]).isEqualTo(3);
    assertThat(found.variance()[1][0]).isZero();
    assertThat(found.z()[1][0]).isNaN();
    assertThat(found.ratio()[1][1]).isNaN();
    assertThat(found.pPoisson()[1][1]).isEqualTo(1);
    assertThat(found.about(Subject.UNNAMED).swedish()).contains("går inte att säga");
  }

  @Test
  void leavesOutEventsOfUnknownPlaceOrTime() {
    double nan = Double.NaN;
    NearRepeats found =
        count(new double[] {0, nan, 5, 9}, new double[] {0, 1, 5, 9}, new double[] {1, 2, nan, 3});

    assertThat(found.events()).isEqualTo(2);
    assertThat(found.pairs()).isEqualTo(1);
    assertThat(found.observed()[1][0]).isEqualTo(1);
  }

  @Test
  void theLastClassMayBeEndless() {
    double[] endless = {0, 10, Double.POSITIVE_INFINITY};
    NearRepeats found =
        told(
            Knox.withDefaults()
                .count(
                    new double[] {0, 1e6}, new double[2], new double[] {0, 1e4}, endless, endless));

    assertThat(found.observed()[1][1]).isEqualTo(1);
    assertThat(found.expected()[1][1]).isEqualTo(1);
  }

  @Test
  void fewerThanTwoEventsCannotBeTold() {
    double[] one = {1};
    assertThat(Knox.withDefaults().count(one, one, one, SPACE, DAYS))
        .isInstanceOf(Outcome.CannotTell.class);
  }

  @Test
  void refusesBreaksThatDoNotRise() {
    double[] two = {1, 2};
    assertThatThrownBy(() -> Knox.withDefaults().count(two, two, two, new double[] {0, 5, 5}, DAYS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("spaceBreaks är 5 men ska vara större än den förra");
    assertThatThrownBy(
            () -> Knox.withDefaults().count(two, two, two, SPACE, new double[] {Double.NaN, 1}))
        .hasMessageContaining("timeBreaks");
    assertThatThrownBy(() -> Knox.withDefaults().withShuffles(1)).hasMessageContaining("99");
  }

  @Test
  void aHundredThousandEventsTakeNoTime() {
    Random random = new Random(9);
    double[] x = random.doubles(100_000, 0, 1e6).toArray();
    double[] y = random.doubles(100_000, 0, 1e6).toArray();
    double[] time = random.doubles(100_000, 0, 3650).toArray();
    long start = System.nanoTime();

    NearRepeats found = count(x, y, time);

    assertThat((System.nanoTime() - start) / 1e9).isLessThan(20);
    assertThat(found.z()[2][0]).isBetween(-6.0, 6.0);
  }

  @Test
  void morePairsThanCanBeLookedAtAreRefused() {
    double[] same = new double[100_000];
    assertThatThrownBy(() -> count(same, same, same))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("antalet par");
  }

  private static void collect(double[] values, int from, List<double[]> into) {
    if (from == values.length) {
      into.add(values.clone());
    }
    for (int with = from; with < values.length; with++) {
      swap(values, from, with);
      collect(values, from + 1, into);
      swap(values, from, with);
    }
  }

  private static void swap(double[] values, int one, int other) {
    double value = values[one];
    values[one] = values[other];
    values[other] = value;
  }

  private static NearRepeats count(double[] x, double[] y, double[] time) {
    return told(Knox.withDefaults().count(x, y, time, SPACE, DAYS));
  }

  private static NearRepeats told(Outcome<NearRepeats> outcome) {
    return outcome.fold(
        found -> found,
        reason -> {
          throw new AssertionError(reason.swedish());
        });
  }
}
