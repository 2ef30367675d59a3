package se.lagesbild.warehouse.gate;

import se.lagesbild.warehouse.catalogue.Narrowing;
import se.lagesbild.warehouse.catalogue.Text;

/**
 * A part of both periods, whether it changed or not.
 *
 * @param part which; to be asked of for what lies within it
 * @param title its name
 * @param number in the later period
 * @param before in the earlier one
 * @param change of the later number from what the earlier gives in as long a time, by the numbers
 *     told
 */
public record CauseMember(
    Narrowing part, Text title, Result.Cell number, Result.Cell before, double change) {}
