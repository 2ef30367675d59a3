package se.lagesbild.sampledata.est;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook without the moment of its writing: the same content has the same bytes. */
final class StableWorkbook {

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*";
  private static final int HOUR = 5;

  private StableWorkbook() {}

  /** The same parts, dated to the morning of a day. */
  static byte[] of(byte[] workbook, LocalDate day) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream stable = new ZipOutputStream(bytes)) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        ZipEntry dated = new ZipEntry(part.getName());
        dated.setTimeLocal(day.atTime(HOUR, 0));
        stable.putNextEntry(dated);
        stable.write(content(part.getName(), parts.readAllBytes(), day));
        stable.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] content(String name, byte[] content, LocalDate day) {
    if (!name.equals(PROPERTIES)) {
      return content;
    }
    String properties = new String(content, StandardCharsets.UTF_8);
    String moment = day.atTime(HOUR, 0) + ":00Z";
    return properties.replaceAll(CREATED, "$1" + moment).getBytes(StandardCharsets.UTF_8);
  }
}
