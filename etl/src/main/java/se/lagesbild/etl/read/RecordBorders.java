package se.lagesbild.etl.read;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where records begin near wanted positions of a text, in one pass over its bytes. Follows
 * the parser's rules: a quote opens only at the start of a cell, a doubled quote stays inside, and
 * CR, LF and CRLF each break a line. Works for charsets in which these bytes stand for nothing
 * else.
 */
final class RecordBorders {
  /** For texts in which line breaks are never quoted. */
  static final int NO_QUOTE = -1;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EACH_BYTE = 0x0101010101010101L;
  private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
  private static final int CHUNK_BYTES = 1 << 18;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final int delimiter;
  private final int quote;
  private final long quotes;
  private final byte[] chunk = new byte[CHUNK_BYTES];
  private final List<DeliveryFile.Slice> slices = new ArrayList<>();
  private long chunkStart;
  private long sliceStart;
  private long sliceLine = 1;
  private long breaks;
  private boolean quoted;
  private boolean afterReturn;
  private boolean inBorder;
  private long closedAt = -2;
  private byte before = '\n';

  private RecordBorders(int delimiter, int quote) {
    this.delimiter = delimiter;
    this.quote = quote;
    this.quotes = EACH_BYTE * (quote & 0xFF);
  }

  /**
   * Slices of about equal size, at most {@code wanted}.
   *
   * @param delimiter between cells, an ASCII character
   * @param quote around cells, an ASCII character, or {@link #NO_QUOTE}
   */
  static List<DeliveryFile.Slice> find(Path file, int delimiter, int quote, int wanted)
      throws IOException {
    RecordBorders borders = new RecordBorders(delimiter, quote);
    try (FileChannel channel = FileChannel.open(file)) {
      borders.scan(channel, wanted);
    }
    return List.copyOf(borders.slices);
  }

  private void scan(FileChannel channel, int wanted) throws IOException {
    long size = channel.size();
    int next = 1;
    ByteBuffer buffer = ByteBuffer.wrap(chunk);
    while (next < wanted && channel.read(buffer.clear()) > 0) {
      int length = buffer.position();
      int from = chunkStart == 0 ? skipByteOrderMark(length) : 0;
      while (from < length) {
        long target = next < wanted ? size / wanted * next : Long.MAX_VALUE;
        int fast = (int) Math.max(from, Math.min(length, target - chunkStart));
        pass(from, fast);
        from = seekBorder(fast, length);
        if (inBorder) {
          inBorder = false;
          next = Math.max(next + 1, 1 + (int) Math.min(wanted, sliceStart * wanted / size));
        }
      }
      before = chunk[length - 1];
      chunkStart += length;
    }
    if (sliceStart < size || slices.isEmpty()) {
      slices.add(new DeliveryFile.Slice(sliceStart, size, sliceLine));
    }
  }

  private int skipByteOrderMark(int length) {
    boolean marked =
        length >= BYTE_ORDER_MARK.length
            && java.util.Arrays.equals(chunk, 0, 3, BYTE_ORDER_MARK, 0, 3);
    return marked ? BYTE_ORDER_MARK.length : 0;
  }

  /** Passes bytes among which no border is wanted, eight at a time. */
  private void pass(int from, int to) {
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      long eight = (long) LONGS.get(chunk, at);
      long feeds = equal(eight, EACH_BYTE * '\n');
      long returns = equal(eight, EACH_BYTE * '\r');
      if ((feeds | returns) != 0 || afterReturn) {
        countBreaks(feeds, returns);
      }
      if (quote != NO_QUOTE) {
        for (long hits = equal(eight, quotes); hits != 0; hits &= hits - 1) {
          quoteAt(at + Long.numberOfTrailingZeros(hits) / Byte.SIZE);
        }
      }
    }
    for (; at < to; at++) {
      step(at);
    }
  }

  /** The top bit of each byte that equals the pattern's, and nothing else. */
  private static long equal(long eight, long pattern) {
    long difference = eight ^ pattern;
    return ~(((difference & LOW_BITS) + LOW_BITS) | difference | LOW_BITS);
  }

  private void countBreaks(long feeds, long returns) {
    long alone = returns & ~(feeds >>> Byte.SIZE);
    breaks += Long.bitCount(feeds) + Long.bitCount(alone);
    if (afterReturn && (feeds & 0x80) != 0) {
      breaks--;
    }
    afterReturn = returns < 0;
  }

  private void quoteAt(int at) {
    long position = chunkStart + at;
    if (quoted) {
      quoted = false;
      closedAt = position;
    } else if (position == closedAt + 1 || startsCell(at)) {
      quoted = true;
    }
  }

  private boolean startsCell(int at) {
    if (at == 0 || at == BYTE_ORDER_MARK.length && chunkStart == 0 && skipByteOrderMark(at) == at) {
      return at > 0 || isBorder(before);
    }
    return isBorder(chunk[at - 1]);
  }

  private boolean isBorder(byte b) {
    return b == delimiter || b == '\n' || b == '\r';
  }

  private void step(int at) {
    byte b = chunk[at];
    if (b == '\n') {
      breaks += afterReturn ? 0 : 1;
    } else if (b == '\r') {
      breaks++;
    } else if (b == quote) {
      quoteAt(at);
    }
    afterReturn = b == '\r';
  }

  /** Goes to the next start of a record and ends a slice there; or to the end of the chunk. */
  private int seekBorder(int from, int length) {
    for (int at = from; at < length; at++) {
      byte previous = at > 0 ? chunk[at - 1] : before;
      boolean ended = previous == '\n' || previous == '\r' && chunk[at] != '\n';
      if (ended && !quoted && chunkStart + at > sliceStart) {
        endSlice(chunkStart + at);
        inBorder = true;
        return at;
      }
      step(at);
    }
    return length;
  }

  private void endSlice(long end) {
    slices.add(new DeliveryFile.Slice(sliceStart, end, sliceLine));
    sliceStart = end;
    sliceLine = 1 + breaks;
  }
}
