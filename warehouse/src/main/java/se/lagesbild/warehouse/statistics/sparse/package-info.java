/**
 * Alarms for events so rare that no model fits: against the sum of comparable periods.
 *
 * <p>In: counts and the periods to watch. Out: {@link
 * se.lagesbild.warehouse.statistics.sparse.SparsePeriods}.
 */
@NullMarked
package se.lagesbild.warehouse.statistics.sparse;

import org.jspecify.annotations.NullMarked;
