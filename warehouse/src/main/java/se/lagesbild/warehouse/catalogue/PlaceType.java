package se.lagesbild.warehouse.catalogue;

/**
 * What a kind of place is called.
 *
 * @param word as the sources' lists have it, in lower case
 * @param title for readers
 */
public record PlaceType(String word, Text title) {}
