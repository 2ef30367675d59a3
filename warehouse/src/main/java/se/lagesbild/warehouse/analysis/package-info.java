/** Judges series of counts: what is to be expected, and whether a period differs from it. */
@NullMarked
package se.lagesbild.warehouse.analysis;

import org.jspecify.annotations.NullMarked;
