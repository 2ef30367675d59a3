/** When a series changed its level: the best way to cut it into segments. */
@NullMarked
package se.lagesbild.warehouse.statistics.changepoint;

import org.jspecify.annotations.NullMarked;
