package se.lagesbild.warehouse.statistics.adtributor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.lagesbild.warehouse.statistics.Inputs;
import se.lagesbild.warehouse.statistics.Outcome;
import se.lagesbild.warehouse.statistics.distribution.Binomial;

/**
 * When a number of events changed, in which dimension (area, type, weekday) and which of its
 * elements does the change lie?
 *
 * <p>For an element with b of B events before and a of A after: its explanatory power is (a - b)/(A
 * - B); its surprise, with p = b/B and q = a/A, is ½ (p ln(2p/(p + q)) + q ln(2q/(p + q))), how
 * much its share shifted. In each dimension the elements with more than tEEP are taken by falling
 * surprise until they explain more than tEP together: the candidate. Of the dimensions that have
 * one, that with the most surprise is best. Beside each element stands the exact binomial chance
 * that its share of after among both periods is the whole's, which guards against small counts and
 * is not in the paper.
 *
 * <p>Input: dimensions, each with whole counts from 0 before and after per element, none missing;
 * each dimension divides the same events, so put unknown ones into an element of their own. Output:
 * see {@link Attribution}. It says where, never why.
 *
 * <p>Defaults: tEP 0.67 and tEEP 0.10, as in the paper, and periods of the same length; with
 * others, e times as long after as before, the counts before are taken e times in the explanatory
 * power, which is not in the paper.
 *
 * <p>Edge cases: without a change in all, the explanatory powers are NaN and there is no candidate;
 * where nothing happened in one of the periods, nothing can be told. An element without events has
 * no surprise and a chance of 1; its ratio is NaN, and infinite if it had none before.
 *
 * <p>Source: Bhagwan et al. 2014, Adtributor: revenue debugging in advertising systems, 11th USENIX
 * NSDI, section 4. Tested against R 4.2.2 with its formulas and {@code binom.test}.
 */
public final class Adtributor {
  private final double enough;
  private final double enoughOfOne;
  private final double times;

  private Adtributor(double enough, double enoughOfOne, double times) {
    this.enough = enough;
    this.enoughOfOne = enoughOfOne;
    this.times = times;
  }

  /** With the thresholds of the paper. */
  public static Adtributor withDefaults() {
    return new Adtributor(0.67, 0.1, 1);
  }

  /**
   * The same with other thresholds.
   *
   * @param together what the elements of a candidate must explain, tEP
   * @param each what each of them must explain, tEEP
   * @throws IllegalArgumentException unless both are between 0 and 1
   */
  public Adtributor withThresholds(double together, double each) {
    Inputs.requireProbability("tEP", together);
    Inputs.requireProbability("tEEP", each);
    return new Adtributor(together, each, times);
  }

  /**
   * The same for periods that cover different lengths; the change is then of the number after from
   * what the rate before gives in as long a time.
   *
   * @param before length of the period before, in the same unit as the other
   * @param after length of the period after
   * @throws IllegalArgumentException unless both are above 0
   */
  public Adtributor withExposures(double before, double after) {
    Inputs.requirePositive("exposure before", before);
    Inputs.requirePositive("exposure after", after);
    return new Adtributor(enough, enoughOfOne, after / before);
  }

  /**
   * Finds where a change lies.
   *
   * @throws IllegalArgumentException for no dimension, lists of different lengths, a count that is
   *     not whole or missing, or dimensions that do not divide the same number of events
   */
  public Outcome<Attribution> attribute(List<Dimension> dimensions) {
    Inputs.require(!dimensions.isEmpty(), "antalet dimensioner", 0, "ska vara minst 1");
    double before = total(dimensions.get(0).before());
    double after = total(dimensions.get(0).after());
    for (Dimension dimension : dimensions) {
      requireCounts(dimension, before, after);
    }
    if (before == 0 || after == 0) {
      return Outcome.cannotTell(
          "I en av perioderna finns inga händelser att fördela.",
          "In one of the periods there are no events to divide.");
    }
    List<Part> parts = new ArrayList<>();
    Optional<Part> best = Optional.empty();
    for (Dimension dimension : dimensions) {
      Part part = part(dimension, before, after);
      parts.add(part);
      double most = best.map(Part::candidateSurprise).orElse(Double.NEGATIVE_INFINITY);
      best = part.hasCandidate() && part.candidateSurprise() > most ? Optional.of(part) : best;
    }
    return Outcome.of(
        new Attribution(before, after, List.copyOf(parts), best.map(Part::name).orElse("")));
  }

  private static void requireCounts(Dimension dimension, double before, double after) {
    String name = dimension.name();
    Inputs.requireCompleteCounts("before " + name, dimension.before());
    Inputs.requireCompleteCounts("after " + name, dimension.after());
    Inputs.requireSameLength(
        "after " + name, dimension.after().length, "before", dimension.before().length);
    requireTotal("summan före i " + name, total(dimension.before()), before);
    requireTotal("summan efter i " + name, total(dimension.after()), after);
    Inputs.require(
        before + after <= Integer.MAX_VALUE,
        "antalet händelser",
        before + after,
        "ska vara högst " + Integer.MAX_VALUE);
  }

  private static void requireTotal(String name, double total, double first) {
    Inputs.require(total == first, name, total, "ska vara %.0f som i den första".formatted(first));
  }

  private Part part(Dimension dimension, double before, double after) {
    int elements = dimension.before().length;
    double[] delta = new double[elements];
    double[] power = new double[elements];
    double[] surprise = new double[elements];
    double[] ratio = new double[elements];
    double[] chance = new double[elements];
    double share = after / (before + after);
    double change = after - times * before;
    for (int element = 0; element < elements; element++) {
      double b = dimension.before()[element];
      double a = dimension.after()[element];
      delta[element] = a - times * b;
      power[element] = change == 0 ? Double.NaN : delta[element] / change;
      surprise[element] = surprise(b / before, a / after);
      ratio[element] = a / b;
      chance[element] = new Binomial((long) (a + b), share).leastLikely().pValue((long) a);
    }
    int[] candidate = change == 0 ? new int[0] : Candidate.of(power, surprise, enough, enoughOfOne);
    return new Part(dimension.name(), delta, power, surprise, ratio, chance, candidate);
  }

  private static double surprise(double p, double q) {
    return (term(p, q) + term(q, p)) / 2;
  }

  private static double term(double one, double other) {
    return one == 0 ? 0 : one * Math.log(2 * one / (one + other));
  }

  private static double total(double[] values) {
    double total = 0;
    for (double value : values) {
      total += value;
    }
    return total;
  }
}
