/**
 * What an installation consists of: its municipalities, organisations, areas, code lists,
 * indicators and source contracts. In: the folder {@code config/}. Out: immutable values, or one
 * sentence that names file, line and the words allowed. Imports {@code schema} and readers of YAML,
 * JSON and CSV; never JDBC.
 */
@NullMarked
package se.lagesbild.warehouse.catalogue;

import org.jspecify.annotations.NullMarked;
