package se.lagesbild.etl.oracle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that an organisation sends.
 *
 * @param name as it is named
 * @param bytes its content
 * @param rows the rows that can be read
 * @param broken whether it ends in the middle of something
 * @param lastDay the last day it covers
 * @param municipality the municipality that its name tells, or null
 * @param arrived when it lies in the inbox
 */
record SentFile(
    String name,
    byte[] bytes,
    List<SentRow> rows,
    boolean broken,
    LocalDate lastDay,
    @Nullable String municipality,
    Instant arrived) {

  /** What it covers up to. */
  LocalDateTime asOf() {
    return lastDay.atTime(23, 59, 59);
  }

  /** Orders the deliveries of a source: what they cover, then arrival, content and name. */
  String id(String source) {
    return DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").format(asOf())
        + "-"
        + Long.toHexString(arrived.getEpochSecond())
        + "-"
        + sha256(bytes).substring(0, 12)
        + "-"
        + sha256((source + "/" + name).getBytes(StandardCharsets.UTF_8)).substring(0, 6);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
