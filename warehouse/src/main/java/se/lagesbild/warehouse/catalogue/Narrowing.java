package se.lagesbild.warehouse.catalogue;

/**
 * A step into a part of what is asked for.
 *
 * @param by what it is a part by
 * @param member which part; of places the rank
 */
public record Narrowing(Facet by, String member) {}
