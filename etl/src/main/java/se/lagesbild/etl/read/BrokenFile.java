package se.lagesbild.etl.read;

import java.util.NoSuchElementException;

/** A file of which nothing can be read. */
final class BrokenFile implements RowReader {
  private final String sentence;
  private boolean told;

  BrokenFile(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public boolean hasNext() {
    return !told;
  }

  @Override
  public RawRow next() {
    if (told) {
      throw new NoSuchElementException();
    }
    told = true;
    return RawRow.broken(sentence);
  }

  @Override
  public void close() {}
}
