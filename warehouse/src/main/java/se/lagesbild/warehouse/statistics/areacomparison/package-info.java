/** One area with a measure and one without, before and after. */
@NullMarked
package se.lagesbild.warehouse.statistics.areacomparison;

import org.jspecify.annotations.NullMarked;
