package se.lagesbild.warehouse.analysis.place;

import se.lagesbild.warehouse.analysis.Range;
import se.lagesbild.warehouse.statistics.Verdict;

/**
 * An area in a period beside the same area in an earlier one.
 *
 * @param likely the number of events that the area's level gives in such a period, 95 times of 100
 * @param times how many times as many as before, as long periods and late registration allow for;
 *     NaN where too few or nothing is known
 * @param timesLikely its limits, 95 in 100; the upper may be infinite
 * @param verdict more, fewer, or that it cannot be told
 * @param share whether the area's part of all events is greater, smaller, or cannot be told
 */
public record AreaChange(
    Range likely, double times, Range timesLikely, Verdict verdict, Verdict share) {}
