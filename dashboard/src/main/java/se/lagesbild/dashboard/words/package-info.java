/**
 * How the dashboard speaks: wording, numbers and dates in Swedish and English. In: values and
 * {@code messages_*.properties}. Out: texts ready to show. Must not import Javalin or a page.
 */
@NullMarked
package se.lagesbild.dashboard.words;

import org.jspecify.annotations.NullMarked;
