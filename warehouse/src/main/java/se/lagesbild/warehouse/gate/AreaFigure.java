package se.lagesbild.warehouse.gate;

import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Text;

/**
 * An area in a period beside an earlier one. Whoever may not see exact counts learns no intervals.
 *
 * @param key id of the area
 * @param title its name
 * @param cell events in the period
 * @param earlier events in the earlier one
 * @param likely the number that the area's level gives in such a period, 95 times of 100, or null
 * @param inhabitants on the last day of the period, or null where not known
 * @param rate events per 1 000 inhabitants, or null where there are too few events or inhabitants
 *     are not known
 * @param rateLikely its limits, or null
 * @param times how many times as many as before, or null where too little is known or where either
 *     number is too small for a ratio to say more than the two
 * @param timesLikely its limits, the upper may be infinite; or null
 * @param verdict more or fewer than in the earlier period, or that it cannot be told
 * @param share of the events of all areas, 0-1, or null where they are too few
 * @param shareEarlier the same in the earlier period, or null
 * @param shareVerdict whether the share is greater or smaller, or that it cannot be told
 */
public record AreaFigure(
    String key,
    Text title,
    Result.Cell cell,
    Result.Cell earlier,
    Result.@Nullable Spread likely,
    @Nullable Integer inhabitants,
    @Nullable Double rate,
    Result.@Nullable Spread rateLikely,
    @Nullable Double times,
    Result.@Nullable Spread timesLikely,
    Result.Verdict verdict,
    @Nullable Double share,
    @Nullable Double shareEarlier,
    Result.Verdict shareVerdict) {}
