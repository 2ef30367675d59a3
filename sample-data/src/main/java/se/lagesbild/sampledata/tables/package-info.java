/** Delimited text in and out, and rows with named columns. Knows no source and no world. */
@NullMarked
package se.lagesbild.sampledata.tables;

import org.jspecify.annotations.NullMarked;
