/** Whether a rate changed as the groups did, or as the rates within them did. */
@NullMarked
package se.lagesbild.warehouse.statistics.kitagawa;

import org.jspecify.annotations.NullMarked;
