/** The order of values: order statistics, ranks, and pairs that agree in direction. */
@NullMarked
package se.lagesbild.warehouse.statistics.rank;

import org.jspecify.annotations.NullMarked;
