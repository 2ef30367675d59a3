/**
 * Measures: the nightly run beside a hand-written DuckDB program that does the same work on the
 * same file, the statistical methods beside R, how often the assessment of a series alarms, and how
 * long that of all series takes. In: installations and series made for it. Out: figures, printed.
 * Nothing else imports this package.
 */
@NullMarked
package se.lagesbild.etl.bench;

import org.jspecify.annotations.NullMarked;
