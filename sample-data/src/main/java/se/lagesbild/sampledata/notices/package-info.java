/**
 * The police's public notices: every day a JSON file with the newest of the region. Imports {@code
 * world}, {@code export} and {@code tables}; no other source.
 */
@NullMarked
package se.lagesbild.sampledata.notices;

import org.jspecify.annotations.NullMarked;
