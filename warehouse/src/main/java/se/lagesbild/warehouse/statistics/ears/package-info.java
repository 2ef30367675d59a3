/**
 * EARS: more than the nearest weeks before, for series with less than a year behind them.
 *
 * <p>In: counts. Out: {@link se.lagesbild.warehouse.statistics.ears.EarsCharts}.
 */
@NullMarked
package se.lagesbild.warehouse.statistics.ears;

import org.jspecify.annotations.NullMarked;
