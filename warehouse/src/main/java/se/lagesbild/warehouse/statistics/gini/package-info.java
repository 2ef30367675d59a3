/** How concentrated events are on places: the Lorenz curve and Gini's coefficients. */
@NullMarked
package se.lagesbild.warehouse.statistics.gini;

import org.jspecify.annotations.NullMarked;
