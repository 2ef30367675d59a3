package se.lagesbild.etl.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes that come out of packed ones: no more than allowed, and a sentence where they are damaged.
 */
final class UnpackedStream extends FilterInputStream {
  private final Allowance allowance;

  UnpackedStream(InputStream in, Allowance allowance) {
    super(in);
    this.allowance = allowance;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      int count = in.read(buffer, offset, length);
      allowance.take(Math.max(0, count));
      return count;
    } catch (IOException e) {
      throw damaged();
    }
  }

  @Override
  public long skip(long count) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(count, 1 << 13)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  static Refusal damaged() {
    return new Refusal("den packade filen är avklippt eller skadad; skicka den på nytt.");
  }

  /** Bytes that may still be unpacked from one file. */
  static final class Allowance {
    private final long total;
    private long left;

    Allowance(long packedBytes) {
      total = Limits.unpacked(packedBytes);
      left = total;
    }

    void take(long count) {
      left -= count;
      if (left < 0) {
        throw new Refusal(
            "filen packas upp till mer än %d MB, orimligt mycket för sin storlek; exportera den på nytt eller dela upp den."
                .formatted(total >> 20));
      }
    }
  }
}
