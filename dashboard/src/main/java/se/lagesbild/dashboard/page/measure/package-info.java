/**
 * Whether a number changed with a measure that somebody told of. In: the measure, its days and
 * areas, from what is told of what happened; the state of the address; the gate's evaluation. Out:
 * the verdict in the words of decisions, the months drawn beside what was to expect, by which
 * method and with what reservations. Never says that the measure did it. Must not import Javalin or
 * another page.
 */
@NullMarked
package se.lagesbild.dashboard.page.measure;

import org.jspecify.annotations.NullMarked;
