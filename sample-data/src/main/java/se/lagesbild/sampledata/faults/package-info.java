/**
 * The technical services' fault reports for Fagersta and Norberg: every Monday, what was created or
 * changed in the last two weeks, UTF-8. Imports {@code world}, {@code export} and {@code tables};
 * no other source.
 */
@NullMarked
package se.lagesbild.sampledata.faults;

import org.jspecify.annotations.NullMarked;
