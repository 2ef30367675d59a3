/** Whether a series rises or falls in the long run, by the order of its values alone. */
@NullMarked
package se.lagesbild.warehouse.statistics.mannkendall;

import org.jspecify.annotations.NullMarked;
