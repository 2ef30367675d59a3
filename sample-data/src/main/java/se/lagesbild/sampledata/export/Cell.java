package se.lagesbild.sampledata.export;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sum as a warehouse must know it.
 *
 * @param month the first day of the month it is for
 * @param municipality the code
 * @param area the district's id, or empty for the whole municipality
 * @param members the value of each dimension, by the dimension's name
 * @param status {@code exact}, {@code suppressed} or {@code missing}
 * @param lower the smallest number it can be, or null when missing
 * @param upper the greatest number it can be, or null when missing or without limit
 */
public record Cell(
    String month,
    String municipality,
    String area,
    Map<String, String> members,
    String status,
    @Nullable Integer lower,
    @Nullable Integer upper) {}
