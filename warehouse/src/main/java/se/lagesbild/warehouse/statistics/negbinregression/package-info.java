/** Negative binomial regression: counts that vary more than chance alone makes them. */
@NullMarked
package se.lagesbild.warehouse.statistics.negbinregression;

import org.jspecify.annotations.NullMarked;
