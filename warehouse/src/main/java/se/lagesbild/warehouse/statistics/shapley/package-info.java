/** What each factor of a product adds to its change. */
@NullMarked
package se.lagesbild.warehouse.statistics.shapley;

import org.jspecify.annotations.NullMarked;
