/**
 * What stands behind the numbers of the others: inhabitants, statistics of municipalities, a survey
 * of perceived safety and the calendar. Imports {@code world}, {@code export} and {@code tables};
 * no other source.
 */
@NullMarked
package se.lagesbild.sampledata.background;

import org.jspecify.annotations.NullMarked;
