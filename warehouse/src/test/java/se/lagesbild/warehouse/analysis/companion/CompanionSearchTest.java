package se.lagesbild.warehouse.analysis.companion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.analysis.CountSeries;
import se.lagesbild.warehouse.catalogue.Grain;
import se.lagesbild.warehouse.catalogue.Text;
import se.lagesbild.warehouse.statistics.Phrase;

/**
 * Pupils are absent, and two weeks later more is damaged; damage has nothing to do with absence.
 */
class CompanionSearchTest {
  private static final LocalDate START = LocalDate.of(2021, 1, 4);
  private static final int WEEKS = 300;
  private static final int LAG = 2;
  private static final double TIMES_PER_ABSENCE = 1.12;

  private final UniformRandomProvider random = new SplittableRandom(20260914)::nextLong;
  private final double[] absence = new double[WEEKS];
  private final double[] damage = new double[WEEKS];
  private final double[] fires = new double[WEEKS];

  CompanionSearchTest() {
    for (int week = 0; week < WEEKS; week++) {
      double season = Math.exp(0.4 * Math.cos(2 * Math.PI * week / 52.18));
      absence[week] = drawn(6 * season);
      fires[week] = drawn(4 * season);
      double apart = week < LAG ? 0 : absence[week - LAG] - 6;
      damage[week] = drawn(7 * season * Math.pow(TIMES_PER_ABSENCE, apart));
    }
  }

  private double drawn(double mean) {
    return PoissonSampler.of(random, mean).sample();
  }

  private static CountSeries series(double[] counts) {
    return CountSeries.of(Grain.WEEK, START, counts);
  }

  private static Candidate counts(String id, double[] counts) {
    double[] ones = new double[counts.length];
    Arrays.fill(ones, 1);
    return new Candidate(id, Candidate.Kind.COUNTS, counts, ones);
  }

  private static Companions search(double[] counts, Candidate... candidates) {
    return CompanionSearch.withDefaults().search(series(counts), List.of(candidates), List.of());
  }

  @Test
  void whatGoesTwoWeeksAheadIsFoundThereAndItsSizeIsTold() {
    Companions found = search(damage, counts("fires", fires), counts("absence", absence));
    Tried first = found.tried().get(0);
    Effect effect = first.effect().orElseThrow();

    assertThat(found.tests()).isEqualTo(26);
    assertThat(first.id()).isEqualTo("absence");
    assertThat(first.found()).isTrue();
    assertThat(first.strongest()).isEqualTo(LAG);
    assertThat(first.correlations()[LAG]).isPositive();
    assertThat(Math.pow(effect.ratio(), 1 / effect.step()))
        .isCloseTo(TIMES_PER_ABSENCE, within(0.04));
    assertThat(Math.pow(TIMES_PER_ABSENCE, effect.step())).isBetween(effect.low(), effect.high());
    assertThat(first.foretold().orElse(1)).isLessThan(0.001);
    assertThat(found.tried().get(1).found()).isFalse();
  }

  private static Tried tried(String id, boolean found, boolean unmeasured) {
    double[] one = {0.4};
    double[] q = {0.03};
    Optional<Effect> effect =
        found
            ? Optional.of(new Effect(Effect.Model.QUASI_POISSON, 1.4, 1.1, 1.8, 3))
            : Optional.empty();
    return new Tried(id, one, one, q, q, 0, found, unmeasured, effect, OptionalDouble.empty());
  }

  private static String conclusion(Tried... all) {
    return new CompanionWords(true)
        .conclusion(
            new Companions(Optional.empty(), 300, 900, List.of(all), Map.of(), 39, 1, 3.1, 1.2))
        .swedish();
  }

  @Test
  void whatMovesWithoutAStrengthIsCountedApartAndNeverSaidToBeChance() {
    Tried unmeasured = tried("fires", false, true);

    assertThat(conclusion(unmeasured, tried("theft", false, false)))
        .isEqualTo(
            "1 av 2 prövade serier samvarierar med antalet, men hur starkt går inte att säga.");
    assertThat(conclusion(tried("absence", true, false), unmeasured))
        .isEqualTo(
            "1 av 2 prövade serier rör sig med antalet utöver vad slumpen brukar ge; 1 till"
                + " samvarierar, men hur starkt går inte att säga.");
    assertThat(new CompanionWords(true).found(new Text("Bränder", "Fires"), false, unmeasured))
        .isEqualTo(
            new Phrase(
                "”Bränder” och antalet samma vecka samvarierar, men hur starkt går inte att säga.",
                "“Fires” and the number in the same week go together, but how strongly cannot be"
                    + " told."));
  }

