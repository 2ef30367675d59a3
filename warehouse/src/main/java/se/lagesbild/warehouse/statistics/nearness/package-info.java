/**
 * What methods for places share: which cells are neighbours, which points can be near each other,
 * and what chance gives among neighbours.
 */
@NullMarked
package se.lagesbild.warehouse.statistics.nearness;

import org.jspecify.annotations.NullMarked;
