/**
 * The police's extract of reported crimes: every second Monday, a complete re-send of everything
 * registered in the last 60 days, Windows-1252. Imports {@code world}, {@code export} and {@code
 * tables}; no other source.
 */
@NullMarked
package se.lagesbild.sampledata.police;

import org.jspecify.annotations.NullMarked;
