/**
 * Disturbance in rented housing: every month, a CSV file with sums by district and category.
 * Imports {@code world}, {@code export} and {@code tables}; no other source.
 */
@NullMarked
package se.lagesbild.sampledata.housing;

import org.jspecify.annotations.NullMarked;
