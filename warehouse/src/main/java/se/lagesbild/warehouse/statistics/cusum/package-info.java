/**
 * Cumulative sums: has the level crept up, though no single period stands out?
 *
 * <p>In: counts and what is usual. Out: {@link
 * se.lagesbild.warehouse.statistics.cusum.PoissonCusumPath} or {@link
 * se.lagesbild.warehouse.statistics.cusum.StandardizedCusumPath}.
 */
@NullMarked
package se.lagesbild.warehouse.statistics.cusum;

import org.jspecify.annotations.NullMarked;
