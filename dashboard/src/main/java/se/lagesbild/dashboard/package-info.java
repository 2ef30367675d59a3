/**
 * The web pages. In: an installation's home. Out: a server on this machine's loopback address.
 * Reads numbers through {@code warehouse.gate} only, and keeps what people decide in {@code state};
 * must not import Spark, {@code etl} or {@code warehouse.query}.
 */
@NullMarked
package se.lagesbild.dashboard;

import org.jspecify.annotations.NullMarked;
