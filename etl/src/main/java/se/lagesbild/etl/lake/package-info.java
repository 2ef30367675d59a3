/**
 * Step 4: folds all pending deliveries into new versions and appends them on the branch {@code
 * audit}\n * of the Iceberg tables. In: conformed rows and what the lake knows. Out: versions, the
 * ledger of each\n * delivery, and the Parquet files that the facts are made from.
 */
@NullMarked
package se.lagesbild.etl.lake;

import org.jspecify.annotations.NullMarked;
