package se.lagesbild.warehouse.generation;

import java.nio.file.Path;

/**
 * A published generation on disk.
 *
 * @param number its number
 * @param file where it lies
 * @param sizeBytes of the file
 * @param pinned whether pruning passes it by
 * @param inService whether readers see it now
 */
public record StoredGeneration(
    long number, Path file, long sizeBytes, boolean pinned, boolean inService) {}
