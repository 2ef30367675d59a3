/**
 * Where a change between two periods lies, never why it came. In: two periods of an indicator as
 * {@code query} divides them, and what is known of how they were told of. Out: an {@link
 * se.lagesbild.warehouse.analysis.cause.Explanation}: first what else than a change in the world
 * may be behind it, then the parts that changed more than the rest beyond chance, ranked, and how a
 * product or a rate changed by its factors; or that it cannot be told. Also the words for how
 * places and times shifted, which {@code place} and {@code clock} find. Pure: the same numbers give
 * the same answer. Undisclosed: only {@code gate} reads it. Imports {@code query}'s values, {@code
 * catalogue} and {@code statistics}; never a database.
 */
@NullMarked
package se.lagesbild.warehouse.analysis.cause;

import org.jspecify.annotations.NullMarked;
