/**
 * Files that leave the dashboard. In: texts, numbers, drawings and pages as XHTML. Out: bytes that
 * open without surprises in Excel, R and readers of PDF, and that are the same whenever they are
 * made of the same. No clock, no network, no disk of its own. A new format is one class and one
 * line in {@link se.lagesbild.dashboard.export.Format#ALL}. Must not import Javalin or a page.
 */
@NullMarked
package se.lagesbild.dashboard.export;

import org.jspecify.annotations.NullMarked;
