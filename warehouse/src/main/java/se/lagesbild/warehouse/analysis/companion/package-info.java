/**
 * What moves with a series, at once or some periods ahead of it, never why. In: a {@link
 * se.lagesbild.warehouse.analysis.CountSeries} and others over the same periods, counts or days of
 * the calendar, each a {@link se.lagesbild.warehouse.analysis.companion.Candidate}. Out: {@link
 * se.lagesbild.warehouse.analysis.companion.Companions}: every series at every lag that was tried,
 * adjusted for all of them, and how strong a relation had to be to be found; or that it cannot be
 * told. Pure: the same numbers give the same answer. Undisclosed: only {@code gate} reads it.
 * Imports {@code catalogue} and {@code statistics}; never a database.
 */
@NullMarked
package se.lagesbild.warehouse.analysis.companion;

import org.jspecify.annotations.NullMarked;
