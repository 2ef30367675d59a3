/**
 * Where events happen: areas in a period beside the year before, squares with more than chance
 * gives, how few places hold how much, and repeats. In: the state of the address and answers of the
 * gate. Out: drawings of the installation's own borders, made here so that no map server is asked,
 * and a table for each. Must not import Javalin or another page.
 */
@NullMarked
package se.lagesbild.dashboard.page.map;

import org.jspecify.annotations.NullMarked;
