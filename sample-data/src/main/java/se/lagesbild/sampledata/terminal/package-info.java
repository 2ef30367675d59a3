/**
 * How every command speaks; the same as {@code warehouse.terminal}, since this module knows no
 * other. A test keeps the two alike: change them together.
 */
@NullMarked
package se.lagesbild.sampledata.terminal;

import org.jspecify.annotations.NullMarked;
