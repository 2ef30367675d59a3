package se.lagesbild.etl.read;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.read.ReadFile.all;
import static se.lagesbild.etl.read.ReadFile.told;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.etl.TestContract;

/** Every format and packing, as organisations send them. */
class FormatsTest {
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

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "utf-16le", "utf-16", "windows-1252", "iso-8859-15", "cp850"})
  void delimitedTextInAnyCharset(String charset) {
    String yaml = "format: csv\nencoding: %s\ndialect: { delimiter: \";\" }\n".formatted(charset);

    assertThat(read(yaml + TWO_FIELDS, "A;Ö\r\n1;å\r\n".getBytes(Charset.forName(charset))))
        .containsExactly("2 [1, å]");
  }

  @Test
  void headingsBelowTitlesUnderAnAliasAndInAnotherOrder() {
    assertThat(
            read(
                "format: csv\ntable: { headerWithin: 4 }\n" + TWO_FIELDS,
                utf8("Rapport v 37\n\nX,Oe ,A\n0,ö,a\n")))
        .containsExactly("1 structural", "2 structural", "4 [a, ö]");
  }

  @Test
  void fieldsByPositionWhereThereAreNoHeadings() {
    assertThat(
            read("format: csv\ndialect: { header: false }\n" + TWO_FIELDS, utf8("1,2,3\n4,5,6\n")))
        .containsExactly("1 [1, 2]", "2 [4, 5]");
  }

  @Test
  void tabsSeparateInTsv() {
    assertThat(read("format: tsv\n" + TWO_FIELDS, utf8("A\tÖ\n1\t\"x\ty\"\n")))
        .containsExactly("2 [1, x\ty]");
  }

  @Test
  void doublyEncodedTextIsRepairedAndNoted() {
    assertThat(read("format: csv\n" + TWO_FIELDS, utf8("A,Ö\nFÃ¶rskola,Ã…ngermanland\nÃtta,x\n")))
        .containsExactly("2 [Förskola, Ångermanland] {mojibake:A,mojibake:Ö}", "3 [Ãtta, x]");
  }

  @Test
  void missingValuesOfTheContractAndOfAField() {
    String yaml =
        """
        format: csv
        missingValues: ["", "-"]
        fields: [{ name: A, type: string, missingValues: ["okänd"] }, { name: B, type: string }]
        """;

    assertThat(read(yaml, utf8("A,B\nokänd,okänd\n-,-\n\u00a01\u00a0, \n")))
        .containsExactly("2 [null, okänd]", "3 [null, null]", "4 [1, null]");
  }

  @Test
  void jsonWithinADocumentWithListsAndNestedValues() {
    String yaml =
        """
        format: json
        table: { record: /data/rows }
        fields: [{ name: A, type: string, path: /a/b }, { name: T, type: string, path: /typ }]
        """;

    assertThat(
            read(
                yaml,
                utf8(
                    "{\"x\":[1],\"data\":{\"rows\":[{\"a\":{\"b\":1},\"typ\":[\"x\",\"y\"]},{}]}}")))
        .containsExactly("1 [1, x|y]", "2 [null, null]");
  }

  @Test
  void jsonLinesKeepTheirLines() {
    assertThat(
            read(
                "format: ndjson\n" + TWO_FIELDS, utf8("{\"A\":1}\n\n{\"A\":\n[]\n{\"Ö\":\"ö\"}\n")))
        .containsExactly(
            "1 [1, null]",
            "2 structural",
            "3 not_json null",
            "4 not_an_object null",
            "5 [null, ö]");
  }

  @Test
  void xmlRecordsWithNestedElementsAndAttributes() {
    String yaml =
        """
        format: xml
        fields:
          - { name: Id, type: string }
          - { name: N, type: string, path: /Plats/N }
          - { name: nr, type: string, path: "@nr" }
          - { name: Typ, type: string }
        """;
    String xml =
        """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <!-- ä -->
        <Lista><A nr="7"><Id> å1 </Id><Plats><N>66</N></Plats><Typ>x</Typ><Typ>y</Typ></A>
        <A><Id><![CDATA[<2>]]></Id><Okänd>z</Okänd></A></Lista>
        """;

    assertThat(read(yaml, xml.getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly("1 [å1, 66, 7, x|y]", "2 [<2>, null, null, null]");
  }

  @Test
  void xmlRecordsByName() {
    String yaml = "format: xml\ntable: { record: R }\n" + TWO_FIELDS;

    assertThat(read(yaml, utf8("<X><H><A>0</A></H><L><R><A>1</A></R><R><Ö>2</Ö></R></L></X>")))
        .containsExactly("1 [1, null]", "2 [null, 2]");
  }

  @Test
  void xmlThatIsCutOffIsRefused() {
    assertThat(read("format: xml\n" + TWO_FIELDS, utf8("<X><R><A>1</A></R><R><A>2")))
        .containsExactly(
            "1 [1, null]",
            "broken: efter post 1 är XML-texten avklippt eller felaktig; exportera filen på nytt.");
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
  void aWorkbookWithTitlesDatesNumbersFormulasAndHiddenSheets() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet hidden = workbook.newWorksheet("Gömt");
      hidden.value(0, 0, "A");
      hidden.setVisibilityState(VisibilityState.HIDDEN);
      Worksheet sheet = workbook.newWorksheet("Blad1");
      sheet.value(0, 0, "Lägesbild v.37–38");
      sheet.range(0, 0, 0, 3).merge();
      sheet.value(2, 0, "A");
      sheet.value(2, 2, "Ö");
      sheet.hideColumn(1);
      sheet.value(2, 1, "Namn");
      sheet.value(3, 0, LocalDate.of(2024, 9, 6));
      sheet.style(3, 0).format("yyyy-mm-dd").set();
      sheet.value(3, 1, "Test Testsson");
      sheet.value(3, 2, 37);
      sheet.value(4, 0, LocalDateTime.of(2024, 9, 6, 18, 30));
      sheet.style(4, 0).format("d/m yyyy hh:mm").set();
      sheet.value(4, 2, 0.1 + 0.2);
      sheet.value(6, 0, 45541);
      sheet.formula(6, 2, "1+1");
      sheet.value(7, 0, 0.75);
      sheet.style(7, 0).format("hh:mm").set();
      sheet.value(7, 2, 6652310.5);
      sheet.value(8, 0, true);
      sheet.value(8, 2, "text");
    }

    assertThat(read("format: xlsx\ntable: { headerWithin: 5 }\n" + TWO_FIELDS, bytes.toByteArray()))
        .containsExactly(
            "1 structural",
            "4 [2024-09-06, 37]",
            "5 [2024-09-06 18:30:00, 0.3]",
            "7 [45541, null]",
            "8 [18:00, 6652310.5]",
            "9 [ja, text]");
  }

  @Test
  void oneColumnIsCountedInTheSingular() {
    assertThat(read("format: csv\n" + TWO_FIELDS, utf8("A\nx\n")).get(0))
        .contains("rubrikraden, som har 1 kolumn, bland dem A.");
  }

  @Test
  void aWorkbookInAnArchive() throws IOException {
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(workbook, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Blad1");
      sheet.value(0, 0, "A");
      sheet.value(0, 1, "Ö");
      sheet.value(1, 0, "x");
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("bok.xlsx"));
      zip.write(workbook.toByteArray());
    }

    assertThat(read("format: xlsx\n" + TWO_FIELDS, packed.toByteArray()))
        .containsExactly("bok.xlsx!2 [x, null]");
  }

  @Test
  void anEmptySheetIsRefusedUnlessTheContractAllowsIt() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      workbook.newWorksheet("Lägesbild");
    }

    assertThat(read("format: xlsx\n" + TWO_FIELDS, bytes.toByteArray()))
        .containsExactly("broken: filen är tom, inte ens en rubrikrad; exportera den på nytt.");
    Layout mayBeEmpty =
        Layout.of(
            TestContract.of(
                """
                format: xlsx
                fields: [{ name: A, type: string }]
                delivery: { mode: upsert, mayBeEmpty: true }
                event:
                  key: [A]
                  municipality: { code: "1982" }
                  occurred: { from: A }
                  code: { field: A, list: offence-codes.csv }
                """,
                Map.of()));
    assertThat(all(DeliveryFile.open(folder.resolve("file"), mayBeEmpty))).isEmpty();
  }

  @Test
  void numberFormatsTellDatesFromNumbers() throws IOException {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("yyyy-mm-dd", "2024-09-06 18:00:00");
    shown.put("#,##0 \"days\";[Red]-#,##0", "45541.75");
    shown.put("[Magenta]0.00", "45541.75");
    shown.put("mmm yy", "2024-09-06 18:00:00");
    shown.put("[$-41D]d mmmm yyyy;@", "2024-09-06 18:00:00");
    shown.put("_-* #,##0.00\\ _k_r_-", "45541.75");
    shown.put("General", "45541.75");
    shown.put("[h]:mm", "45541.75");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Blad1");
      sheet.value(0, 0, "A");
      sheet.value(0, 1, "Ö");
      int row = 1;
      for (String format : shown.keySet()) {
        sheet.value(row, 0, 45541.75);
        sheet.style(row, 0).format(format).set();
        row++;
      }
    }

    assertThat(read("format: xlsx\n" + TWO_FIELDS, bytes.toByteArray()))
        .extracting(told -> told.replaceAll("^[0-9]+ \\[(.*), null]$", "$1"))
        .containsExactlyElementsOf(shown.values());
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

  @Test
  void aLongJsonListOfSmallObjectsIsNoLongRecord() {
    String text = "[" + "{\"A\":\"1\",\"B\":\"x\"},".repeat(1_000_000) + "{\"A\":\"2\"}]";

    assertThat(read("format: json\n" + TWO_FIELDS, utf8(text)))
        .hasSize(1_000_001)
        .last()
        .isEqualTo("1000001 [2, null]");
  }

  @Test
  void namesThatAreValuesBecomeRowsInJsonAndXml() {
    String yaml =
        """
        fields: [{ name: P, type: string }, { name: V, type: string }, { name: N, type: string }]
        reshape: { unpivot: { headings: 'v[0-9]+', name: V, value: N } }
        """;

    assertThat(read("format: json\n" + yaml, utf8("[{\"P\":\"a\",\"v1\":3,\"v2\":null,\"v3\":4}]")))
        .containsExactly("1 [a, v1, 3]", "1.1 [a, v3, 4]");
    assertThat(
            read("format: xml\n" + yaml, utf8("<X><R><P>a</P><v1>3</v1><v2/><v3>4</v3></R></X>")))
        .containsExactly("1 [a, v1, 3]", "1.1 [a, v3, 4]");
  }

  @Test
  void xmlThatDoesNotTellItsCharsetIsInTheContracts() {
    assertThat(
            read(
                "format: xml\nencoding: windows-1252\n" + TWO_FIELDS,
                "<X><R><Ö>å</Ö></R></X>".getBytes(Charset.forName("windows-1252"))))
        .containsExactly("1 [null, å]");
  }

  @Test
  void severalSheetsAreToldApart() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      for (String name : List.of("v37", "v38", "Information")) {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.value(0, 0, "A");
        sheet.value(0, 1, "Ö");
        sheet.value(1, 0, name);
      }
    }

    assertThat(
            read(
                "format: xlsx\ntable: { sheets: '^v[0-9]+$' }\n" + TWO_FIELDS, bytes.toByteArray()))
        .containsExactly("v37!2 [v37, null]", "v38!2 [v38, null]");
    assertThat(read("format: xlsx\ntable: { sheets: '^w' }\n" + TWO_FIELDS, bytes.toByteArray()))
        .containsExactly(
            "broken: arbetsboken har inget synligt blad som heter \"^w\"; döp om bladet eller ändra kontraktets sheets.");
  }

  @Test
  void personalDataInAFieldRejectsTheRowAndInFreeTextIsNoted() {
    String yaml =
        """
        format: csv
        fields:
          - { name: Nr, type: string, mayHold: [case_number] }
          - { name: Plats, type: string }
        freeText: [Beskrivning]
        """;

    assertThat(
            read(
                yaml,
                utf8(
                    """
                    Nr,Plats,Beskrivning,Annat
                    5000-K987654-24,Skolgatan 1,ring 070-1740605,19900101-2385
                    K1,070-1740605,,
                    K2,Skolgatan 2,inget särskilt,
                    """)))
        .containsExactly(
            "2 [5000-K987654-24, Skolgatan 1] {phone:Beskrivning}",
            "3 personal_data Plats",
            "4 [K2, Skolgatan 2]");
  }
}
