/**
 * Drift: what the administrator does when something is not as usual, beside how the last run ended.
 * In: the status answer. Out: one page that needs no number. Must not import another page.
 */
@NullMarked
package se.lagesbild.dashboard.page.runbook;

import org.jspecify.annotations.NullMarked;
