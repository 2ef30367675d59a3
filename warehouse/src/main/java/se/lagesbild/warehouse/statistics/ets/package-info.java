/** Exponential smoothing as a model with additive errors. */
@NullMarked
package se.lagesbild.warehouse.statistics.ets;

import org.jspecify.annotations.NullMarked;
