package se.lagesbild.etl.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text whose bytes must be valid in the charset; nothing is replaced silently. */
final class StrictText {
  private static final int SAMPLE_BYTES = 1 << 18;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private StrictText() {}

  /**
   * Opens {@code file}, without a byte order mark.
   *
   * @throws CharacterCodingException if the start of the file is plainly UTF-8 although the
   *     contract names a charset of one byte per character, in which every byte would pass as some
   *     letter
   */
  static Reader open(Path file, String encoding) throws IOException {
    Charset charset = Charset.forName(encoding);
    if (charset.newEncoder().maxBytesPerChar() == 1 && isPlainlyUtf8(file)) {
      throw new CharacterCodingException();
    }
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    PushbackReader reader = new PushbackReader(new InputStreamReader(in, decoder));
    int first = reader.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      reader.unread(first);
    }
    return reader;
  }

  private static boolean isPlainlyUtf8(Path file) throws IOException {
    byte[] sample;
    try (InputStream in = Files.newInputStream(file)) {
      sample = in.readNBytes(SAMPLE_BYTES);
    }
    CharBuffer text = CharBuffer.allocate(sample.length);
    boolean malformed =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample), text, false).isError();
    return !malformed && text.flip().chars().anyMatch(c -> c > 0x7F);
  }
}
