/**
 * Times every statistical method on made-up numbers in one thread, beside R on the same numbers
 * where R is installed. In: nothing but how much to do. Out: a table, printed. A method has its
 * workloads in the list of its group; a test asks for one of every method. Nothing else imports
 * this package.
 */
@NullMarked
package se.lagesbild.etl.bench.statistics;

import org.jspecify.annotations.NullMarked;
