package se.lagesbild.etl.lake;

/**
 * Something odd in a delivery that did not make its rows unusable.
 *
 * @param deliveryId the delivery
 * @param kind what was odd
 * @param column where, or empty
 * @param rows in how many rows
 * @param firstLine line of the first
 * @param sample the few characters of the first that show it and tell nothing else, or empty
 */
public record DeliveryNote(
    String deliveryId, String kind, String column, long rows, long firstLine, String sample) {}
