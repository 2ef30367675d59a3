/** Season and trend of a series by loess, one after the other. */
@NullMarked
package se.lagesbild.warehouse.statistics.stl;

import org.jspecify.annotations.NullMarked;
