/**
 * What every page shares: the request it answers, the frame it stands in, what it sends back. In: a
 * {@link se.lagesbild.dashboard.page.Visit}. Out: a {@link se.lagesbild.dashboard.page.Reply}. Must
 * not import Javalin or any single page.
 */
@NullMarked
package se.lagesbild.dashboard.page;

import org.jspecify.annotations.NullMarked;
