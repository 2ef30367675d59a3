/**
 * The commands of an installation's administrator that concern generations: query, generations,
 * rollback. In: arguments. Out: text on standard output, one Swedish sentence on standard error
 * when something is wrong, exit code 0 (done), 1 (failed) or 2 (wrong use). Imports {@code
 * generation}, {@code schema} and {@code terminal}; never the gate: free statements see exact
 * values, on the host only.
 */
@NullMarked
package se.lagesbild.warehouse.command;

import org.jspecify.annotations.NullMarked;
