package se.lagesbild.warehouse.catalogue;

import java.util.List;

/**
 * A neighbourhood of a municipality.
 *
 * @param id stable name
 * @param title its name, the same in both languages
 * @param municipality code of the municipality it lies in
 * @param approximate whether the border is a construction rather than a decided one
 * @param aliases other spellings in the exports
 * @param geometry GeoJSON geometry in EPSG:3006
 */
public record Area(
    String id,
    String title,
    String municipality,
    boolean approximate,
    List<String> aliases,
    String geometry) {}
