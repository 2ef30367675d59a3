/**
 * Step 4: folds all pending deliveries into new versions and appends them on the branch {@code
 * audit} of the Iceberg tables; takes withdrawn deliveries out of them first. In: conformed rows
 * and what the lake knows. Out: versions, the ledger of each delivery, and the Parquet files that
 * the facts are made from.
 */
@NullMarked
package se.lagesbild.etl.lake;

import org.jspecify.annotations.NullMarked;
