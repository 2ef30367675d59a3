package se.lagesbild.warehouse.gate;

import se.lagesbild.warehouse.catalogue.Text;

/**
 * A factor of a number, and how much of the number's change is its.
 *
 * @param title its name
 * @param share of the product's change, in the product's unit
 */
public record CauseFactor(Text title, double share) {}
