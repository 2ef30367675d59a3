/**
 * Step 5: expectations of the contracts on what was loaded. In: the contracts and the Parquet files
 * of the branch {@code audit}. Out: results that travel with the data, or a reason to stop. Must
 * not import Spark.
 */
@NullMarked
package se.lagesbild.etl.check;

import org.jspecify.annotations.NullMarked;
