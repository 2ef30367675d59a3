/** Harm: counts weighed by how grave they are, with honest intervals. */
@NullMarked
package se.lagesbild.warehouse.statistics.harm;

import org.jspecify.annotations.NullMarked;
