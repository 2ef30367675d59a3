/**
 * Charts as data: what the browser draws, with every label already worded. In: the gate's series.
 * Out: records that become JSON, and for paper the same charts as SVG, drawn on the server by the
 * browser's own functions ({@link se.lagesbild.dashboard.chart.SvgCharts}); no other class knows of
 * a script engine. Must not import Javalin or a page.
 */
@NullMarked
package se.lagesbild.dashboard.chart;

import org.jspecify.annotations.NullMarked;
