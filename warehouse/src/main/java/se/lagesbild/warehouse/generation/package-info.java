/**
 * A generation is one DuckDB file that readers see whole. In: Parquet files of the lake and small
 * reference tables. Out: a checked file, its publication in {@code serving/}, and leases on open
 * generations through which statements run. Imports JDBC, Jackson and {@code schema}; never the
 * catalogue or statistics.
 *
 * <p>{@code current.json} says two things that a rollback keeps apart: which generation is in
 * service, and at which snapshots the lake stands. A rollback changes only the first, so that the
 * next run sets the lake back to where it truly stands: no delivery is lost and none counted twice.
 */
@NullMarked
package se.lagesbild.warehouse.generation;

import org.jspecify.annotations.NullMarked;
