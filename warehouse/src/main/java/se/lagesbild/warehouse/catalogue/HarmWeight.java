package se.lagesbild.warehouse.catalogue;

/**
 * How heavily one crime of a category counts in a harm index.
 *
 * @param version name of the set of weights
 * @param category id of a {@link Category}
 * @param days sentence days per crime
 */
public record HarmWeight(String version, String category, double days) {}
