package se.lagesbild.sampledata.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;

/**
 * A delivered file: written under a temporary name and renamed, as a careful deliverer does, and
 * dated to the morning on which it arrives.
 *
 * @param name the file name
 * @param arrival the day it arrives, at six in the morning in Stockholm
 * @param content the bytes
 */
public record ExportFile(String name, LocalDate arrival, byte[] content) {

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final int HOUR_OF_ARRIVAL = 6;

  /** Writes the file into the folder, replacing an older one of the same name. */
  public void writeInto(Path folder) {
    Path part = folder.resolve(name + ".part");
    try {
      Files.createDirectories(folder);
      Files.write(part, content);
      Files.setLastModifiedTime(
          part, FileTime.from(arrival.atTime(HOUR_OF_ARRIVAL, 0).atZone(STOCKHOLM).toInstant()));
      Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write " + folder.resolve(name), failure);
    }
  }

  /** The content's SHA-256 in hexadecimal. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
