/**
 * Delimited text in and out, rows with named columns, and workbooks without the moment of their
 * writing. Knows no source and no world.
 */
@NullMarked
package se.lagesbild.sampledata.tables;

import org.jspecify.annotations.NullMarked;
