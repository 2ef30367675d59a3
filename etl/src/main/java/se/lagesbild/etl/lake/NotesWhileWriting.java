package se.lagesbild.etl.lake;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.util.AccumulatorV2;
import se.lagesbild.etl.conform.ConformedRow;

/**
 * Gathers the notes of rows that are read in full only while they are written. A partition that is
 * computed again replaces what it said before, so nothing is counted twice.
 */
final class NotesWhileWriting extends AccumulatorV2<Map<Integer, Notes>, Notes> {
  private static final long serialVersionUID = 1L;

  private final HashMap<Integer, Notes> partitions = new HashMap<>();

  /** The same rows; their notes are known when all of them have been read. */
  static JavaRDD<ConformedRow> gather(JavaRDD<ConformedRow> rows, NotesWhileWriting notes) {
    rows.context().register(notes);
    return rows.mapPartitions(some -> new Noting(some, new Notes(), notes));
  }

  @Override
  public boolean isZero() {
    return partitions.isEmpty();
  }

  @Override
  public NotesWhileWriting copy() {
    NotesWhileWriting copy = new NotesWhileWriting();
    copy.partitions.putAll(partitions);
    return copy;
  }

  @Override
  public void reset() {
    partitions.clear();
  }

  @Override
  public void add(Map<Integer, Notes> more) {
    partitions.putAll(more);
  }

  @Override
  public void merge(AccumulatorV2<Map<Integer, Notes>, Notes> other) {
    partitions.putAll(((NotesWhileWriting) other).partitions);
  }

  @Override
  public Notes value() {
    Notes all = new Notes();
    partitions.values().forEach(all::addAll);
    return all;
  }

  private record Noting(Iterator<ConformedRow> rows, Notes noted, NotesWhileWriting gathered)
      implements Iterator<ConformedRow> {

    @Override
    public boolean hasNext() {
      boolean more = rows.hasNext();
      if (!more) {
        gathered.add(Map.of(TaskContext.getPartitionId(), noted));
      }
      return more;
    }

    @Override
    public ConformedRow next() {
      ConformedRow row = rows.next();
      noted.add(row);
      return row;
    }
  }
}
