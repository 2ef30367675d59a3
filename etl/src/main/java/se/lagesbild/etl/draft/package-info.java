/**
 * A first contract for a file that none describes: what the file seems to be, what its columns seem
 * to hold, and a commented {@code source.yaml} in which only what a person must decide is left
 * open. In: the beginning of a file, and an installation where there is one. Out: a folder for
 * {@code config/sources/}. Guesses by the readers and patterns that nightly runs read with. Must
 * not import the lake, the run or Spark.
 */
@NullMarked
package se.lagesbild.etl.draft;

import org.jspecify.annotations.NullMarked;
