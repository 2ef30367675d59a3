package se.lagesbild.warehouse.catalogue;

/**
 * A street of a municipality, or another place that addresses name.
 *
 * @param name as signs write it; other spellings are led back to it
 * @param municipality code of the municipality it lies in
 * @param area id of the {@link Area} that all of it lies in, or empty when it crosses a border
 */
public record Street(String name, String municipality, String area) {}
