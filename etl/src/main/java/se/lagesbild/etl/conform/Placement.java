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
 */
record Placement(
    @Nullable Integer easting,
    @Nullable Integer northing,
    @Nullable String area,
    PlacePrecision precision) {}
