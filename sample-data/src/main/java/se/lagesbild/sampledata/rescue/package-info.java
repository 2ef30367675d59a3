/**
 * The rescue services' reports from four municipalities: every month, an XML file with what was
 * approved in it, one report per station. Imports {@code world}, {@code export} and {@code tables};
 * no other source.
 */
@NullMarked
package se.lagesbild.sampledata.rescue;

import org.jspecify.annotations.NullMarked;
