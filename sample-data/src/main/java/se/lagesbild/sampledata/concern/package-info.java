/**
 * The social services' monthly sums of reports of concern, suppressed at the source. Imports {@code
 * world}, {@code export} and {@code tables}; no other source.
 */
@NullMarked
package se.lagesbild.sampledata.concern;

import org.jspecify.annotations.NullMarked;
