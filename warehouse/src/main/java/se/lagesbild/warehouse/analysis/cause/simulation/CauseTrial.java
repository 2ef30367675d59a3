package se.lagesbild.warehouse.analysis.cause.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.analysis.Adjusted;
import se.lagesbild.warehouse.analysis.cause.Explainer;
import se.lagesbild.warehouse.analysis.cause.Explanation;
import se.lagesbild.warehouse.analysis.cause.Finding;
import se.lagesbild.warehouse.catalogue.Facet;

/**
 * Takes invented changes through the explanation. Each has a seed of its own, so that the same
 * numbers come whatever the number of threads.
 */
public final class CauseTrial {
  /** Parts of the difference that lie in one part of the town; the rest lies in everything. */
  public static final List<Double> SHARES = List.of(0.2, 0.4, 0.6, 0.8);

  /** How much the whole grows, beside what there is to expect. */
  public static final List<Double> GROWTHS = List.of(0.25, 0.5, 1.0);

  private static final List<Facet> FACETS =
      List.of(
          Facet.AREA,
          Facet.CATEGORY,
          Facet.CODE,
          Facet.PLACE,
          Facet.PLACE_TYPE,
          Facet.TIME,
          Facet.FOUND_BY);

  private final int changes;
  private final SimulatedChange.Past past;

  private CauseTrial(int changes, SimulatedChange.Past past) {
    this.changes = changes;
    this.past = past;
  }

  /** Of so many changes for each sort, beside one earlier period. */
  public static CauseTrial of(int changes) {
    return new CauseTrial(changes, new SimulatedChange.Past(1, 1, 0));
  }

  /** The same beside so many earlier periods, from 1. */
  public CauseTrial beside(int periods) {
    return new CauseTrial(changes, new SimulatedChange.Past(periods, past.trend(), past.drift()));
  }

  /**
   * The same where nothing stays as it was: everything changes by so many times from each period to
   * the next, and what areas and kinds have of all by itself.
   *
   * @param trend above 0; 1 is none
   * @param drift standard deviation of logarithms, from 0
   */
  public CauseTrial changing(double trend, double drift) {
    return new CauseTrial(changes, new SimulatedChange.Past(past.periods(), trend, drift));
  }

  /**
   * What became of changes of a sort.
   *
   * @param changes how many there were
   * @param beyondChance how many of the differences are beyond chance as a whole
   * @param spoken for how many a part was named
   * @param right for how many of these the first was the one that changed
   * @param rightByChance for how many it would have been, were the least likely named first
   * @param rightFacet for how many the first was at least of its facet
   */
  public record Outcome(
      int changes, int beyondChance, int spoken, int right, int rightByChance, int rightFacet) {

    /** Both together. */
    public Outcome plus(Outcome other) {
      return new Outcome(
          changes + other.changes,
          beyondChance + other.beyondChance,
          spoken + other.spoken,
          right + other.right,
          rightByChance + other.rightByChance,
          rightFacet + other.rightFacet);
    }

    /** Of no changes. */
    public static final Outcome NONE = new Outcome(0, 0, 0, 0, 0, 0);

    private static int one(boolean yes) {
      return yes ? 1 : 0;
    }
  }

  /**
   * Changes with a part of the difference in one part of the town.
   *
   * @param share of the difference, in that part
   * @param growth the difference, beside what there is to expect in a period
   */
  public Outcome planted(double share, double growth) {
    return sum(number -> planted(share, growth, number));
  }

  /** Changes of everything alike; none at all with a growth of 0. */
  public Outcome spread(double growth) {
    return sum(number -> spread(growth, number));
  }

  private Outcome sum(IntFunction<Outcome> one) {
    return IntStream.range(0, changes).parallel().mapToObj(one).reduce(Outcome.NONE, Outcome::plus);
  }

  private Outcome planted(double share, double growth, int number) {
    SimulatedChange change =
        new SimulatedChange(
            past, seed(Math.round(100 * share) * 1000 + Math.round(100 * growth), number));
    SimulatedChange.Planted planted = change.choose(FACETS);
    change.draw(1 + (1 - share) * growth);
    change.plant(planted, share * growth * SimulatedChange.expected());
    Explanation explained = explained(change);
    List<Finding> findings = explained.findings();
    return new Outcome(
        1,
        Outcome.one(explained.chance() <= Adjusted.RATE),
        Outcome.one(!findings.isEmpty()),
        Outcome.one(findings.stream().limit(1).anyMatch(each -> is(planted, each))),
        Outcome.one(
            findings.stream()
                .min(Comparator.comparingDouble(Finding::logChance))
                .filter(each -> is(planted, each))
                .isPresent()),
        Outcome.one(findings.stream().limit(1).anyMatch(each -> each.facet() == planted.facet())));
  }

  private static boolean is(SimulatedChange.Planted planted, Finding found) {
    return found.facet() == planted.facet() && found.member().equals(planted.member());
  }

  private Outcome spread(double growth, int number) {
    SimulatedChange change = new SimulatedChange(past, seed(Math.round(100 * growth), number));
    change.draw(1 + growth);
    Explanation explained = explained(change);
    return new Outcome(
        1,
        Outcome.one(explained.chance() <= Adjusted.RATE),
        Outcome.one(!explained.findings().isEmpty()),
        0,
        0,
        0);
  }

  private static Explanation explained(SimulatedChange change) {
    return Explainer.explain(change.divided(), change.circumstances());
  }

  private static SplittableRandom seed(long sort, int number) {
    return new SplittableRandom(1_000_003L * sort + number);
  }
}
