package se.lagesbild.etl.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The part of a text that one reader reads.
 *
 * @param part name of the table where a file has several, or null
 * @param bytes from its start; what follows its end is cut away
 * @param start position of the first byte in the file
 * @param firstLine line of the file in which it starts
 * @param isLast whether nothing follows
 */
record TextSlice(
    @Nullable String part, ByteSource bytes, long start, long firstLine, boolean isLast) {

  static TextSlice whole(@Nullable String part, ByteSource bytes) {
    return new TextSlice(part, bytes, 0, 1, true);
  }

  static TextSlice of(Path file, DeliveryFile.Slice slice) throws IOException {
    boolean isLast = slice.end() >= Files.size(file);
    long length = slice.end() - slice.start();
    ByteSource bytes = () -> new Bounded(openAt(file, slice.start()), length);
    return new TextSlice(null, bytes, slice.start(), slice.firstLine(), isLast);
  }

  private static InputStream openAt(Path file, long start) throws IOException {
    FileChannel channel = FileChannel.open(file);
    channel.position(start);
    return Channels.newInputStream(channel);
  }

  boolean isFirst() {
    return start == 0;
  }

  StrictText open(String encoding) throws IOException {
    return isFirst()
        ? StrictText.open(bytes.open(), encoding)
        : StrictText.openAt(start, bytes.open(), encoding);
  }

  /** The first so many bytes of a stream. */
  private static final class Bounded extends java.io.FilterInputStream {
    private long left;

    Bounded(InputStream in, long length) {
      super(in);
      left = length;
    }

    @Override
    public int read() throws IOException {
      return left > 0 && --left >= 0 ? in.read() : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int count = in.read(buffer, offset, (int) Math.min(length, left));
      left -= Math.max(0, count);
      return count;
    }
  }
}
