/**
 * Farrington's flexible alarm: is a week's count more than the same time of year in earlier years
 * gives reason to expect?
 *
 * <p>In: a {@link se.lagesbild.warehouse.statistics.farrington.WatchedSeries} and the periods to
 * watch. Out: {@link se.lagesbild.warehouse.statistics.farrington.WatchedPeriods}.
 */
@NullMarked
package se.lagesbild.warehouse.statistics.farrington;

import org.jspecify.annotations.NullMarked;
