/**
 * Whether a number changed with something that was done, beside what else was to expect. In: months
 * of the areas where it was done, of areas to compare with and of areas that it may have moved to,
 * as {@link se.lagesbild.warehouse.analysis.measure.Trial}. Out: an {@link
 * se.lagesbild.warehouse.analysis.measure.Evaluation} by the method that the data bear, with the
 * verdict that its interval allows; or that it cannot be told, and why. Pure: the same numbers give
 * the same answer. Undisclosed: only {@code gate} reads it. Imports {@code catalogue} and {@code
 * statistics}; never a database.
 */
@NullMarked
package se.lagesbild.warehouse.analysis.measure;

import org.jspecify.annotations.NullMarked;
