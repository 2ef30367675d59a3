/**
 * What the dashboard is measured against: an invented lake of any size in an installation's own
 * kinds and places, generations of it, and the statements of questions run on such a file without
 * the product around them. In: a home with a configuration. Out: published generations and times.
 * Nothing exact about anybody passes: the events are invented. Nothing but benchmarks imports this
 * room.
 */
@NullMarked
package se.lagesbild.warehouse.bench;

import org.jspecify.annotations.NullMarked;
