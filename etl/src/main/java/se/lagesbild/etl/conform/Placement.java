package se.lagesbild.etl.conform;

import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.schema.PlacePrecision;

/**
 * Where an event lies.
 *
 * @param easting metres in EPSG:3006, or null
 * @param northing metres in EPSG:3006, or null
 * @param area id of the area, or null
 * @param precision how exactly this is known
 * @param note id of a {@link PlaceNote}, or null when nothing was odd
 * @param addressKey what spellings of one address have in common, or null without an address; it
 *     names a place, so only its pseudonym may be kept
 */
record Placement(
    @Nullable Integer easting,
    @Nullable Integer northing,
    @Nullable String area,
    PlacePrecision precision,
    @Nullable String note,
    @Nullable String addressKey) {}
