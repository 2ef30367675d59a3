package se.lagesbild.warehouse.schema;

/**
 * A column of a lake table.
 *
 * @param name as written in every file
 * @param type its type
 */
public record Column(String name, ColumnType type) {}
