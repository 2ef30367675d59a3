/**
 * Speaks HTTP: who may ask, which generation a request holds, how replies and errors are sent, and
 * how the installation does. In: the registered pages and a gatehouse. Out: a running server. Must
 * not import any single page.
 */
@NullMarked
package se.lagesbild.dashboard.web;

import org.jspecify.annotations.NullMarked;
