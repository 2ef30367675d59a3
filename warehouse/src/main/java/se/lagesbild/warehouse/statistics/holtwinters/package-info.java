/** Holt's and Winters's smoothing: level, trend and season carried on. */
@NullMarked
package se.lagesbild.warehouse.statistics.holtwinters;

import org.jspecify.annotations.NullMarked;
