/**
 * Step 1: takes files out of the inbox, byte for byte, and gives each an identity. In: {@code
 * inbox/<source>/}. Out: {@link se.lagesbild.etl.landing.Delivery} values with their copies in
 * {@code landing/}, which nobody but the owner may read. Keeps the register of them, with what was
 * withdrawn, and deletes copies whose time is out. Plain Java: with nothing new, Spark is never
 * started. Must not import Spark.
 */
@NullMarked
package se.lagesbild.etl.landing;

import org.jspecify.annotations.NullMarked;
