/**
 * The schools' cases of degrading treatment: every month, a CSV file with the cases of three
 * months, each of one or more types. Imports {@code world}, {@code export} and {@code tables}; no
 * other source.
 */
@NullMarked
package se.lagesbild.sampledata.bullying;

import org.jspecify.annotations.NullMarked;
