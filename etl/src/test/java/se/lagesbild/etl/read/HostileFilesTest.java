package se.lagesbild.etl.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files made to do harm end in a sentence. */
@Timeout(60)
class HostileFilesTest {
  private static final String FIELDS = "fields: [{ name: A, type: string }]\n";

  @TempDir Path folder;

  private String lastSentence(String yaml, Path file) {
    RawRow last = null;
    try (RowReader reader = DeliveryFile.open(file, ReadFile.layout(yaml + FIELDS))) {
      while (reader.hasNext()) {
        last = reader.next();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(last).isNotNull();
    assertThat(last.kind()).isEqualTo(RawRow.Kind.BROKEN_FILE);
    return String.valueOf(last.problem());
  }

  private Path file(byte[] bytes) {
    return ReadFile.write(folder, "file", bytes);
  }

  @Test
  void aZipBomb() throws IOException {
    Path file = folder.resolve("bomb.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("a.csv"));
      zip.write("A\n".getBytes(StandardCharsets.US_ASCII));
      byte[] line = "1\n".repeat(1 << 15).getBytes(StandardCharsets.US_ASCII);
      for (int block = 0; block < 1_100; block++) {
        zip.write(line);
      }
    }

    assertThat(lastSentence("format: csv\n", file)).contains("packas upp till mer än 64 MB");
  }

  @Test
  void aGzipBombOfOneLine() throws IOException {
    Path file = folder.resolve("bomb.gz");
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
      gzip.write("A\n".getBytes(StandardCharsets.US_ASCII));
      byte[] block = new byte[1 << 20];
      Arrays.fill(block, (byte) 'x');
      for (int at = 0; at < 40; at++) {
        gzip.write(block);
      }
    }

    assertThat(lastSentence("format: csv\n", file)).contains("mer än 16777216 tecken");
  }

  @Test
  void aLineWithoutEnd() throws IOException {
    Path file = folder.resolve("line.csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("A\n\"".getBytes(StandardCharsets.US_ASCII));
      byte[] block = new byte[1 << 20];
      Arrays.fill(block, (byte) 'x');
      for (int at = 0; at < 64; at++) {
        out.write(block);
      }
    }

    assertThat(lastSentence("format: csv\n", file)).contains("mer än 16777216 tecken");
  }

  @Test
  void billionLaughsAndForeignFiles() {
    String laughs =
        """
        <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;">]>
        <X><R><A>&lol2;</A></R></X>
        """;
    String foreign =
        """
        <!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>
        <X><R><A>&f;</A></R></X>
        """;

    assertThat(lastSentence("format: xml\n", file(laughs.getBytes(StandardCharsets.UTF_8))))
        .contains("DOCTYPE");
    assertThat(lastSentence("format: xml\n", file(foreign.getBytes(StandardCharsets.UTF_8))))
        .contains("DOCTYPE");
  }

  @Test
  void deepNesting() {
    String json = "[{\"A\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}]";
    String xml = "<X><R>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</R></X>";

    assertThat(lastSentence("format: json\n", file(json.getBytes(StandardCharsets.UTF_8))))
        .contains("för djup");
    assertThat(lastSentence("format: xml\n", file(xml.getBytes(StandardCharsets.UTF_8))))
        .contains("nivåer");
  }

  @Test
  void aWorkbookThatClaimsABillionRows() throws IOException {
    assertThat(lastSentence(changed("<sheetData>", "<dimension ref='A1:C1000000000'/><sheetData>")))
        .contains("fler rader än 1048576");
    assertThat(lastSentence(changed(" r=\"2\"", " r='1000000000'"))).contains("fler rader");
  }

  @Test
  void aWorkbookWithACellInAnImpossibleColumn() throws IOException {
    assertThat(lastSentence(changed(" r=\"A2\"", "\nr='zzzz2'"))).contains("fler kolumner");
  }

  @Test
  void aWorkbookWhoseCellNamesATextThatIsNotThere() throws IOException {
    assertThat(lastSentence(changed("<v>1</v>", "<v>2000000000</v>"))).contains("skadad");
  }

  @Test
  void aWorkbookWhoseRowsHaveTheSameNumber() throws IOException {
    assertThat(lastSentence(changed("<row r=\"2\"", "<row r=\"1\""))).contains("skadad");
  }

  @Test
  void aWorkbookWithADocumentType() throws IOException {
    assertThat(lastSentence(changed("<worksheet", "<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet")))
        .contains("DOCTYPE");
  }

  private String lastSentence(byte[] workbook) {
    return lastSentence("format: xlsx\n", file(workbook));
  }

  private static byte[] changed(String old, String text) throws IOException {
    return replaced(workbook(), "xl/worksheets/sheet1.xml", old, text);
  }

  @Test
  void anEndlessTextInXmlAndJson() throws IOException {
    for (String start : List.of("<X><R><B>", "<X><R b='", "<X><!--", "[{\"B\":\"")) {
      Path file = folder.resolve("text");
      try (OutputStream out = Files.newOutputStream(file)) {
        out.write(start.getBytes(StandardCharsets.US_ASCII));
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'x');
        for (int at = 0; at < 40; at++) {
          out.write(block);
        }
      }

      assertThat(lastSentence(start.startsWith("<") ? "format: xml\n" : "format: json\n", file))
          .containsAnyOf("tecken", "långa värden");
    }
  }

  @Test
  void aWorkbookThatIsNone() {
    assertThat(lastSentence("format: xlsx\n", file("A;B\n".getBytes(StandardCharsets.US_ASCII))))
        .contains("ingen Excel-arbetsbok");
    byte[] torn = Arrays.copyOf(workbookBytes(), 900);
    assertThat(lastSentence("format: xlsx\n", file(torn))).contains("skadad");
  }

  @Test
  void anArchiveOfVeryManyFiles() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (int at = 0; at < 1_500; at++) {
        zip.putNextEntry(new ZipEntry(at + ".csv"));
        zip.closeEntry();
      }
    }

    assertThat(lastSentence("format: csv\n", file(packed.toByteArray()))).contains("1000 filer");
  }

  private static byte[] workbookBytes() {
    try {
      return workbook();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Blad1");
      sheet.value(0, 0, "A");
      sheet.value(1, 0, "x");
    }
    return bytes.toByteArray();
  }

  private static byte[] replaced(byte[] archive, String member, String old, String text)
      throws IOException {
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    Path file = Files.write(Files.createTempFile("archive", ".zip"), archive);
    try (ZipFile in = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(changed)) {
      for (ZipEntry entry : java.util.Collections.list(in.entries())) {
        byte[] content = in.getInputStream(entry).readAllBytes();
        if (entry.getName().equals(member)) {
          String before = new String(content, StandardCharsets.UTF_8);
          assertThat(before).contains(old);
          content = before.replace(old, text).getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(content);
        out.closeEntry();
      }
    }
    Files.delete(file);
    return changed.toByteArray();
  }
}
