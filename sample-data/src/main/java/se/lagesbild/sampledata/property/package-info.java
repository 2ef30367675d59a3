/**
 * Damage to municipal property: every month, a workbook with a block and a sum for each property.
 * Imports {@code world}, {@code export} and {@code tables}; no other source.
 */
@NullMarked
package se.lagesbild.sampledata.property;

import org.jspecify.annotations.NullMarked;
