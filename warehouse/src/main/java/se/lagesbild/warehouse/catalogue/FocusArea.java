package se.lagesbild.warehouse.catalogue;

import java.util.List;

/**
 * A heading under which an installation reads its situation picture.
 *
 * @param id stable name
 * @param title shown in the interface
 * @param categories ids of the categories it gathers
 */
public record FocusArea(String id, Text title, List<String> categories) {}
