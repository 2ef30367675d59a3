package se.lagesbild.warehouse.statistics.adtributor;

/**
 * One way to divide all events.
 *
 * @param name of the dimension
 * @param before events per element before
 * @param after events per element after
 */
public record Dimension(String name, double[] before, double[] after) {}
