/**
 * How often an explanation is right where it is known where a change lies, and how often it is
 * silent where there is nothing: invented changes taken through {@code analysis.cause}. In: a seed.
 * Out: numbers of changes. Pure. Only a benchmark and tests read it.
 */
@NullMarked
package se.lagesbild.warehouse.analysis.cause.simulation;

import org.jspecify.annotations.NullMarked;
