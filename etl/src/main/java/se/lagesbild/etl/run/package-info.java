/**
 * The nightly run from inbox to publication, its command, its lock, its receipts and its summary.
 */
@NullMarked
package se.lagesbild.etl.run;

import org.jspecify.annotations.NullMarked;
