/**
 * What may be shown to whom, so that nobody can be singled out. In: exact counts with the lots of
 * their events. Out: counts that may be published, and the words that say what was done. Imports
 * {@code catalogue}; never JDBC.
 *
 * <p>Counts are rounded up or down to a multiple of a base by lot, right on average. Rounding to
 * the nearest multiple would not do: two members with one event each would be shown as 0 and 0 with
 * a total of 3, and only 1 + 1 fits. The lot is drawn from the events themselves, so the same
 * events are always rounded alike and asking again in other words gives nothing more.
 */
@NullMarked
package se.lagesbild.warehouse.disclosure;

import org.jspecify.annotations.NullMarked;
