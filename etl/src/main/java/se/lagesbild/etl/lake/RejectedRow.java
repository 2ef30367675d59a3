package se.lagesbild.etl.lake;

import org.jspecify.annotations.Nullable;

/**
 * A row that cannot be used.
 *
 * @param deliveryId the delivery it came with
 * @param part sheet or file within an archive, or null
 * @param line from 1
 * @param column the column it fails in, or null for the whole row
 * @param reason code of the reason
 * @param outline what may be told of the value it fails with, or null
 */
public record RejectedRow(
    String deliveryId,
    @Nullable String part,
    long line,
    @Nullable String column,
    String reason,
    @Nullable String outline) {}
