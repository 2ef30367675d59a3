/**
 * Judges series of counts by any calendar: what is to be expected, whether a period differs from
 * it, when the level changed, and whether a season shows. In: days of an indicator and what its
 * sources tell, folded by {@link se.lagesbild.warehouse.analysis.PeriodFold} into a {@link
 * se.lagesbild.warehouse.analysis.CountSeries}, or a pair of them where numbers are known as
 * intervals. Out: an {@link se.lagesbild.warehouse.analysis.Assessment} of the last period, and a
 * {@link se.lagesbild.warehouse.analysis.Course} of the whole series by the same model, so that
 * verdict, band and words of a page are one call and those of the night the same. Estimates of
 * others are held against each other only, by {@link
 * se.lagesbild.warehouse.analysis.EstimateContrast}. Pure: the same series gives the same answer.
 * Undisclosed: only {@code gate} and the night read it. Imports {@code query}'s values, {@code
 * catalogue} and {@code statistics}; never a database.
 */
@NullMarked
package se.lagesbild.warehouse.analysis;

import org.jspecify.annotations.NullMarked;
