package se.lagesbild.etl.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.etl.lake.Ledger;
import se.lagesbild.warehouse.catalogue.Grade;
import se.lagesbild.warehouse.schema.LedgerState;

/** A sum is whole or is told not to be: nothing that a file says of it goes without a word. */
class SharedSumsTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 3, 10);
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String SUMS =
      "select period_start, area, member, value, lower, upper, status from aggregate order by all";

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void createHome() {
    home = TestHome.create(folder.resolve("home"));
  }

  @Test
  void daysOfAMonthAreAdded() {
    housing(
        "",
        "2025-01-02;Centrum;Oljud;3",
        "2025-01-09;Centrum;Hög musik;4",
        "250116;Centrum;Oljud;5",
        "2025-01-09;Kolarbyn;Oljud;7");

    Summary summary = home.run(TODAY);

    assertThat(home.ask(SUMS))
        .containsExactly(
            "2025-01-01 centrum Oljud 12.0 12.0 12.0 exact",
            "2025-01-01 kolarbyn Oljud 7.0 7.0 7.0 exact");
    Ledger ledger = summary.ledgers().get(0);
    assertThat(ledger.states())
        .containsEntry(LedgerState.ACCEPTED, 4L)
        .doesNotContainEntry(LedgerState.SUPERSEDED, 2L);
    assertThat(ledger.events().created()).isEqualTo(2);
    assertThat(grade(summary)).isEqualTo(Grade.A);
  }

  @Test
  void aRepeatedRowCountsOnceAndADayThatNobodyCountedMakesTheMonthUnknown() {
    housing(
        "",
        "2025-01-02;Centrum;Oljud;3",
        "2025-01-09;Centrum;Oljud;-",
        "2025-01-02;Centrum;Oljud;3",
        "2025-01-02;Kolarbyn;Oljud;3",
        "2025-01-09;Kolarbyn;Oljud;..");

    Summary summary = home.run(TODAY);

    assertThat(home.ask(SUMS))
        .containsExactly(
            "2025-01-01 centrum Oljud 3.0 3.0 3.0 exact",
            "2025-01-01 kolarbyn Oljud null null null missing");
    assertThat(summary.ledgers().get(0).states())
        .containsEntry(LedgerState.ACCEPTED, 4L)
        .containsEntry(LedgerState.SUPERSEDED, 1L);
  }

  /** The rest would be a number that is too small. */
  @Test
  void aSumOfWhichAPartCannotBeReadIsNotTold() {
    housing(
        "",
        "2025-01-02;Centrum;Oljud;3",
        "2025-01-09;Centrum;Oljud;många",
        "2025-01-09;Kolarbyn;Oljud;7");

    Summary summary = home.run(TODAY);

    assertThat(home.ask(SUMS)).containsExactly("2025-01-01 kolarbyn Oljud 7.0 7.0 7.0 exact");
    assertThat(home.ask("select line, column_name, reason from rejected_row order by 1"))
        .containsExactly("2 Antal part_unusable", "3 Antal not_a_number");
    assertThat(grade(summary)).isEqualTo(Grade.C);
  }

  @Test
  void aLaterFileRestatesWhatItsRowsComeTo() {
    String first = housing("", "2025-01-02;Centrum;Oljud;3", "2025-01-09;Centrum;Oljud;4");
    home.run(TODAY);
    String second = housing(first, "2025-01-31;Centrum;Oljud;7");
    Summary same = home.run(TODAY);
    housing(second, "2025-01-02;Centrum;Oljud;3", "2025-01-09;Centrum;Oljud;5");

    Summary other = home.run(TODAY);

    assertThat(same.ledgers().get(0).states()).containsEntry(LedgerState.UNCHANGED, 1L);
    assertThat(other.ledgers().get(0).events().changed()).isEqualTo(1);
    assertThat(home.ask(SUMS)).containsExactly("2025-01-01 centrum Oljud 8.0 8.0 8.0 exact");
  }

  @Test
  void rowsThatContradictEachOtherAreRejectedAndTold() {
    survey(
        "Orolig för inbrott;Centrum;22,5;19,0;26,0",
        "Orolig för inbrott;Kolarbyn;20,5;19,0;26,0",
        "Oro för inbrott i bostaden;Centrum;23,5;19,0;26,0",
        "Orolig för inbrott;Kolarbyn;20,5;19,0;26,0");

    Summary summary = home.run(TODAY);

    assertThat(home.ask(SUMS))
        .containsExactly("2024-01-01 kolarbyn Orolig för inbrott 20.5 19.0 26.0 estimated");
    assertThat(home.ask("select line, column_name, reason from rejected_row order by 1"))
        .containsExactly("2 Andel contradicted", "4 Andel contradicted");
    assertThat(summary.warnings().get("kommun-trygghetsmatning"))
        .anyMatch(
            warning ->
                warning.startsWith("trygghetsmatning_2024.csv: Andel: rader i filen säger olika")
                    && warning.contains("rad 2 \"2024-01-01 centrum Orolig för inbrott\", 4 \""));
    assertThat(grade(summary)).isEqualTo(Grade.C);
  }

  /** The number of a contradicted sum that was told before stands until somebody tells it anew. */
  @Test
  void aContradictionTakesNothingBack() {
    survey("Orolig för inbrott;Centrum;22,5;19,0;26,0", "Orolig för inbrott;Meling;10;9;11");
    home.run(TODAY);
    home.put(
        "kommun-trygghetsmatning",
        "trygghetsmatning_2024 igen.csv",
        "Fråga;Stadsdel;Andel;Nedre;Övre\nOrolig för inbrott;Centrum;25;19;26\n"
            + "Orolig för inbrott;Centrum;24;19;26\nOrolig för inbrott;Meling;10;9;11\n",
        StandardCharsets.UTF_8);

    home.run(TODAY);

    assertThat(home.ask("select area, value from aggregate order by 1"))
        .containsExactly("centrum 22.5", "meling 10.0");
  }

  @Test
  void whatASecretSourceSaysIsNotRepeated() {
    home.concerns("2024-08", "Skola;Alla;12", "Skola;Alla;13", "Polis;Alla;4");

    Summary summary = home.run(TODAY);

    assertThat(home.ask("select member, value from aggregate"))
        .containsExactly("Alla|Alla|Polis|Alla|Alla 4.0");
    assertThat(summary.warnings().get("kommun-orosanmalningar").toString())
        .contains("2 rader: rad 2, 3")
        .doesNotContain("Skola");
  }

  @Test
  void unknownProgrammesAreAddedAndUnknownQuestionsAreRejected() {
    absence(
        List.of("Program", "v2", "v3", "v4", "v5"),
        List.of("SA", "4", "4", "4", "4"),
        List.of("Flygteknik", "1", "1", "", "0"),
        List.of("Sjöfart", "1", "2", "3", "0"));
    survey("Egen fråga 1;Centrum;10;5;15", "Egen fråga 2;Centrum;20;15;25");

    home.run(TODAY);

    assertThat(
            home.ask(
                "select period_start, value from aggregate where member = 'Övriga' order by all"))
        .containsExactly("2025-01-06 2.0", "2025-01-13 3.0", "2025-01-20 3.0", "2025-01-27 0.0");
    assertThat(home.ask("select count(*) from aggregate where quantity = 'perceived_safety'"))
        .containsExactly("0");
    assertThat(home.ask("select line, column_name, reason from rejected_row order by 1"))
        .containsExactly("2 Fråga not_accepted", "3 Fråga not_accepted");
  }

  @Test
  void weeksAreKnownHoweverTheyAreSpelt() {
    absence(
        List.of("Program", "v2", "Vecka 3", "v.4*", "5"),
        List.of("SA", "4", "5", "6", "7"),
        List.of("NA", "1", "0", "-", ".."));

    Summary summary = home.run(TODAY);

    assertThat(
            home.ask("select value from aggregate where member like 'Sam%' order by period_start"))
        .containsExactly("4.0", "5.0", "6.0", "7.0");
    assertThat(grade(summary)).isEqualTo(Grade.A);
  }

  @Test
  void aColumnBesideTheWeeksThatNobodyReadsIsTold() throws IOException {
    absence(
        List.of("Program", "v2", "V3:an", "v4", "v5", "Totalt"),
        List.of("SA", "4", "5", "6", "7", "22"),
        List.of("NA", "1", "0", "-", "..", "1"));

    Summary summary = home.run(TODAY);

    assertThat(summary.warnings().get("gymnasiet-franvaro"))
        .anyMatch(
            warning ->
                warning.startsWith(
                    "GY_ogiltig_franvaro_2025_v02-05.xlsx: inget lästes i kolumnen \"V3:an\"."));
    assertThat(receipt(summary)).contains("V3:an: kolumnen nämns inte i kontraktet", "Kvalitet: C");
  }

  /** Two spellings of one week are not two parts of it. */
  @Test
  void columnsOfTheSameWeekContradictEachOther() {
    absence(
        List.of("Program", "v2", "2*", "v4", "v5"),
        List.of("SA", "4", "5", "6", "7"),
        List.of("NA", "1", "", "2", "3"));

    home.run(TODAY);

    assertThat(home.ask("select distinct member from aggregate")).containsExactly("Naturvetenskap");
    assertThat(home.ask("select distinct reason from rejected_row"))
        .containsExactly("contradicted");
  }

  @Test
  void aPreliminaryYearIsRead() {
    home.put(
        "scb-folkmangd",
        "folkmangd_2024.csv",
        "region;område;2023;2024*\n1982 Fagersta;Hela kommunen;12900;12850\n",
        WINDOWS);

    Summary summary = home.run(TODAY);

    assertThat(home.ask("select period_start, value from aggregate order by 1"))
        .containsExactly("2023-01-01 12900.0", "2024-01-01 12850.0");
    assertThat(summary.warnings()).doesNotContainKey("scb-folkmangd");
  }

  @Test
  void aShareAndItsLimitsLieWithinAHundred() {
    survey(
        "Orolig för inbrott;Centrum;140;120;160",
        "Orolig för inbrott;Kolarbyn;98;95;101",
        "Orolig för inbrott;Meling;100;99;100");

    home.run(TODAY);

    assertThat(home.ask("select area, value, upper from aggregate"))
        .containsExactly("meling 100.0 100.0");
    assertThat(home.ask("select line, column_name, reason from rejected_row order by 1"))
        .containsExactly("2 Andel above_maximum", "3 Övre above_maximum");
  }

  /** Files of the same month apply in the order of their hashes; this one's comes after another. */
  private String housing(String after, String... rows) {
    String text = "Datum;Område;Kategori;Antal\r\n" + String.join("\r\n", rows) + "\r\n";
    int total = 0;
    while (sha256(text + "Totalt;;;" + total).compareTo(after) <= 0) {
      total++;
    }
    byte[] bytes = (text + "Totalt;;;" + total).getBytes(WINDOWS);
    home.put("nvk-storningsarenden", "NVK_storningar_2025-01.csv", bytes);
    return sha256(text + "Totalt;;;" + total);
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(WINDOWS)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void survey(String... rows) {
    home.put(
        "kommun-trygghetsmatning",
        "trygghetsmatning_2024.csv",
        "Fråga;Stadsdel;Andel;Nedre;Övre\n" + String.join("\n", rows) + "\n",
        StandardCharsets.UTF_8);
  }

  @SafeVarargs
  private void absence(List<String>... rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Frånvaro");
      sheet.value(0, 0, "Ogiltig frånvaro, timmar");
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].size(); column++) {
          put(sheet, row + 1, column, rows[row].get(column));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    home.put("gymnasiet-franvaro", "GY_ogiltig_franvaro_2025_v02-05.xlsx", bytes.toByteArray());
  }

  private static void put(Worksheet sheet, int row, int column, String cell) {
    if (cell.matches("\\d+")) {
      sheet.value(row, column, Integer.valueOf(cell));
    } else if (!cell.isEmpty()) {
      sheet.value(row, column, cell);
    }
  }

  private static Grade grade(Summary summary) {
    Ledger ledger = summary.ledgers().get(0);
    return Grading.of(ledger, summary.notes(ledger.delivery().id()));
  }

  private String receipt(Summary summary) throws IOException {
    try (Stream<Path> files = Files.walk(home.home.receipts().resolve(summary.run()))) {
      List<Path> texts =
          files
              .filter(file -> file.toString().endsWith(".txt") && !file.endsWith("run.txt"))
              .toList();
      assertThat(texts).hasSize(1);
      return texts.stream().map(SharedSumsTest::read).collect(Collectors.joining());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
