/** Whether crimes went down with a measure, or only somewhere else. */
@NullMarked
package se.lagesbild.warehouse.statistics.displacement;

import org.jspecify.annotations.NullMarked;
