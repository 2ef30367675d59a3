package se.lagesbild.warehouse.gate;

import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.Narrowing;
import se.lagesbild.warehouse.catalogue.Text;

/**
 * A part in which a difference lies more than in the rest.
 *
 * @param part which; to be asked of for what lies within it
 * @param title its name
 * @param number in the later period
 * @param before in the earlier one
 * @param change of the later number from what the earlier gives in as long a time, by the numbers
 *     told
 * @param likely the change that would be seen again, 95 in 100; null where it is not told
 * @param chance how often chance shifts a part as far, or null
 * @param q the part of findings at least as strong, of all that was tried, that chance is expected
 *     to give, or null
 * @param gathered whether few parts like it hold most of the difference
 * @param sentence how much of the difference lies in it
 * @param certainty how sure that is; empty where it is not told
 */
public record CausePart(
    Narrowing part,
    Text title,
    Result.Cell number,
    Result.Cell before,
    double change,
    Result.@Nullable Spread likely,
    @Nullable Double chance,
    @Nullable Double q,
    boolean gathered,
    Text sentence,
    Text certainty) {}
