/**
 * Utforska: one indicator over time, split and filtered, as chart, table and file; or another look
 * at the same events ({@code View}): the hours of the week, level, season and rest, or reports,
 * crimes, places, harm and rate beside each other. A series may have another indicator below it as
 * its background. In: the state in the address. Out: one page and its files of the same answer.
 * Must not import another page.
 */
@NullMarked
package se.lagesbild.dashboard.page.explore;

import org.jspecify.annotations.NullMarked;
