package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as people make them, read by the contracts of Fagersta's installation. */
class SheetsAsSentTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 10, 8);
  private static final Instant ARRIVED = Instant.parse("2024-10-03T05:00:00Z");
  private static final String DAMAGE = "nvk-skadegorelse";
  private static final String ABSENCE = "gymnasiet-franvaro";

  @TempDir Path folder;

  private static byte[] sheet(List<List<Object>> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Blad1");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          Object cell = rows.get(row).get(column);
          if (cell instanceof Number number) {
            sheet.value(row, column, number);
          } else if (!cell.equals("")) {
            sheet.value(row, column, (String) cell);
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void damageEndsWithTheWholeSumAndTheTableBelowIsNoDamage() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    List<Object> headings =
        List.of("Fastighet", "Upptäckt", "Typ", "Kostnad (kr)", "Polisanmälan K-nr");
    home.put(
        DAMAGE,
        "NVK_skadegorelse_2024-09.xlsx",
        sheet(
            List.of(
                List.of("Sammanställning skadegörelse september"),
                headings,
                List.of("Alfaskolan", "2024-09-02", "Klotter", 1200, ""),
                List.of("", "2024-09-05", "Klotter", 300, ""),
                List.of("Delsumma", "", "", 1500),
                List.of("Kommunhuset", "2024-09-09", "Klotter", 500, ""),
                List.of("Totalsumma", "", "", 2000),
                List.of(),
                List.of("Per fastighet"),
                headings,
                List.of("Alfaskolan", "2024-09-02", "Klotter", 1500, ""),
                List.of("Kommunhuset", 45540, "Klotter", 500, ""))),
        ARRIVED);

    home.publish(TODAY);

    assertThat(
            home.ask(
                "select day_occurred from event where source = '%s' order by all"
                    .formatted(DAMAGE)))
        .containsExactly("2024-09-02", "2024-09-05", "2024-09-09");
    assertThat(home.ask("select rows, accepted, structural, rejected from delivery"))
        .hasSize(1)
        .first()
        .satisfies(
            ledger -> {
              String[] counts = ledger.split(" ");
              assertThat(counts[1]).as(ledger).isEqualTo("3");
              assertThat(counts[3]).as(ledger).isEqualTo("0");
              assertThat(Integer.parseInt(counts[0]))
                  .as(ledger)
                  .isEqualTo(3 + Integer.parseInt(counts[2]));
            });
    assertThat(home.ask("select structural >= 7 from delivery")).containsExactly("true");
  }

  @Test
  void hoursMayHaveParts() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    putAbsence(
        home,
        List.of("Program", "v36", "v37", "v38", "v39", "Totalt"),
        List.of("Samhällsvetenskap", "30,5", 2, 12.25, "", 44.75));

    Summary summary = home.run(TODAY);

    assertThat(summary.warnings()).isEmpty();
    assertThat(sums(home))
        .containsExactly("2024-09-02 30.50", "2024-09-09 2.00", "2024-09-16 12.25");
  }

  @Test
  void aWeekThatNoColumnTellsIsToldOf() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    putAbsence(
        home,
        List.of("Program", "v36", "v37", "v39", "Totalt"),
        List.of("Samhällsvetenskap", 3, "", 4, 7));

    Summary summary = home.run(TODAY);

    assertThat(summary.exitCode()).isEqualTo(3);
    assertThat(summary.sentences().get(ABSENCE))
        .contains("filen säger sig gälla v38 2024, men ingen kolumn berättar om det");
    assertThat(SummaryText.of(summary)).contains("v38 2024");
    assertThat(sums(home)).containsExactly("2024-09-02 3.00", "2024-09-23 4.00");
    assertThat(home.ask("select kind, column_name from delivery_note"))
        .containsExactly("untold_period v38 2024");
  }

  /** No teaching in a week is an empty column, and says so. */
  @Test
  void anEmptyColumnTellsItsWeek() throws IOException {
    TestHome home = TestHome.create(folder.resolve("home"));
    putAbsence(
        home,
        List.of("Program", "v36", "v37", "v38", "v39", "Totalt"),
        List.of("Samhällsvetenskap", "", "", "", "", 0));

    Summary summary = home.run(TODAY);

    assertThat(summary.warnings()).isEmpty();
    assertThat(home.ask("select count(*) from delivery_note")).containsExactly("0");
  }

  private static void putAbsence(TestHome home, List<Object> headings, List<Object> row)
      throws IOException {
    home.put(
        ABSENCE,
        "GY_ogiltig_franvaro_2024_v36-39.xlsx",
        sheet(List.of(List.of("Ogiltig frånvaro"), headings, row)),
        ARRIVED);
  }

  private static List<String> sums(TestHome home) {
    return home.ask(
        "select period_start, sum(value)::decimal(9,2) from aggregate where source = '%s' group by all order by all"
            .formatted(ABSENCE));
  }
}
