package se.lagesbild.etl.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.SourceContract;

/** Looks at the beginning of a file, one that no contract describes or one beside its contract. */
public final class GlimpseReader {
  private static final List<Character> DELIMITERS = List.of(';', '\t', ',', '|');
  private static final int ROWS_THAT_TELL = 200;

  private GlimpseReader() {}

  /**
   * Looks at a file.
   *
   * @throws Glimpse.NoTable with one sentence, if it holds no table that can be read
   */
  public static Glimpse read(Path file) {
    return read(file, null);
  }

  /**
   * Looks at a file.
   *
   * @param known contract that says where in a document the records stand, or null where the
   *     document alone tells
   * @throws Glimpse.NoTable with one sentence, if it holds no table that can be read
   */
  static Glimpse read(Path file, @Nullable SourceContract known) {
    try {
      return switch (Packing.of(file)) {
        case EMPTY -> throw none("filen är tom (0 byte); be om en som har rader.");
        case OLD_OFFICE -> throw none(oldOffice(file));
        case GZIP -> {
          try (InputStream in = Packing.gunzipped(file).open()) {
            yield text("gzip", in, known);
          }
        }
        case ZIP -> zipped(file, known);
        case NONE -> {
          try (InputStream in = Files.newInputStream(file)) {
            yield text(null, in, known);
          }
        }
      };
    } catch (IOException | RuntimeException e) {
      if (e instanceof Glimpse.NoTable told) {
        throw told;
      }
      throw none(
          Refusal.findSentence(e)
              .orElse("filen kan inte läsas, den är skadad eller av ett okänt format."));
    }
  }

  private static Glimpse.NoTable none(String sentence) {
    return new Glimpse.NoTable(sentence);
  }

