/** Segments of a series and their means: what methods that cut a series share. */
@NullMarked
package se.lagesbild.warehouse.statistics.segment;

import org.jspecify.annotations.NullMarked;
