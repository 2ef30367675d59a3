/**
 * The guard company's alarms: every morning, a CSV file with the shift that ended. Imports {@code
 * world}, {@code export} and {@code tables}; no other source.
 */
@NullMarked
package se.lagesbild.sampledata.guards;

import org.jspecify.annotations.NullMarked;
