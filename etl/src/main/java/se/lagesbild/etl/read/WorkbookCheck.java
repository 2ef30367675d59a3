package se.lagesbild.etl.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks through a workbook before it is read: what it unpacks to, what would be held in memory, and
 * cells that stand impossibly far to the right.
 */
final class WorkbookCheck {
  private static final byte[] CELL_NAME = {' ', 'r', '=', '"'};
  private static final int LONGEST_COLUMN = 3;

  private WorkbookCheck() {}

  /**
   * Passes when the workbook can be read in bounded memory.
   *
   * @throws Refusal with the sentence that says why not
   */
  static void require(Path file) throws IOException {
    UnpackedStream.Allowance all = new UnpackedStream.Allowance(Files.size(file));
    try (ZipFile zip = Packing.unzipped(file)) {
      if (zip.size() > Limits.MEMBERS) {
        throw new Refusal("arbetsboken har orimligt många delar; spara den på nytt.");
      }
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().endsWith(".xml")) {
          try (InputStream in = new UnpackedStream(zip.getInputStream(entry), all)) {
            boolean sheet = entry.getName().startsWith("xl/worksheets/");
            scan(in, sheet ? Long.MAX_VALUE : Limits.WORKBOOK_MEMORY_BYTES);
          }
        }
      }
    }
  }

  private static void scan(InputStream in, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    int matched = 0;
    int letters = -1;
    for (int count = in.read(buffer, 0, buffer.length);
        count >= 0;
        count = in.read(buffer, 0, buffer.length)) {
      bytes += count;
      if (bytes > most) {
        throw new Refusal("arbetsboken har orimligt mycket text eller format; spara den på nytt.");
      }
      for (int at = 0; at < count; at++) {
        byte b = buffer[at];
        if (letters >= 0) {
          letters = b >= 'A' && b <= 'Z' ? letters + 1 : -1;
          if (letters > LONGEST_COLUMN) {
            throw new Refusal("arbetsboken har en cell i en omöjlig kolumn; spara den på nytt.");
          }
        }
        matched = b == CELL_NAME[matched] ? matched + 1 : b == ' ' ? 1 : 0;
        if (matched == CELL_NAME.length) {
          matched = 0;
          letters = 0;
        }
      }
    }
  }
}
