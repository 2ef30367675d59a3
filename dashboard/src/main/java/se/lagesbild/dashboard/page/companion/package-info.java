/**
 * What moves with an indicator, at once or some weeks or months ahead of it. In: the state of the
 * address and the gate's answer. Out: how many relations were tried, those that are beyond chance
 * as sentences with their drawing by lag, all that was tried as a table, and what was not. Never
 * says why. Must not import Javalin or another page.
 */
@NullMarked
package se.lagesbild.dashboard.page.companion;

import org.jspecify.annotations.NullMarked;
