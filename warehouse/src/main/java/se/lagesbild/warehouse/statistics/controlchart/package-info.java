/**
 * Shewhart's control charts: which periods lie outside of what a steady process gives?
 *
 * <p>In: counts, counts with exposure, any numbers, or times between rare events. Out: limits, and
 * which patterns the points make.
 */
@NullMarked
package se.lagesbild.warehouse.statistics.controlchart;

import org.jspecify.annotations.NullMarked;
