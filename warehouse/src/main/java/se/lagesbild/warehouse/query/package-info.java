/**
 * Exact counts of a generation. In: a session on a generation and a {@link
 * se.lagesbild.warehouse.query.Selection} of what is asked for. Out: values by period or member,
 * undisclosed: only {@code gate} and {@code analysis} may read them. Every statement is a {@code
 * .sql} resource with parameters; fragments are chosen by enums. Imports {@code generation}, {@code
 * catalogue} and {@code schema}; never statistics or JDBC's drivers.
 */
@NullMarked
package se.lagesbild.warehouse.query;

import org.jspecify.annotations.NullMarked;
