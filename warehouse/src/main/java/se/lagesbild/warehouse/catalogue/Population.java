package se.lagesbild.warehouse.catalogue;

/**
 * Inhabitants at the end of a year.
 *
 * @param municipality code
 * @param area id of an area, or empty for the whole municipality
 * @param year calendar year
 * @param inhabitants number of people
 * @param source id of the one that delivered the number, or empty where the installation states it
 */
public record Population(
    String municipality, String area, int year, int inhabitants, String source) {}
