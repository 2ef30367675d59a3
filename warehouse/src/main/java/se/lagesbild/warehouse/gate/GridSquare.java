package se.lagesbild.warehouse.gate;

import org.jspecify.annotations.Nullable;

/**
 * A square of a grid in a year.
 *
 * @param easting of its south-western corner, in metres (EPSG:3006)
 * @param northing of that corner
 * @param cell events in it, where so many that they may be told
 * @param density events per square kilometre in and around it, as far as the numbers that are told
 *     tell it
 * @param giStar standard deviations above what chance gives in and around it, or null where not
 *     known, or where the number of one of the nine squares that may be pointed out is not told
 * @param hot whether chance is a bad explanation
 * @param alone whether it holds so much by itself that it must be told of, though not hot
 * @param hotBefore in how many of the years before it was hot too
 * @param onePlace whether a single place has more than half of its events
 * @param fewPlaces whether so few places in it were ever told of that it must not be pointed out:
 *     where it lies is for the ground of a map and for the name of its area only
 * @param openAround whether it and all eight around it are ground that may be pointed out, and the
 *     numbers of all nine are told
 */
public record GridSquare(
    int easting,
    int northing,
    Result.Cell cell,
    double density,
    @Nullable Double giStar,
    boolean hot,
    boolean alone,
    int hotBefore,
    boolean onePlace,
    boolean fewPlaces,
    boolean openAround) {}
