/** Many tests at once: p-values adjusted for what chance gives anyway. */
@NullMarked
package se.lagesbild.warehouse.statistics.adjustment;

import org.jspecify.annotations.NullMarked;
