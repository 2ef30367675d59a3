/**
 * Distributions of counts, with a real size and a mean of zero, and tails that stay exact where one
 * minus a probability would be nothing.
 */
@NullMarked
package se.lagesbild.warehouse.statistics.distribution;

import org.jspecify.annotations.NullMarked;
