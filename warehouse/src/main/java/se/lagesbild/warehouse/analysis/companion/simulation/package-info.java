/**
 * How often a search for what moves with a series is wrong where it is known what does: invented
 * series taken through {@code analysis.companion}. In: a seed. Out: numbers of findings. Pure. Only
 * a benchmark and tests read it.
 */
@NullMarked
package se.lagesbild.warehouse.analysis.companion.simulation;

import org.jspecify.annotations.NullMarked;
