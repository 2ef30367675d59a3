/** How well simple forecasts hit: what any other forecast has to beat. */
@NullMarked
package se.lagesbild.warehouse.statistics.accuracy;

import org.jspecify.annotations.NullMarked;
