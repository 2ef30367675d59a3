package se.lagesbild.warehouse.generation;

import java.nio.file.Path;

/**
 * A generation that is complete, checked and safely on disk, but not yet published.
 *
 * @param file where it lies, under a temporary name
 * @param sha256 of the file, in hex
 * @param sizeBytes of the file
 * @param events number of events in it
 * @param meta what it says of itself
 */
public record BuiltGeneration(
    Path file, String sha256, long sizeBytes, long events, GenerationMeta meta) {}
