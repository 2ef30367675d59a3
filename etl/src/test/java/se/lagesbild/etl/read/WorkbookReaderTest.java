package se.lagesbild.etl.read;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.etl.read.ReadFile.all;
import static se.lagesbild.etl.read.ReadFile.told;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.etl.TestContract;

/** Workbooks as people make them, with what this reader has to see through. */
class WorkbookReaderTest {
  private static final String TWO_FIELDS =
      "fields: [{ name: A, type: string }, { name: Ö, type: string, aliases: [Oe] }]\n";

  @TempDir Path folder;

  private List<String> read(String yaml, byte[] bytes) {
    return told(
        all(DeliveryFile.open(ReadFile.write(folder, "file", bytes), ReadFile.layout(yaml))));
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
  void aSheetThatIsNamedAfterSomebodyIsToldWithoutTheName() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      for (String name : List.of("Tillbud kv 3", "Tillbud Kevin Andersson")) {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.value(0, 0, "A");
        sheet.value(0, 1, "Ö");
        sheet.value(1, 0, "x");
      }
    }

    assertThat(
            read(
                "format: xlsx\ntable: { sheets: '(?i)tillbud' }\n" + TWO_FIELDS,
                bytes.toByteArray()))
        .containsExactly("Tillbud kv 3!2 [x, null]", "Tillbud ***** *********!2 [x, null]");
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
}
