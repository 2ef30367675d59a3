/**
 * Step 3: a source's contract turns rows of texts into events and sums: parse, map codes, time,
 * place, privacy. In: rows of texts. Out: one row per input row with the ledger state that it has
 * earned so far. Spark resolves the contract's expressions once; everything a row needs is then
 * plain Java.
 */
@NullMarked
package se.lagesbild.etl.conform;

import org.jspecify.annotations.NullMarked;
