package se.lagesbild.warehouse.gate;

import org.jspecify.annotations.Nullable;

/**
 * A square of a grid in a year.
 *
 * @param easting of its south-western corner, in metres (EPSG:3006)
 * @param northing of that corner
 * @param cell events in it, where so many that they may be told
 * @param density events per square kilometre in and around it
 * @param giStar standard deviations above what chance gives in and around it, or null where not
 *     known
 * @param hot whether chance is a bad explanation
 * @param hotBefore in how many of the years before it was hot too
 * @param onePlace whether a single place has more than half of its events
 */
public record GridSquare(
    int easting,
    int northing,
    Result.Cell cell,
    double density,
    @Nullable Double giStar,
    boolean hot,
    int hotBefore,
    boolean onePlace) {}
