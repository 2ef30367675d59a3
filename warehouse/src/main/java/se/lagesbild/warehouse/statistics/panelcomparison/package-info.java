/** Areas with and without a measure, before and after it. */
@NullMarked
package se.lagesbild.warehouse.statistics.panelcomparison;

import org.jspecify.annotations.NullMarked;
