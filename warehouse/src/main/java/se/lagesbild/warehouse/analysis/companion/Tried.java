package se.lagesbild.warehouse.analysis.companion;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A series that was tried, ahead by 0, 1, … periods.
 *
 * @param id of the candidate
 * @param correlations prewhitened, by lag, from -1 to 1
 * @param strengths their sizes beside the spread that chance gives, by lag
 * @param chances how often chance gives as strong a one, by lag
 * @param q the part of relations at least as strong, of all that was tried, that chance is expected
 *     to give, by lag
 * @param strongest the lag of the least likely
 * @param found whether that one is beyond what chance gives among so many, and how strong it is can
 *     be told
 * @param unmeasured whether it is beyond that, but how strong it is cannot be told: the interval of
 *     its effect holds none
 * @param effect of what was found
 * @param foretold how often chance lets the one foretell the other as well (Granger), adjusted for
 *     all that was tried; empty where nothing was found, or events are too few to ask
 */
public record Tried(
    String id,
    double[] correlations,
    double[] strengths,
    double[] chances,
    double[] q,
    int strongest,
    boolean found,
    boolean unmeasured,
    Optional<Effect> effect,
    OptionalDouble foretold) {

  /** The same with another chance to foretell. */
  Tried withForetold(double chance) {
    return new Tried(
        id,
        correlations,
        strengths,
        chances,
        q,
        strongest,
        found,
        unmeasured,
        effect,
        OptionalDouble.of(chance));
  }
}
