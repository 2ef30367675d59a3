/**
 * Incidents in upper secondary school: every month a JSON file, from the education federation until
 * June 2021 and after that from the municipality's other system. Imports {@code world}, {@code
 * export} and {@code tables}; no other source.
 */
@NullMarked
package se.lagesbild.sampledata.gymnasium;

import org.jspecify.annotations.NullMarked;
