/**
 * What the municipality's services tell the EST group: every second Monday, a workbook that people
 * fill in by hand. Imports {@code world}, {@code export} and {@code tables}; no other source.
 */
@NullMarked
package se.lagesbild.sampledata.est;

import org.jspecify.annotations.NullMarked;
