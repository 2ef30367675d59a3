/** What the methods share that carry level, trend and season from one value to the next. */
@NullMarked
package se.lagesbild.warehouse.statistics.smoothing;

import org.jspecify.annotations.NullMarked;