  @Test
  void everyRelationBeyondChanceIsToldWithItsStrengthOrWithout() {
    double[] weak = new double[WEEKS];
    int withoutStrength = 0;
    for (int attempt = 0; attempt < 20; attempt++) {
      Arrays.setAll(weak, week -> drawn(2 + 0.14 * absence[week]));
      for (Tried each : search(weak, counts("absence", absence), counts("fires", fires)).tried()) {
        boolean beyond = each.q()[each.strongest()] <= 0.05;
        assertThat(each.found() ^ each.unmeasured()).isEqualTo(beyond);
        withoutStrength += each.unmeasured() ? 1 : 0;
      }
    }
    assertThat(withoutStrength).isPositive();
  }

  @Test
  void itsMirrorImageIsNotFound() {
    Companions found = search(absence, counts("damage", damage), counts("fires", fires));

    assertThat(found.tried()).hasSize(2).noneMatch(Tried::found);
    assertThat(found.found()).isZero();
  }

  @Test
  void aCommonSeasonIsNoRelation() {
    assertThat(search(fires, counts("absence", absence), counts("damage", damage)).found())
        .isZero();
  }

  @Test
  void whatBothOweToSomethingThatIsHeldEqualIsNoRelation() {
    double[] cause = new double[WEEKS];
    double[] one = new double[WEEKS];
    double[] other = new double[WEEKS];
    for (int week = 0; week < WEEKS; week++) {
      cause[week] = drawn(8);
      one[week] = drawn(0.8 * (1 + cause[week]));
      other[week] = drawn(0.5 * (1 + cause[week]));
    }
    Candidate held = counts("cause", cause);

    assertThat(search(one, counts("other", other)).tried().get(0).found()).isTrue();
    Companions beside =
        CompanionSearch.withDefaults()
            .search(series(one), List.of(counts("other", other), held), List.of(held));
    assertThat(beside.tried())
        .as("what is held equal is itself tried without itself")
        .satisfiesExactly(
            first -> assertThat(first.id()).isEqualTo("cause"),
            second -> assertThat(second.found()).isFalse());
    assertThat(beside.tried().get(0).found()).isTrue();
  }

  @Test
  void daysOfTheCalendarAreFoundAsWell() {
    Candidate breaks = Background.SCHOOL_BREAKS.of(series(damage).periods(), 8);
    double[] counts = new double[WEEKS];
    for (int week = 0; week < WEEKS; week++) {
      counts[week] = drawn(5 * Math.pow(0.4, breaks.values()[week]));
    }
    Tried found = search(counts, breaks, counts("fires", fires)).tried().get(0);

    assertThat(found.id()).isEqualTo("school-breaks");
    assertThat(found.found()).isTrue();
    assertThat(found.strongest()).isZero();
    assertThat(0.4)
        .isBetween(found.effect().orElseThrow().low(), found.effect().orElseThrow().high());
  }

  @Test
  void tooFewPeriodsOrEventsCannotBeTold() {
    double[] few = new double[WEEKS];
    few[10] = 20;

    assertThat(
            search(Arrays.copyOf(damage, 90), counts("fires", Arrays.copyOf(fires, 90))).silence())
        .contains(Silence.SHORT);
    assertThat(search(few, counts("fires", fires)).silence()).contains(Silence.FEW);
    assertThat(search(damage, counts("few", few)).untried()).containsEntry("few", Silence.FEW);
  }

  @Test
  void fewEventsOnlyShowStrongRelationsWhichIsSaid() {
    double[] rare = new double[WEEKS];
    Arrays.setAll(rare, week -> drawn(0.22));
    Candidate other = counts("fires", fires);

    assertThat(search(rare, other).isLowPowered()).isTrue();
    assertThat(search(absence, other).isLowPowered()).isFalse();
    assertThat(search(rare, other).findable()).isGreaterThan(search(absence, other).findable());
  }

  @Test
  void weeksThatAreNotToldOfAreLeftOut() {
    double[] gaps = damage.clone();
    Arrays.fill(gaps, 40, 52, Double.NaN);
    Companions found = search(gaps, counts("absence", absence));

    assertThat(found.periods()).isEqualTo(WEEKS - 12);
    assertThat(found.tried().get(0).strongest()).isEqualTo(LAG);
    assertThat(found.tried().get(0).found()).isTrue();
  }
}
