/**
 * Data: whether a number can be trusted, where it comes from and what is missing. In: the gate's
 * status, deliveries, lineage, runs and receipts, and the installation's contracts and definitions.
 * Out: four views of one address: everything, a source, an indicator, a run. Must not import
 * another page.
 */
@NullMarked
package se.lagesbild.dashboard.page.data;

import org.jspecify.annotations.NullMarked;
