package se.lagesbild.etl.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text whose bytes must be valid in the charset; nothing is replaced silently. Has no byte order
 * mark, and refuses records beyond {@link Limits#RECORD_CHARS}.
 */
final class StrictText extends Reader {
  private static final int SAMPLE_BYTES = 1 << 18;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private final String encoding;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
  private long bytesBefore;
  private long charsOfRecord;
  private boolean atStart = true;
  private boolean endOfBytes;
  private boolean flushed;
  private char last;
  private int held = -1;

  private StrictText(InputStream in, String encoding, Charset charset, long position) {
    this.in = in;
    this.encoding = encoding;
    this.bytesBefore = position;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * The text of a whole file.
   *
   * @throws Refusal if the start of the file is plainly UTF-8 although the contract names a charset
   *     of one byte per character, in which every byte would pass as some letter
   */
  static StrictText open(InputStream in, String encoding) throws IOException {
    Charset charset = charset(encoding);
    InputStream all = in;
    if (charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1) {
      byte[] sample = in.readNBytes(SAMPLE_BYTES);
      if (isPlainlyUtf8(sample)) {
        throw new Refusal(
            "filens teckenkodning är inte %s som kontraktet säger, utan utf-8; spara om filen eller ändra kontraktets encoding."
                .formatted(encoding));
      }
      all = new SequenceInputStream(new ByteArrayInputStream(sample), in);
    }
    return new StrictText(all, encoding, charset, 0);
  }

  /** The text of a part of a file that begins at {@code position}. */
  static StrictText openAt(long position, InputStream in, String encoding) {
    return new StrictText(in, encoding, charset(encoding), position);
  }

  static Charset charset(String encoding) {
    try {
      return Charset.forName(encoding);
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          "teckenkodningen \"%s\" finns inte; ändra kontraktets encoding.".formatted(encoding));
    }
  }

  private static boolean isPlainlyUtf8(byte[] sample) {
    CharBuffer text = CharBuffer.allocate(sample.length);
    boolean malformed =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample), text, false).isError();
    return !malformed && text.flip().chars().anyMatch(c -> c > 0x7F);
  }

  /** Says that a record begins about here, give or take a buffer. */
  void beginRecord() {
    charsOfRecord = 0;
  }

  /** Whether the text read last was a line break; after the end, whether the text ends in one. */
  boolean endsWithLineBreak() {
    return last == '\n' || last == '\r';
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (charsOfRecord > Limits.RECORD_CHARS) {
      throw new Refusal(
          "en rad eller post har mer än %d tecken; filen är skadad eller har ett citattecken för mycket. Exportera den på nytt."
              .formatted(Limits.RECORD_CHARS));
    }
    if (held >= 0 || length == 1) {
      return readOne(buffer, offset);
    }
    CharBuffer out = CharBuffer.wrap(buffer, offset, length);
    while (out.remaining() == length && !flushed) {
      decodeInto(out);
      if (atStart && out.remaining() < length) {
        atStart = false;
        dropByteOrderMark(out, buffer, offset);
      }
    }
    int count = length - out.remaining();
    if (count > 0) {
      last = buffer[offset + count - 1];
      charsOfRecord += count;
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  /** A character outside the basic plane comes as two at once; the second is held back. */
  private int readOne(char[] buffer, int offset) throws IOException {
    if (held < 0) {
      char[] two = new char[2];
      int count = read(two, 0, 2);
      if (count < 0) {
        return -1;
      }
      held = count == 2 ? two[1] : -1;
      buffer[offset] = two[0];
    } else {
      buffer[offset] = (char) held;
      held = -1;
    }
    return 1;
  }

  private void decodeInto(CharBuffer out) throws IOException {
    int before = out.position();
    CoderResult result = decoder.decode(bytes, out, endOfBytes);
    if (result.isError() && out.position() == before) {
      throw new BadCharacter(bytesBefore + bytes.position(), encoding);
    }
    if (out.position() > before || result.isOverflow()) {
      return;
    }
    if (endOfBytes) {
      decoder.flush(out);
      flushed = true;
    } else {
      fill();
    }
  }

  private void fill() throws IOException {
    bytesBefore += bytes.position();
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    endOfBytes = count < 0;
    bytes.position(bytes.position() + Math.max(0, count)).flip();
  }

  private static void dropByteOrderMark(CharBuffer out, char[] buffer, int offset) {
    if (buffer[offset] == BYTE_ORDER_MARK) {
      int count = out.position() - 1;
      System.arraycopy(buffer, offset + 1, buffer, offset, count);
      out.position(count);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Bytes that are no text in the charset. */
  static final class BadCharacter extends CharacterCodingException {
    private static final long serialVersionUID = 1L;

    /** Bytes before them. */
    final long position;

    final String encoding;

    BadCharacter(long position, String encoding) {
      this.position = position;
      this.encoding = encoding;
    }

    @Override
    public String getMessage() {
      return "byte %d is not %s".formatted(position, encoding);
    }
  }
}
