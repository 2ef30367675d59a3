/**
 * Step 8: closes the generation's file, moves the lake's tables forward and renames {@code
 * current.json}, the only thing readers look at.
 */
@NullMarked
package se.lagesbild.etl.publish;

import org.jspecify.annotations.NullMarked;
