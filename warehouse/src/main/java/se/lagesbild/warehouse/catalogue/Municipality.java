package se.lagesbild.warehouse.catalogue;

/**
 * A Swedish municipality.
 *
 * @param code four digits, {@code 1982}
 * @param name as written by the organisations
 * @param countyCode two digits
 * @param countyName the county
 * @param defaultEasting easting in metres (EPSG:3006) of the point used when nothing better is
 *     known
 * @param defaultNorthing northing in metres (EPSG:3006) of that point
 */
public record Municipality(
    String code,
    String name,
    String countyCode,
    String countyName,
    int defaultEasting,
    int defaultNorthing) {}
