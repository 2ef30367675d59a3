/**
 * When in the week events happen, though only the time between is known: the hours of the week by
 * their aoristic weights, and the blocks of hours that hold more than evenly spread times would
 * give, or another part than in an earlier period. In: times that {@code query} reads. Out: weights
 * and blocks. Pure. Undisclosed: only {@code gate} reads it. Imports {@code query}'s values and
 * {@code statistics}; never a database.
 */
@NullMarked
package se.lagesbild.warehouse.analysis.clock;

import org.jspecify.annotations.NullMarked;
