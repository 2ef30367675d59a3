package se.lagesbild.dashboard.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class XlsxTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  private static byte[] workbook() {
    Sheet numbers =
        new Sheet(
            "Kvartal sep–nov",
            List.of("Indikator", "Antal", "Per 1 000", "Till"),
            List.of(
                List.of(
                    Cell.of("Skadegörelse, Åsen"), Cell.of(1234.0), Cell.of(-3.5), Cell.of(DAY)),
                List.of(Cell.of("Våld"), Cell.of(0.0), Cell.of((Double) null), Cell.EMPTY)));
    Sheet notes =
        Sheet.notes("Om data", List.of("Uppgift", "Text"), List.of(Map.entry("Källa", "Polisen")));
    return Xlsx.of(List.of(numbers, notes), DAY);
  }

  private static List<Row> rows(byte[] bytes, int sheet) throws IOException {
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      return read.getSheet(sheet).orElseThrow().read();
    }
  }

  private static String part(byte[] bytes, String name) throws IOException {
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        if (part.getName().equals(name)) {
          return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IllegalArgumentException("no part " + name);
  }

  @Test
  void eachCellKeepsItsType() throws IOException {
    List<Row> rows = rows(workbook(), 0);

    assertThat(rows.get(0).getCellText(3)).isEqualTo("Till");
    Row first = rows.get(1);
    assertThat(first.getCellText(0)).isEqualTo("Skadegörelse, Åsen");
    assertThat(first.getCell(1).getType()).isEqualTo(CellType.NUMBER);
    assertThat(first.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("1234");
    assertThat(first.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("-3.5");
    assertThat(first.getCellAsDate(3).orElseThrow().toLocalDate()).isEqualTo(DAY);
  }

  @Test
  void zeroAndUnknownAreTwoThings() throws IOException {
    Row second = rows(workbook(), 0).get(2);

    assertThat(second.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("0");
    assertThat(second.getOptionalCell(2)).isEmpty();
  }

  @Test
  void whatBelongsToTheNumbersIsInTheSameFile() throws IOException {
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook()))) {
      assertThat(read.getSheets().map(org.dhatim.fastexcel.reader.Sheet::getName))
          .containsExactly("Kvartal sep–nov", "Om data");
    }
    assertThat(rows(workbook(), 1).get(1).getCellText(1)).isEqualTo("Polisen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+46", "-5", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "'=1", "1E5"})
  void textsStayTexts(String text) throws IOException {
    Sheet sheet = new Sheet("a", List.of("b"), List.of(List.of(Cell.of(text))));
    Row row = rows(Xlsx.of(List.of(sheet), DAY), 0).get(1);

    assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
    assertThat(row.getCellText(0)).isEqualTo(text);
    assertThat(row.getCell(0).getFormula()).isNull();
  }

  @Test
  void markupAndLineBreaksComeThrough() throws IOException {
    String text = "<b>&amp; \"å\"</b>\nrad två 🚲";
    Sheet sheet = new Sheet("a", List.of("b"), List.of(List.of(Cell.of(text))));

    assertThat(rows(Xlsx.of(List.of(sheet), DAY), 0).get(1).getCellText(0)).isEqualTo(text);
  }

  @Test
  void theHeaderStaysInViewAndColumnsAreAsWideAsTheirTexts() throws IOException {
    String sheet = part(workbook(), "xl/worksheets/sheet1.xml");

    assertThat(sheet).containsPattern("<pane [^>]*ySplit=\"1\"[^>]*state=\"frozen\"");
    assertThat(sheet).contains("width=\"20.0\"");
  }

  @Test
  void theSameSheetsAndDayGiveTheSameBytes() throws IOException {
    byte[] first = workbook();

    assertThat(workbook()).isEqualTo(first);
    assertThat(part(first, "docProps/core.xml")).contains("2026-11-30T00:00:00Z");
  }

  @Test
  void whatWouldBeCutIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cell.of("x".repeat(32_768)))
        .withMessageContaining("32767");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cell.of(Double.NaN))
        .withMessageContaining("NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sheet("a", List.of("b", "c"), List.of(List.of(Cell.EMPTY))))
        .withMessageContaining("1 cells under 2 columns");
  }
}
