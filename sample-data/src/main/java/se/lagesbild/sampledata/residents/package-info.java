/**
 * What residents report in the municipality's online form for unsafe places: every month, an XML
 * file. Imports {@code world}, {@code export} and {@code tables}; no other source.
 */
@NullMarked
package se.lagesbild.sampledata.residents;

import org.jspecify.annotations.NullMarked;
