/**
 * Step 3: a source's contract turns rows of texts into events: parse, map codes, time, place,
 * privacy.\n * In: rows of texts. Out: one row per input row, each with the ledger state that it
 * has earned so far.
 */
@NullMarked
package se.lagesbild.etl.conform;

import org.jspecify.annotations.NullMarked;
