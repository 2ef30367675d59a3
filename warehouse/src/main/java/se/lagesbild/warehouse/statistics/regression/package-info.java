/** Weighted least squares and log-linear models of counts: what several methods fit. */
@NullMarked
package se.lagesbild.warehouse.statistics.regression;

import org.jspecify.annotations.NullMarked;
