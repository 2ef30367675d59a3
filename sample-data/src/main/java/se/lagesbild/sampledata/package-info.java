/**
 * One complete installation (Fagersta's configuration) and writers of every organisation's exports,
 * with planted truths. Used by the launcher ({@code init}, {@code sample-data}, {@code demo}) and
 * by the tests of other modules; the product itself never reads it.
 */
@NullMarked
package se.lagesbild.sampledata;

import org.jspecify.annotations.NullMarked;
