/**
 * Threats and violence against the municipality's staff: every quarter, a workbook of the system
 * for occupational safety. Imports {@code world}, {@code export} and {@code tables}; no other
 * source.
 */
@NullMarked
package se.lagesbild.sampledata.staff;

import org.jspecify.annotations.NullMarked;
