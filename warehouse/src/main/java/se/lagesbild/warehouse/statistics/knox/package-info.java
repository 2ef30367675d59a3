/** Near repeats: whether events close in space also are close in time. */
@NullMarked
package se.lagesbild.warehouse.statistics.knox;

import org.jspecify.annotations.NullMarked;
