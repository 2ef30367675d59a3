package se.lagesbild.warehouse.analysis.cause.simulation;

import java.util.Map;
import se.lagesbild.warehouse.catalogue.Facet;

/**
 * An invented report.
 *
 * @param members its member of each facet
 * @param area of its place, which the facet of places knows beside it
 * @param crimes how many it holds
 */
record Happening(Map<Facet, String> members, String area, int crimes) {}
