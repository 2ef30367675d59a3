package se.lagesbild.etl.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of which a parser may take only so many before it gets on. */
final class SteadyStream extends FilterInputStream {
  private long sinceProgress;

  SteadyStream(InputStream in) {
    super(in);
  }

  /** Says that the parser got on, give or take a buffer. */
  void progress() {
    sinceProgress = 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (sinceProgress > Limits.RECORD_CHARS) {
      throw new Refusal(
          "ett värde eller en post har mer än %d tecken; exportera filen på nytt."
              .formatted(Limits.RECORD_CHARS));
    }
    int count = in.read(buffer, offset, length);
    sinceProgress += Math.max(0, count);
    return count;
  }
}
