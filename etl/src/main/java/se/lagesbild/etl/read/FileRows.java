package se.lagesbild.etl.read;

import java.io.IOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What all readers share: looking one row ahead, and a sentence where the parser gives up. */
abstract class FileRows implements RowReader {
  final Layout layout;
  final RowBuilder builder;
  private @Nullable RawRow next;
  private boolean ended;

  FileRows(Layout layout, RowBuilder builder) {
    this.layout = layout;
    this.builder = builder;
  }

  /** The next row's first statement, or null after the last row. */
  abstract @Nullable RawRow read() throws IOException;

  /** How far reading has come, {@code efter rad 3}. */
  abstract String where();

  /** What is wrong with a text that the parser does not understand. */
  abstract String damage();

  /** What is wrong, where the parser's error tells more. */
  String damage(Exception error) {
    return damage();
  }

  @Override
  public final boolean hasNext() {
    if (next == null && !ended) {
      next = fetch();
      ended = next == null || next.kind() == RawRow.Kind.BROKEN_FILE;
    }
    return next != null;
  }

  @Override
  public final RawRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    RawRow row = next;
    next = null;
    return row;
  }

  /** Parsers throw what they like at hostile input, so every exception becomes a sentence. */
  private @Nullable RawRow fetch() {
    RawRow waiting = builder.poll();
    if (waiting != null) {
      return waiting;
    }
    try {
      return read();
    } catch (IOException | RuntimeException e) {
      return RawRow.broken(Refusal.findSentence(e).orElseGet(() -> sentence(e)));
    }
  }

  private String sentence(Exception e) {
    return Refusal.find(e, StrictText.BadCharacter.class)
        .map(
            bad ->
                "%s (byte %d) finns tecken som inte är %s; spara filen i den teckenkodningen eller ändra kontraktets encoding."
                    .formatted(where(), bad.position, bad.encoding))
        .orElseGet(() -> where() + " " + damage(e));
  }
}
