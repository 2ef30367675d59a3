/**
 * Files that leave the dashboard. In: texts and numbers. Out: bytes that open without surprises in
 * Excel and R. Must not import Javalin or a page.
 */
@NullMarked
package se.lagesbild.dashboard.export;

import org.jspecify.annotations.NullMarked;
