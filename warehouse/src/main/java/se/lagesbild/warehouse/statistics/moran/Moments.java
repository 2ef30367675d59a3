package se.lagesbild.warehouse.statistics.moran;

/**
 * What each cell's I is compared with; NaN where it cannot be.
 *
 * @param expectation of I by chance
 * @param variance of I by chance
 * @param z how far I is from it
 * @param p two-sided, by the normal approximation
 */
public record Moments(double[] expectation, double[] variance, double[] z, double[] p) {}
