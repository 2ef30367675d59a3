/**
 * Läget: what is loaded, how fresh it is, and how the last nightly run ended. In: the gate's
 * status. Out: one page. Must not import another page.
 */
@NullMarked
package se.lagesbild.dashboard.page.status;

import org.jspecify.annotations.NullMarked;
