/** How well predicted places caught what then happened. */
@NullMarked
package se.lagesbild.warehouse.statistics.pai;

import org.jspecify.annotations.NullMarked;
