/**
 * What happened: a lamp, an event, a changed routine, told by people and shown on the charts that
 * it concerns. In: the state store, a form or a pasted table. Out: a page that lists, adds,
 * changes, removes and imports. Must not import another page.
 */
@NullMarked
package se.lagesbild.dashboard.page.annotation;

import org.jspecify.annotations.NullMarked;
