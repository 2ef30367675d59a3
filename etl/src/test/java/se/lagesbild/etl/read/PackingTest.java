package se.lagesbild.etl.read;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.read.ReadFile.all;
import static se.lagesbild.etl.read.ReadFile.told;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packed files and archives, as organisations send them. */
class PackingTest {
  private static final String TWO_FIELDS =
      "fields: [{ name: A, type: string }, { name: Ö, type: string, aliases: [Oe] }]\n";

  @TempDir Path folder;

  private List<String> read(String yaml, byte[] bytes) {
    return told(
        all(DeliveryFile.open(ReadFile.write(folder, "file", bytes), ReadFile.layout(yaml))));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void gzipIsKnownByItsBytes() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(utf8("A,Ö\n1,2\n"));
    }

    assertThat(read("format: csv\n" + TWO_FIELDS, packed.toByteArray()))
        .containsExactly("2 [1, 2]");
    byte[] cut = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() - 10);
    assertThat(read("format: csv\n" + TWO_FIELDS, cut))
        .last()
        .asString()
        .contains("den packade filen är avklippt eller skadad");
  }

  @Test
  void aWorkbookIsCalledOneWhateverItsName() throws IOException {
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(workbook, "test", "1.0")) {
      book.newWorksheet("Blad1").value(0, 0, "A");
    }

    assertThat(read("format: csv\n" + TWO_FIELDS, workbook.toByteArray()))
        .containsExactly(
            "broken: filen är en Excel-arbetsbok eller ett annat Office-dokument, vad den än heter; spara den som CSV och skicka den på nytt, eller ändra kontraktets format.");
    byte[] old = HexFormat.of().parseHex("d0cf11e0a1b11ae10000");
    for (String format : List.of("csv", "xlsx")) {
      assertThat(read("format: %s%n".formatted(format) + TWO_FIELDS, old).get(0))
          .contains("gamla formatet xls eller skyddad med lösenord")
          .contains("spara den som " + format.toUpperCase(Locale.ROOT));
    }
  }

  @Test
  void everyFileOfAnArchiveIsReadInTheOrderOfNames() throws IOException {
    byte[] packed =
        zip(
            "b/två.csv", "A,Ö\n3,4\n",
            "a/ett.csv", "A,Ö\n1,2\n",
            "__MACOSX/a/._ett.csv", "skräp",
            ".DS_Store", "skräp");

    assertThat(read("format: csv\n" + TWO_FIELDS, packed))
        .containsExactly("ett.csv!2 [1, 2]", "två.csv!2 [3, 4]");
  }

  @Test
  void anArchiveWhoseNamesLeadOutOfItIsRefused() throws IOException {
    for (String name :
        List.of("../../x.csv", "a/../../x.csv", "..\\x.csv", "/x.csv", "C:\\x.csv")) {
      assertThat(read("format: csv\n" + TWO_FIELDS, zip("a.csv", "A,Ö\n1,2\n", name, "A,Ö\n")))
          .containsExactly(
              "broken: den packade filen har ett filnamn som leder ut ur den; packa den på nytt.");
    }
  }

  @Test
  void aBrokenFileInAnArchiveIsNamed() throws IOException {
    assertThat(read("format: csv\n" + TWO_FIELDS, zip("a.csv", "A,Ö\n1,2\n", "b.csv", "X\n1\n")))
        .last()
        .asString()
        .startsWith("broken: b.csv: kolumnen \"A\" saknas");
  }

  static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (int at = 0; at < namesAndTexts.length; at += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[at]));
        zip.write(utf8(namesAndTexts[at + 1]));
        zip.closeEntry();
      }
    }
    return packed.toByteArray();
  }

  @Test
  void filesOfTheSameNameInAnArchiveAreToldApartAndPersonsAreNotNamed() throws IOException {
    byte[] packed =
        zip(
            "a/x.csv", "A,Ö\n1,2\n",
            "b/x.csv", "A,Ö\n3,4\n",
            "c/070-1740605.csv", "A,Ö\n5,6\n");

    assertThat(read("format: csv\n" + TWO_FIELDS, packed))
        .containsExactly("x.csv!2 [1, 2]", "x.csv (2)!2 [3, 4]", "###-#######.csv!2 [5, 6]");
  }

  @Test
  void whatIsPackedTwiceIsRefused() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(zip("a.csv", "A,Ö\n1,2\n"));
    }

    assertThat(read("format: csv\n" + TWO_FIELDS, packed.toByteArray()))
        .containsExactly("broken: filen är packad i flera lager; packa den en gång.");
  }
}
