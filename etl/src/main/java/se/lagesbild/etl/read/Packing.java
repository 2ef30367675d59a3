package se.lagesbild.etl.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** How a file is packed, told by its first bytes and not by its name. */
enum Packing {
  EMPTY,
  NONE,
  GZIP,
  ZIP,
  /** The container of old Office documents, and of new ones behind a password. */
  OLD_OFFICE;

  /** Bytes that tell. */
  static final int SIGNATURE_BYTES = 4;

  /** Names that are not marked as UTF-8 are in the charset of the first PCs. */
  private static final Charset OLD_NAMES = Charset.forName("IBM437");

  private static final byte[] OLD_OFFICE_SIGNATURE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final int END_OF_DIRECTORY_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;

  static Packing of(Path file) throws IOException {
    byte[] first;
    try (InputStream in = Files.newInputStream(file)) {
      first = in.readNBytes(SIGNATURE_BYTES);
    }
    return of(first);
  }

  private static Packing of(byte[] first) {
    if (first.length == 0) {
      return EMPTY;
    }
    if (first.length >= 2 && (first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B) {
      return GZIP;
    }
    if (Arrays.equals(first, OLD_OFFICE_SIGNATURE)) {
      return OLD_OFFICE;
    }
    boolean zip =
        first.length == SIGNATURE_BYTES
            && first[0] == 'P'
            && first[1] == 'K'
            && first[2] <= 8
            && first[3] <= 8;
    return zip && first[2] > 0 ? ZIP : NONE;
  }

  /** Whether the bytes are packed once more. */
  static boolean isPacked(byte[] first) {
    return of(first) == GZIP || of(first) == ZIP;
  }

  /** The bytes within, bounded. */
  static ByteSource gunzipped(Path file) throws IOException {
    long packed = Files.size(file);
    return () -> {
      InputStream in = Files.newInputStream(file);
      try {
        return new UnpackedStream(
            new GZIPInputStream(in, 1 << 16), new UnpackedStream.Allowance(packed));
      } catch (IOException e) {
        in.close();
        throw UnpackedStream.damaged();
      }
    };
  }

  /**
   * Opens an archive whose directory is of a bearable size.
   *
   * @throws Refusal if it is not, or is damaged
   */
  static ZipFile unzipped(Path file) throws IOException {
    requireDirectory(file);
    try {
      return new ZipFile(file.toFile(), OLD_NAMES);
    } catch (ZipException e) {
      throw UnpackedStream.damaged();
    }
  }

  /** Libraries read an archive's directory into memory as a whole. */
  static void requireDirectory(Path file) throws IOException {
    if (directoryBytes(file) > Limits.DIRECTORY_BYTES) {
      throw new Refusal("den packade filen har orimligt många filer; skicka dem en och en.");
    }
  }

  /** Whether an archive is a workbook rather than a folder of files. */
  static boolean isWorkbook(Path file) throws IOException {
    try (ZipFile zip = unzipped(file)) {
      return zip.getEntry("[Content_Types].xml") != null;
    }
  }

  /** What the archive's last record says of the size of its directory. */
  private static long directoryBytes(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(bytes.length(), END_OF_DIRECTORY_BYTES + LONGEST_COMMENT);
      byte[] end = new byte[length];
      bytes.seek(bytes.length() - length);
      bytes.readFully(end);
      for (int at = length - END_OF_DIRECTORY_BYTES; at >= 0; at--) {
        if (end[at] == 'P' && end[at + 1] == 'K' && end[at + 2] == 5 && end[at + 3] == 6) {
          return (end[at + 12] & 0xFFL)
              | (end[at + 13] & 0xFFL) << 8
              | (end[at + 14] & 0xFFL) << 16
              | (end[at + 15] & 0xFFL) << 24;
        }
      }
    }
    throw UnpackedStream.damaged();
  }
}
