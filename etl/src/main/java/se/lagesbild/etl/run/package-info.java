/**
 * The nightly run from inbox to publication, its command, its lock, its log, its receipts and its
 * summary; and the trial of a single file by the same steps. Where a run speaks: a line per step to
 * whoever looks on and to {@code logs/}, names of sources and counts only; sentences, which may
 * quote a file's name, in the summary and the receipts.
 */
@NullMarked
package se.lagesbild.etl.run;

import org.jspecify.annotations.NullMarked;
