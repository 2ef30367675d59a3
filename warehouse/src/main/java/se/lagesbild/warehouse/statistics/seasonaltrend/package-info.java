/** Whether a series with a season rises or falls, month by month. */
@NullMarked
package se.lagesbild.warehouse.statistics.seasonaltrend;

import org.jspecify.annotations.NullMarked;
