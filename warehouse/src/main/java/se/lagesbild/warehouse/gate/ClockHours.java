package se.lagesbild.warehouse.gate;

/**
 * Hours of the day.
 *
 * @param from the first, 0 to 23
 * @param to the hour in which they end, 1 to 24; not after {@code from} where midnight lies between
 */
public record ClockHours(int from, int to) {}
