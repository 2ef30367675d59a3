/**
 * The statistics library: one package per method, each immutable, cited and proven against R.
 *
 * <p>In: numbers, with NaN for a missing one. Out: an {@link
 * se.lagesbild.warehouse.statistics.Outcome}: a record of numbers that says itself in Swedish and
 * English, or why nothing can be told. Pure: no clock, no chance but a stored seed, no files.
 * Imports the JDK, Commons Statistics and Commons Numbers, never another room.
 */
@NullMarked
package se.lagesbild.warehouse.statistics;

import org.jspecify.annotations.NullMarked;
