/** Forecasts of small counts. */
@NullMarked
package se.lagesbild.warehouse.statistics.countforecast;

import org.jspecify.annotations.NullMarked;
