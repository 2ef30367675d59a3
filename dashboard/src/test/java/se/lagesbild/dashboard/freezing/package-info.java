/** A page for the tests of freezing; the product's pages are tested with theirs. */
@NullMarked
package se.lagesbild.dashboard.freezing;

import org.jspecify.annotations.NullMarked;
