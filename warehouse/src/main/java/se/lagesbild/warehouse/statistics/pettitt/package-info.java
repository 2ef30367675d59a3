/** Whether a series shifted once, by the ranks of its values. */
@NullMarked
package se.lagesbild.warehouse.statistics.pettitt;

import org.jspecify.annotations.NullMarked;
