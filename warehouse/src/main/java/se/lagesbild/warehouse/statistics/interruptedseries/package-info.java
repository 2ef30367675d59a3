/** Interrupted time series: a change of level or slope at a known time. */
@NullMarked
package se.lagesbild.warehouse.statistics.interruptedseries;

import org.jspecify.annotations.NullMarked;
