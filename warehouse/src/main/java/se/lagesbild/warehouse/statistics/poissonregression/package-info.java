/** Poisson regression: how counts depend on what may explain them. */
@NullMarked
package se.lagesbild.warehouse.statistics.poissonregression;

import org.jspecify.annotations.NullMarked;
