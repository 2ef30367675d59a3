package se.lagesbild.sampledata.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** A workbook without the moment of its writing: the same content has the same bytes. */
public final class StableWorkbook {

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String SHEETS = "xl/worksheets/sheet";
  private static final Pattern MERGED = Pattern.compile("<mergeCell [^>]*>");
  private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*";

  private StableWorkbook() {}

  /**
   * A workbook dated to a moment.
   *
   * @param fill makes its sheets
   */
  public static byte[] write(LocalDateTime moment, Consumer<Workbook> fill) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      try (Workbook workbook = new Workbook(bytes, "Excel", "16.0300")) {
        fill.accept(workbook);
      }
      return of(bytes.toByteArray(), moment);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write a workbook to memory", failure);
    }
  }

  /**
   * The same parts, dated to another moment.
   *
   * <p>The library's local headers leave out sizes in a way that {@code ZipInputStream} refuses, so
   * that the archive must be read by its directory, for which Java wants a file.
   */
  private static byte[] of(byte[] workbook, LocalDateTime moment) throws IOException {
    Path file = Files.createTempFile("workbook", ".xlsx");
    try {
      Files.write(file, workbook);
      return dated(file, moment);
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] dated(Path file, LocalDateTime moment) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile parts = new ZipFile(file.toFile());
        ZipOutputStream copy = new ZipOutputStream(bytes)) {
      List<? extends ZipEntry> entries = parts.stream().toList();
      for (ZipEntry part : entries) {
        ZipEntry dated = new ZipEntry(part.getName());
        dated.setTimeLocal(moment);
        copy.putNextEntry(dated);
        try (InputStream content = parts.getInputStream(part)) {
          copy.write(stable(part.getName(), content.readAllBytes(), moment));
        }
        copy.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] stable(String name, byte[] content, LocalDateTime moment) {
    if (name.equals(PROPERTIES)) {
      String created = "$1" + moment + ":00Z";
      return utf8(new String(content, StandardCharsets.UTF_8).replaceAll(CREATED, created));
    }
    return name.startsWith(SHEETS)
        ? utf8(sorted(new String(content, StandardCharsets.UTF_8)))
        : content;
  }

  /** The library keeps merged ranges in the order of their hashes, which no two runs share. */
  private static String sorted(String sheet) {
    Matcher merged = MERGED.matcher(sheet);
    List<String> ranges = merged.results().map(MatchResult::group).sorted().toList();
    Iterator<String> next = ranges.iterator();
    return merged.reset().replaceAll(found -> next.next());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
