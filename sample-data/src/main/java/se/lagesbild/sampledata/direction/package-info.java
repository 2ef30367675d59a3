/**
 * The operative direction of the police: every two or three weeks, a workbook with what they
 * concentrate on and where. Imports {@code world}, {@code export} and {@code tables}; no other
 * source.
 */
@NullMarked
package se.lagesbild.sampledata.direction;

import org.jspecify.annotations.NullMarked;
