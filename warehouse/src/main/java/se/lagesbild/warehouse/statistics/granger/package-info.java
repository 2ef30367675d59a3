/** Whether one series helps to tell the next value of another. */
@NullMarked
package se.lagesbild.warehouse.statistics.granger;

import org.jspecify.annotations.NullMarked;
