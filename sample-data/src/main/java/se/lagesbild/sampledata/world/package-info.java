/**
 * What happens in the made-up municipality, told once for all sources: places, calendar, rhythms,
 * incidents without people, and the dates of the planted truths. Imports {@code tables} only; knows
 * no export format.
 */
@NullMarked
package se.lagesbild.sampledata.world;

import org.jspecify.annotations.NullMarked;
