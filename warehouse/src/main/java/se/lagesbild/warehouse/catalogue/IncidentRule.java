package se.lagesbild.warehouse.catalogue;

import java.util.List;

/**
 * When events of different sources are taken for the same incident although no number connects
 * them.
 *
 * @param id stable name
 * @param categories in which the sources tell of such an incident
 * @param withinHours how far apart the times may lie, in hours
 * @param withinMetres how far apart the points may lie, in metres; events without points must share
 *     their area
 * @param confidence that events found so are the same incident, above 0 and below 1
 */
public record IncidentRule(
    String id, List<String> categories, int withinHours, int withinMetres, double confidence) {}
