package se.lagesbild.etl.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a file is packed, told by its first bytes; file names promise too much. */
enum Packing {
  NONE,
  GZIP,
  ZIP;

  private static final int SIGNATURE_BYTES = 4;

  static Packing of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(SIGNATURE_BYTES));
    }
  }

  static Packing of(ByteSource bytes) throws IOException {
    try (InputStream in = bytes.open()) {
      return of(in.readNBytes(SIGNATURE_BYTES));
    }
  }

  private static Packing of(byte[] start) {
    if (start.length > 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B) {
      return GZIP;
    }
    boolean zip =
        start.length == SIGNATURE_BYTES
            && start[0] == 'P'
            && start[1] == 'K'
            && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
    return zip ? ZIP : NONE;
  }
}
