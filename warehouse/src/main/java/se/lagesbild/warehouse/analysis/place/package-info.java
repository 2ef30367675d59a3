/**
 * Where events lie: areas beside the year before, squares of a grid with more than chance gives,
 * how few places hold how much, repeats near each other in space and time, and how squares and
 * places shifted between two periods. In: counts that {@code query} reads. Out: numbers, intervals
 * and the one word about them. Pure: the same counts give the same answer, as draws have a stored
 * seed. Undisclosed: only {@code gate} reads it. Imports {@code query}'s values and {@code
 * statistics}; never a database.
 */
@NullMarked
package se.lagesbild.warehouse.analysis.place;

import org.jspecify.annotations.NullMarked;
