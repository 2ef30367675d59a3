/** Whether neighbouring cells are alike: Moran's I for each cell and for all. */
@NullMarked
package se.lagesbild.warehouse.statistics.moran;

import org.jspecify.annotations.NullMarked;
