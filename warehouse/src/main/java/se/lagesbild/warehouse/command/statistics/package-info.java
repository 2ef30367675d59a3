/**
 * {@code ./lagesbild statistics}: the methods of {@code warehouse.statistics} on numbers in JSON.
 *
 * <p>In: a case, {@code {"input": …, "params": …}}. Out: the method's numbers under the names of
 * the reference cases. Each group of methods has a class that lists them; it reads a case, calls
 * the method and names its numbers, and computes nothing.
 */
@NullMarked
package se.lagesbild.warehouse.command.statistics;

import org.jspecify.annotations.NullMarked;
