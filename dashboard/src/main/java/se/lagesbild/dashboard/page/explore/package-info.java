/**
 * Utforska: one indicator over time, split and filtered, as chart, table and file. In: the state in
 * the address. Out: one page and one CSV file of the same answer. Must not import another page.
 */
@NullMarked
package se.lagesbild.dashboard.page.explore;

import org.jspecify.annotations.NullMarked;
