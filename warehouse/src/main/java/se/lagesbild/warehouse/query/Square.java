package se.lagesbild.warehouse.query;

/**
 * A square of a grid.
 *
 * @param easting of its south-western corner, in metres
 * @param northing of that corner
 */
public record Square(int easting, int northing) {}
