package se.lagesbild.etl.read;

import java.io.Closeable;
import java.util.Iterator;

/**
 * The rows of one file, in order. A file that cannot be read (further) yields a last row of kind
 * {@link RawRow.Kind#BROKEN_FILE} instead of an exception, so that one bad file stops no other.
 */
public interface RowReader extends Iterator<RawRow>, Closeable {}
