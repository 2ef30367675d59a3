/**
 * The views that people saved: pages in a state, under names. In: the state store. Out: a page that
 * lists, renames and removes them; the frame saves them. Must not import another page.
 */
@NullMarked
package se.lagesbild.dashboard.page.view;

import org.jspecify.annotations.NullMarked;