  /** A workbook behind a password names the part that is locked. */
  private static String oldOffice(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(1 << 20);
    }
    String text = new String(head, StandardCharsets.UTF_16LE);
    String shifted = new String(head, 1, Math.max(0, head.length - 1), StandardCharsets.UTF_16LE);
    return text.contains("EncryptedPackage") || shifted.contains("EncryptedPackage")
        ? "filen är en arbetsbok som är skyddad med lösenord; be om den utan lösenord."
        : "filen är ett Office-dokument i det gamla formatet (xls, doc); spara den som xlsx eller csv.";
  }

  private static Glimpse zipped(Path file, @Nullable SourceContract known) throws IOException {
    if (Packing.isWorkbook(file)) {
      return GlimpseWorkbook.read(file);
    }
    try (ZipFile zip = Packing.unzipped(file)) {
      if (zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null) {
        throw none("filen är ett OpenDocument-kalkylark (ods); spara det som xlsx eller csv.");
      }
      ZipEntry first =
          zip.stream()
              .limit(Limits.MEMBERS)
              .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/"))
              .map(ZipEntry.class::cast)
              .min(java.util.Comparator.comparing(ZipEntry::getName))
              .orElseThrow(() -> none("den packade filen är tom; packa den på nytt."));
      try (InputStream in =
          new UnpackedStream(
              zip.getInputStream(first), new UnpackedStream.Allowance(Files.size(file)))) {
        return text("zip", in, known);
      }
    } catch (ZipException e) {
      throw none("den packade filen är skyddad med lösenord eller skadad; packa den på nytt.");
    }
  }

  private static Glimpse text(
      @Nullable String packing, InputStream in, @Nullable SourceContract known) throws IOException {
    byte[] head = in.readNBytes(Glimpse.MOST_BYTES);
    boolean whole = in.read() < 0;
    foreign(head, packing);
    CharsetGuess charset = CharsetGuess.of(head);
    String text = decoded(head, charset, whole);
    String start = text.stripLeading();
    if (start.isEmpty()) {
      throw none("filen har bara blanktecken; be om en som har rader.");
    }
    if (start.regionMatches(true, 0, "<!doctype html", 0, 14)
        || start.regionMatches(true, 0, "<html", 0, 5)) {
      throw none(
          "filen är en webbsida (HTML), vad den än heter; öppna den i ett kalkylprogram och spara den som xlsx.");
    }
    if (start.startsWith("<")) {
      return GlimpseRecords.xml(packing, charset, head, whole, known);
    }
    if (start.startsWith("[") || start.startsWith("{")) {
      return GlimpseRecords.json(packing, charset, text, whole, known);
    }
    return delimited(packing, charset, text, whole);
  }

  /** Files that people take for tables, told by how they begin. */
  private static void foreign(byte[] head, @Nullable String packing) {
    String start = new String(head, 0, Math.min(16, head.length), StandardCharsets.ISO_8859_1);
    if (packing != null && (start.startsWith("PK") || start.startsWith("\u001f\u008b"))) {
      throw none("filen är packad i flera lager eller en packad arbetsbok; packa upp den först.");
    }
    if (start.startsWith("%PDF")) {
      throw none(
          "filen är en PDF; en tabell i en PDF kan inte läsas säkert. Be om xlsx eller csv.");
    }
    if (start.startsWith("\u0089PNG")
        || start.startsWith("\u00ff\u00d8\u00ff")
        || start.startsWith("GIF8")
        || start.startsWith("BM") && head.length > 1024 && hasNul(head)
        || start.startsWith("II*\0")) {
      throw none("filen är en bild; be om uppgifterna som xlsx eller csv.");
    }
    if (start.startsWith("{\\rtf")) {
      throw none("filen är ett textdokument (RTF); be om uppgifterna som xlsx eller csv.");
    }
    boolean wide = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
    if (!wide && hasNul(head)) {
      throw none("filen är varken text eller arbetsbok; be om uppgifterna som xlsx eller csv.");
    }
  }

  private static boolean hasNul(byte[] head) {
    for (int at = 0; at < Math.min(head.length, 1 << 16); at++) {
      if (head[at] == 0) {
        return true;
      }
    }
    return false;
  }

  /** The text without a byte order mark and, where the file goes on, without a half last line. */
  private static String decoded(byte[] head, CharsetGuess charset, boolean whole) {
    String text = Charset.forName(charset.name()).decode(ByteBuffer.wrap(head)).toString();
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    int last = text.lastIndexOf('\n');
    return whole || last < 0 ? text : text.substring(0, last + 1);
  }

  private static Glimpse delimited(
      @Nullable String packing, CharsetGuess charset, String text, boolean whole) {
    char delimiter = delimiter(text);
    List<Glimpse.Row> rows = rows(text, delimiter, Glimpse.MOST_ROWS);
    boolean all = whole && rows.size() < Glimpse.MOST_ROWS;
    return new Glimpse(
        delimiter == '\t' ? SourceContract.Format.TSV : SourceContract.Format.CSV,
        packing,
        charset,
        delimiter,
        '"',
        null,
        List.of(new Glimpse.Table(null, false, Set.of(), 0, rows)),
        all);
  }

  /**
   * The character that cuts most rows into the same number of values, more than one. Titles above
   * and notes below the table are cut otherwise, so the most common width decides.
   */
  private static char delimiter(String text) {
    char best = ';';
    double most = 0;
    for (char candidate : DELIMITERS) {
      double score = score(rows(text, candidate, ROWS_THAT_TELL));
      if (score > most) {
        best = candidate;
        most = score;
      }
    }
    return best;
  }

  private static double score(List<Glimpse.Row> rows) {
    Map<Integer, Integer> widths = new HashMap<>();
    int told = 0;
    for (Glimpse.Row row : rows) {
      if (!row.isBlank()) {
        widths.merge(row.cells().size(), 1, Integer::sum);
        told++;
      }
    }
    double best = 0;
    for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
      double share = width.getValue() / (double) Math.max(1, told);
      if (width.getKey() > 1) {
        best = Math.max(best, share * (2 - 1.0 / width.getKey()));
      }
    }
    return best;
  }

  /** What can be read until the quotes no longer fit. */
  private static List<Glimpse.Row> rows(String text, char delimiter, int most) {
    List<Glimpse.Row> rows = new ArrayList<>();
    int cells = 0;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(Limits.RECORD_CHARS)
            .ofCsvRecord(text)) {
      for (CsvRecord record : csv) {
        if (rows.size() >= most || cells >= Glimpse.MOST_CELLS) {
          break;
        }
        List<String> values = record.getFields().stream().map(Blank::strip).toList();
        cells += values.size();
        rows.add(new Glimpse.Row(record.getStartingLineNumber(), values, Set.of()));
      }
    } catch (CsvParseException | IOException e) {
      // The rows before the place where quotes are wrong tell enough.
      return rows;
    }
    return rows;
  }
}
