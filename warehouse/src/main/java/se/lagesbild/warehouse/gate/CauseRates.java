package se.lagesbild.warehouse.gate;

/**
 * How a rate changed, per 1 000 inhabitants and year.
 *
 * @param before in the earlier period
 * @param later in the later one
 * @param composition what other numbers of inhabitants in the areas changed
 * @param rate what other rates within the areas changed
 */
public record CauseRates(double before, double later, double composition, double rate) {}
