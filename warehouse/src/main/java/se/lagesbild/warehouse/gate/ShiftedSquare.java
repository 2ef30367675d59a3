package se.lagesbild.warehouse.gate;

import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Text;

/**
 * A square of a grid in two periods.
 *
 * @param easting of its south-western corner, in metres (EPSG:3006)
 * @param northing of that corner
 * @param area name of the area in which most of it lies, or empty
 * @param number in the later period, where so many that it may be told
 * @param before in the earlier one
 * @param share whether its part of all events is greater or smaller, or that it cannot be told
 * @param hot whether chance is a bad explanation of as many in and around it in the later period;
 *     null where that period has too few
 * @param hotBefore the same of the earlier one
 */
public record ShiftedSquare(
    int easting,
    int northing,
    Text area,
    Result.Cell number,
    Result.Cell before,
    Result.Verdict share,
    @Nullable Boolean hot,
    @Nullable Boolean hotBefore) {}
