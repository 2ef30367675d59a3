/**
 * From what a source's register holds to delivered files, and the exact bookkeeping of what was
 * delivered ({@code truth.json}). Imports {@code tables} and {@code world}.
 */
@NullMarked
package se.lagesbild.sampledata.export;

import org.jspecify.annotations.NullMarked;
