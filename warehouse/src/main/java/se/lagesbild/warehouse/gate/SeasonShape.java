package se.lagesbild.warehouse.gate;

import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * A season that shows.
 *
 * @param strength the part of what varies around the level that it explains, from 0.3 to 1
 * @param highest the month in which it lets expect most
 * @param lowest the month in which it lets expect fewest
 * @param timesLowest how many times as many it lets expect at most as at least, or null where that
 *     is not told
 */
public record SeasonShape(
    double strength, Month highest, Month lowest, @Nullable Double timesLowest) {}
