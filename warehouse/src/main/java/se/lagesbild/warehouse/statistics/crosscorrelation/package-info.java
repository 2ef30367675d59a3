/** Whether two series move together, one ahead of the other. */
@NullMarked
package se.lagesbild.warehouse.statistics.crosscorrelation;

import org.jspecify.annotations.NullMarked;
