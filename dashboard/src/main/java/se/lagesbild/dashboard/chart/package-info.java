/**
 * Charts as data: what the browser draws, with every label already worded. In: the gate's series.
 * Out: records that become JSON. Must not import Javalin or a page.
 */
@NullMarked
package se.lagesbild.dashboard.chart;

import org.jspecify.annotations.NullMarked;
