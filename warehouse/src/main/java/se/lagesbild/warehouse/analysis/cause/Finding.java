package se.lagesbild.warehouse.analysis.cause;

import se.lagesbild.warehouse.analysis.Range;
import se.lagesbild.warehouse.catalogue.Facet;

/**
 * A part in which a change lies more than in the rest, beyond chance.
 *
 * @param facet what it is a part by
 * @param member which part
 * @param within the area of a place, else empty
 * @param later events in the later period
 * @param before events in the one before
 * @param change of the later number from what the one before gives in as long a time
 * @param likely between which numbers the change lies; of all that are found, those of 95 in 100
 *     hold it
 * @param share of the whole change, above 1 where other parts went the other way
 * @param surprise Adtributor's, how much its share of all events shifted
 * @param gathered whether Adtributor takes it for one of few parts that hold most of the change
 * @param carries whether it did not change more than the rest beyond chance, but holds most of the
 *     change, and the rest is within chance
 * @param logChance the logarithm of how often chance shifts a part as far, or changes it as much
 *     where it carries the change
 * @param q the part of findings at least as strong, of all that was tried, that chance is expected
 *     to give
 */
public record Finding(
    Facet facet,
    String member,
    String within,
    long later,
    long before,
    double change,
    Range likely,
    double share,
    double surprise,
    boolean gathered,
    boolean carries,
    double logChance,
    double q) {}
