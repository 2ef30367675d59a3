/**
 * The page that the council reads each quarter: what moved beyond chance, what cannot be told, and
 * what is missing. In: the gate's judgements of every indicator in one period, its signals and its
 * coverage. Out: a page, and the same as files. Must not import another page.
 */
@NullMarked
package se.lagesbild.dashboard.page.quarter;

import org.jspecify.annotations.NullMarked;
