/**
 * Step 2: file formats and charsets become rows of texts with line numbers. In: landed copies. Out:
 * a data set of texts, or one sentence about a file that cannot be read. Knows nothing of meaning.
 */
@NullMarked
package se.lagesbild.etl.read;

import org.jspecify.annotations.NullMarked;
