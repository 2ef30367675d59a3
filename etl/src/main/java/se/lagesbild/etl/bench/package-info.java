/**
 * Measures the nightly run against a hand-written DuckDB program that does the same work on the
 * same file. In: an installation made for it. Out: ratios, memory and seconds per step, printed.
 * Nothing else imports this package.
 */
@NullMarked
package se.lagesbild.etl.bench;

import org.jspecify.annotations.NullMarked;
