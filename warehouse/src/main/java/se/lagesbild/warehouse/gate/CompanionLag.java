package se.lagesbild.warehouse.gate;

/**
 * How a series moves with another that is so many periods ahead.
 *
 * @param lag how many periods, from 0
 * @param correlation without season and what the other owes its own past, from -1 to 1
 * @param strength its size beside the spread that chance gives
 * @param chance how often chance gives as strong a one
 * @param q the part of relations at least as strong, of all that was tried, that chance is expected
 *     to give
 */
public record CompanionLag(int lag, double correlation, double strength, double chance, double q) {}
