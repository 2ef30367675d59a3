/**
 * Measures the running dashboard over an invented installation: the council's page, a slice and a
 * cube beside the same statements on the bare database, many readers while generations are swapped,
 * and more readers than there is room for. In: generations that {@code warehouse.bench} makes and
 * the pages. Out: figures. Only {@code BenchServeCommand} imports this package.
 */
@NullMarked
package se.lagesbild.dashboard.bench;

import org.jspecify.annotations.NullMarked;
