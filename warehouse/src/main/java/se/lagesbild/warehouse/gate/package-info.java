/**
 * The only way from a generation to a reader: read exactly, analyse, disclose, answer. In: a {@link
 * se.lagesbild.warehouse.gate.Question} and a {@link se.lagesbild.warehouse.gate.Viewer}. Out: an
 * {@link se.lagesbild.warehouse.gate.Answer} that every chart, table, page and export renders. Must
 * not import Javalin or Spark.
 */
@NullMarked
package se.lagesbild.warehouse.gate;

import org.jspecify.annotations.NullMarked;
