/** A number of events against an expected one. */
@NullMarked
package se.lagesbild.warehouse.statistics.onerate;

import org.jspecify.annotations.NullMarked;
