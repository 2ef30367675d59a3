/** Two numbers of events against each other. */
@NullMarked
package se.lagesbild.warehouse.statistics.tworates;

import org.jspecify.annotations.NullMarked;
