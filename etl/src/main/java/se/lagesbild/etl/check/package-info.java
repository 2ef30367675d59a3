/**
 * Step 5: expectations of the contracts on what was loaded. In: the ledgers and the branch {@code\n
 * * audit}. Out: results that travel with the data, or a reason to stop.
 */
@NullMarked
package se.lagesbild.etl.check;

import org.jspecify.annotations.NullMarked;
