/**
 * The signals of the night: every indicator, of events or of sums, in every municipality and area,
 * judged within one budget of false alarms. In: {@link se.lagesbild.warehouse.query.WatchedFacts}
 * of a generation that is being built, its day and its installation. Out: a {@link
 * se.lagesbild.warehouse.analysis.signal.Night}, whose signals are the table {@code signal}. Pure:
 * the same facts give the same night. Imports {@code query}'s values, {@code catalogue}, {@code
 * schema} and {@code statistics}; never a database.
 */
@NullMarked
package se.lagesbild.warehouse.analysis.signal;

import org.jspecify.annotations.NullMarked;
