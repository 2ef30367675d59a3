/**
 * Where the difference of an indicator between two periods lies: what registration alone may be
 * behind it first, then the parts that changed more than the rest, then what was looked at and
 * found silent; and, on a page of its own, how places and times shifted between the two. In: the
 * state of the address and the gate's explanation. Out: sentences, a drawing and a table for each
 * part, and steps into it that keep the rest of the question. Never says why. Must not import
 * Javalin or another page.
 */
@NullMarked
package se.lagesbild.dashboard.page.cause;

import org.jspecify.annotations.NullMarked;
