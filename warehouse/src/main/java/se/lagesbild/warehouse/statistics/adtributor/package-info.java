/** In which dimension, and in which of its elements, a change lies. */
@NullMarked
package se.lagesbild.warehouse.statistics.adtributor;

import org.jspecify.annotations.NullMarked;
