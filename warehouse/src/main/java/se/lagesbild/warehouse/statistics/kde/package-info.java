/** Where events are densest: a smooth surface. */
@NullMarked
package se.lagesbild.warehouse.statistics.kde;

import org.jspecify.annotations.NullMarked;
