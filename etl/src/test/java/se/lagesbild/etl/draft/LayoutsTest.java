package se.lagesbild.etl.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.etl.Main;
import se.lagesbild.etl.run.TestHome;
import se.lagesbild.warehouse.catalogue.InstallationReader;

/**
 * Layouts that are common in Sweden, drafted, their open lines filled, and loaded by one night:
 * what is in service are the rows and sums that were planted in the files.
 */
class LayoutsTest {
  private static final Instant ARRIVED = Instant.parse("2025-02-03T05:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2025, 2, 4);
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");

  @TempDir private static Path root;

  private static TestHome home;
  private static DraftFolder drafts;

  @BeforeAll
  static void loadAll() throws IOException {
    TestHome installed = TestHome.create(root.resolve("home"), "1982");
    Path config = root.resolve("home/config");
    drafts = new DraftFolder(root.resolve("sources"), config, InstallationReader.read(config));
    home = installed.withSources(root.resolve("sources"));
    lay("handelser", "handelser_januari 2025.txt", titled("\t").getBytes(WINDOWS));
    lay("titel", "titel_2025-01.csv", ("Uttag 2025-02-03\n\n" + events(";")).getBytes(WINDOWS));
    lay("insamlat", "insamlat_2025-01.json", wrapped("{\"meta\":{\"n\":2},\"items\":%s}"));
    lay(
        "djupt",
        "djupt_2025-01.json",
        wrapped("{\"sidor\":[1,2],\"svar\":{\"typer\":[{\"id\":1}],\"poster\":%s},\"slut\":true}"));
    for (Map.Entry<String, String> style :
        Map.of(
                "kort", "%2$s-24",
                "lang", "%2$s 2024",
                "iso", "2024-%1$02d",
                "hop", "2024%1$02d",
                "bara", "%2$s",
                "dag", "2024-%1$02d-01")
            .entrySet()) {
      String name = "besok-" + style.getKey();
      lay(name, name + "_2024.csv", months(style.getValue()).getBytes(StandardCharsets.UTF_8));
    }
    lay(
        "hittills",
        "hittills_2024-03.csv",
        bytes("Orsak;2024-01;2024-02;2024-03;Summa\nVåld;1;2;4;7\nFall;8;16;32;56\n"));
    lay(
        "kvartal",
        "kvartal_2024.csv",
        bytes(
            "Orsak;Kv1 2024;Kv2 2024;Kv3 2024;Kv4 2024;Hela året\nVåld;1;2;4;8;15\nFall;3;5;7;9;24\n"));
    lay(
        "slag",
        "slag_2024.csv",
        bytes("Skola;Klotter;Brand;Totalt\nAlfaskolan;1;2;3\nBetaskolan;4;8;12\n"));
    lay(
        "delar",
        "delar_2024.csv",
        bytes(
            "Skola;Stöld 2023;Stöld 2024;Hot 2023;Hot 2024;Totalt 2023;Totalt 2024\nAlfa;1;2;4;8;5;10\nBeta;16;32;64;128;80;160\n"));
    lay(
        "stold",
        "stold_2024.csv",
        bytes("Typ;2019;2020;2021;2022;2023;2024;Totalt\nBA;1;2;4;8;16;32;63\nEE;3;0;0;0;0;5;8\n"));
    lay(
        "rader",
        "rader_2024.csv",
        bytes(
            "Typ;År;Antal\nBA;2022;1\nBA;2023;2\nBA;2024;4\nEE;2022;8\nEE;2023;16\nEE;2024;32\n"));
    lay(
        "veckor",
        "veckor_2025_v2-5.csv",
        bytes("Program;v2;v3;v4;v5;Totalt\nBA;1;2;4;8;15\nEE;0;0;0;1;1\n"));
    put(
        "veckor",
        "veckor_2024_v51-2.csv",
        bytes("Program;v51;v52;v1;v2;Totalt\nBA;16;32;64;1;113\nEE;5;0;0;0;5\n"));
    lay(
        "helar",
        "helar_2024.csv",
        bytes(
            "Program;"
                + weeks("v%d;")
                + "Totalt\nBA;"
                + weeks("%d;")
                + "1378\nEE;"
                + weeks("1;")
                + "52\n"));
    lay("timmar", "timmar_2024.xlsx", decimals("1 250,75"));
    lay(
        "trygga",
        "trygga_2024.csv",
        bytes(
            "Skola;År;Andel trygga (%)\nAlfa;2023;71\nAlfa;2024;68\nBeta;2023;80\nBeta;2024;100\n"));
    lay(
        "insatser",
        "insatser_2024.csv",
        bytes(
            "Insats;År;Antal\nSamtal;2023;3\nSamtal;2023;5\nSamtal;2024;7\nBesök;2023;2\nBesök;2024;40\n"));
    for (Span span : SPANS) {
      lay(span.id, span.file, bytes(planted(span.from, span.to)));
    }
    home.publish(TODAY);
  }

  /** A file name, and the first and last day that it tells. */
  private record Span(String id, String file, LocalDate from, LocalDate to) {
    static Span of(String id, String rest, String from, String to) {
      return new Span(id, id + rest, LocalDate.parse(from), LocalDate.parse(to));
    }
  }

  private static final List<Span> SPANS =
      List.of(
          Span.of("syn", "_2024-12-01_2025-01-31.csv", "2024-12-01", "2025-01-31"),
          Span.of("vard", "_20241101-20250131.csv", "2024-11-01", "2025-01-31"),
          Span.of("vecka", "_2024_v45_v52.csv", "2024-11-04", "2024-12-29"),
          Span.of("nyar", "_2024-v51_2025-v04.csv", "2024-12-16", "2025-01-26"),
          Span.of("tertial", "_2024-kv2_2024-kv4.csv", "2024-04-01", "2024-12-31"),
          Span.of("halvar", "_2024_kv3-kv4.csv", "2024-07-01", "2024-12-31"),
          Span.of("manader", "_2024-11_2025-01.csv", "2024-11-01", "2025-01-31"),
          Span.of("host", "_2024_10-12.csv", "2024-10-01", "2024-12-31"),
          Span.of("parkering", "_202501.csv", "2025-01-01", "2025-01-31"));

  static List<Span> spans() {
    return SPANS;
  }

  /** Twenty-four events from the first to the last day, and one on the day on either side. */
  private static String planted(LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to);
    StringBuilder text = new StringBuilder("Datum;Klockslag;Stadsdel;Händelsetyp\n");
    for (int at = -1; at < 25; at++) {
      LocalDate day =
          at < 0 ? from.minusDays(1) : at > 23 ? to.plusDays(1) : from.plusDays(at * days / 23);
      text.append(
          "%s;kl 18.%02d;Centrum;%s\n".formatted(day, 10 + at, at % 2 == 0 ? "Rutkross" : "Skräp"));
    }
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("spans")
  void aFileIsCompleteFromTheFirstDayThatItsNameTellsToTheLast(Span span) {
    assertThat(
            ask(
                "select count(*), min(day_occurred), max(day_occurred) from event where source = '%s'",
                span.id))
        .containsExactly("24 %s %s".formatted(span.from, span.to));
    assertThat(ledger(span.id)).containsExactly("24 0 2");
    assertThat(ask("select as_of::date from delivery where source = '%s'", span.id))
        .containsExactly(span.to.toString());
  }

  @Test
  void aClockWithAWordBeforeItIsRead() {
    assertThat(
            ask(
                "select min(strftime(occurred_from, '%%H:%%M')), max(strftime(occurred_from, '%%H:%%M')) from event where source = '%s'",
                "vard"))
        .containsExactly("18:10 18:33");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Drafts a contract of a file, fills it and lays the file in the inbox. */
  private static void lay(String id, String name, byte[] content) throws IOException {
    Path file = Files.createDirectories(root.resolve("files")).resolve(name);
    Files.write(file, content);
    Files.setLastModifiedTime(file, FileTime.from(ARRIVED));
    Draft draft = drafts.draft(file);
    assertThat(draft.id()).isEqualTo(id);
    drafts.writeFilled(draft, Map.of());
    put(id, name, content);
  }

  private static void put(String id, String name, byte[] content) {
    home.put(id, name, content, ARRIVED);
  }

  private static String contract(String id) throws IOException {
    return Files.readString(root.resolve("sources").resolve(id).resolve("source.yaml"));
  }

  /** Twenty-four events, two of each day. */
  private static String events(String delimiter) {
    StringBuilder text =
        new StringBuilder("Ärendenr;Datum;Kl;Hållplats;Händelsetyp;Allvarlighet;Notering\n");
    for (int at = 0; at < 24; at++) {
      text.append(
          "VL-25-%05d;%02d.01.2025;%d.%02d;Skolan;%s;%s;%s\n"
              .formatted(
                  4000 + at,
                  1 + at / 2,
                  5 + at % 12,
                  at,
                  at % 3 == 0 ? "Klotter" : "Skadegörelse",
                  at % 2 == 0 ? "Låg" : "Hög",
                  at % 4 == 0 ? "" : "sönder ruta"));
    }
    return text.toString().replace(";", delimiter);
  }

  private static String titled(String delimiter) {
    return "Kollektivtrafik - Händelserapport;Uttag: 2025-02-03 08:12\nUrval:;Linje 1-9, typ = alla\n\n"
            .replace(";", delimiter)
        + events(delimiter)
        + "Summa händelser:;24\n*Uppgifter om förare är sekretess\n".replace(";", delimiter);
  }

  private static byte[] wrapped(String around) {
    String items =
        IntStream.range(0, 15)
            .mapToObj(
                at ->
                    "{\"caseId\":\"F-%d\",\"created\":\"2025-01-%02dT10:16:00Z\",\"category\":\"%s\",\"position\":{\"lat\":60.0%02d,\"lon\":15.8%02d}}"
                        .formatted(9000 + at, 1 + at, at % 2 == 0 ? "Klotter" : "Lampa", at, at))
            .collect(Collectors.joining(",", "[", "]"));
    return bytes(around.formatted(items));
  }

  /** Sums that are powers of two, so that each can be told from their sum. */
  private static String months(String style) {
    StringBuilder text = new StringBuilder("Orsak");
    for (int month = 1; month <= 12; month++) {
      text.append(';').append(style.formatted(month, MONTHS.get(month - 1)));
    }
    text.append(";Totalt\n");
    for (int cause = 0; cause < 4; cause++) {
      text.append("ABCD".charAt(cause));
      for (int month = 0; month < 12; month++) {
        text.append(';').append(cause == 0 ? 1 << month : cause);
      }
      text.append(';').append(cause == 0 ? 4095 : 12 * cause).append('\n');
    }
    return text.append("Totalt").append(";1".repeat(13)).append('\n').toString();
  }

  private static String weeks(String form) {
    return IntStream.rangeClosed(1, 52)
        .mapToObj(week -> form.formatted(week))
        .collect(Collectors.joining());
  }

  private static byte[] decimals(String march) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Timmar");
      sheet.value(0, 0, "Frånvaro i timmar");
      List<String> headings = List.of("Program", "jan-24", "feb-24", "mar-24", "Totalt");
      for (int column = 0; column < headings.size(); column++) {
        sheet.value(2, column, headings.get(column));
      }
      for (int row = 0; row < 3; row++) {
        sheet.value(3 + row, 0, "Program " + (row + 1));
        sheet.value(3 + row, 1, "30,5");
        sheet.value(3 + row, 2, 12.25);
        sheet.value(3 + row, 3, march);
        sheet.value(3 + row, 4, "1 293,50");
      }
    }
    return bytes.toByteArray();
  }

  private static List<String> ask(String sql, String source) {
    return home.ask(sql.formatted(source));
  }

  /** The sums in service by the first day of their period. */
  private static List<String> sums(String source) {
    return ask(
        "select period_start, sum(value)::decimal(12,2) from aggregate where source = '%s' group by all order by all",
        source);
  }

  private static List<String> ledger(String source) {
    return ask(
        "select accepted, structural, rejected from delivery where source = '%s' order by as_of",
        source);
  }

  @ParameterizedTest
  @CsvSource({"handelser, 24 5 0", "titel, 24 2 0"})
  void titlesAboveAndNotesBelowAreNoRows(String source, String rows) throws IOException {
    assertThat(ask("select count(*) from event where source = '%s'", source)).containsExactly("24");
    assertThat(
            ask(
                "select day_occurred, count(*) from event where source = '%s' group by all order by all limit 2",
                source))
        .containsExactly("2025-01-01 2", "2025-01-02 2");
    assertThat(ledger(source)).containsExactly(rows);
    assertThat(contract(source)).contains("headerWithin: ");
  }

  @ParameterizedTest
  @CsvSource({"insamlat, /items", "djupt, /svar/poster"})
  void theLongestListOfADocumentHasTheRecords(String source, String list) throws IOException {
    assertThat(ask("select count(*) from event where source = '%s'", source)).containsExactly("15");
    assertThat(ledger(source)).containsExactly("15 0 0");
    assertThat(contract(source)).contains("format: json").contains("record: \"" + list + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kort", "lang", "iso", "hop", "bara", "dag"})
  void monthsSideBySideAreMonthsAndTheirTotalIsNone(String style) throws IOException {
    List<String> expected =
        IntStream.range(0, 12)
            .mapToObj(month -> "2024-%02d-01 %d.00".formatted(month + 1, (1 << month) + 6))
            .toList();

    assertThat(sums("besok-" + style)).containsExactlyElementsOf(expected);
    assertThat(ledger("besok-" + style)).containsExactly("4 1 0");
    assertThat(contract("besok-" + style)).containsPattern("- Totalt +# summerar kolumnerna");
    assertThat(
            ask(
                "select distinct member from aggregate where source = '%s' order by all",
                "besok-" + style))
        .containsExactly("A", "B", "C", "D");
  }

  @Test
  void theYearSoFarInAFileOfAMonth() {
    assertThat(sums("hittills"))
        .containsExactly("2024-01-01 9.00", "2024-02-01 18.00", "2024-03-01 36.00");
    assertThat(ledger("hittills")).containsExactly("2 0 0");
  }

  @Test
  void quartersSideBySide() {
    assertThat(sums("kvartal"))
        .containsExactly(
            "2024-01-01 4.00", "2024-04-01 7.00", "2024-07-01 11.00", "2024-10-01 17.00");
  }

  @Test
  void aTotalBesideMeasuresIsNoMeasure() {
    String members =
        "select member, sum(value)::int from aggregate where source = '%s' group by all order by all";
    assertThat(ask(members, "slag"))
        .containsExactly(
            "Alfaskolan|Brand 2",
            "Alfaskolan|Klotter 1",
            "Betaskolan|Brand 8",
            "Betaskolan|Klotter 4");
    assertThat(ask(members, "delar"))
        .containsExactly("Alfa|Hot 12", "Alfa|Stöld 3", "Beta|Hot 192", "Beta|Stöld 48");
  }

  @Test
  void yearsBeforeThatOfTheFilesName() {
    assertThat(sums("stold"))
        .containsExactly(
            "2019-01-01 4.00",
            "2020-01-01 2.00",
            "2021-01-01 4.00",
            "2022-01-01 8.00",
            "2023-01-01 16.00",
            "2024-01-01 37.00");
    assertThat(sums("rader"))
        .containsExactly("2022-01-01 9.00", "2023-01-01 18.00", "2024-01-01 36.00");
    assertThat(ledger("stold")).containsExactly("2 0 0");
    assertThat(ledger("rader")).containsExactly("6 0 0");
  }

  @Test
  void weeksOverNewYearLieInTheYearsOfTheirWindow() {
    assertThat(sums("veckor"))
        .containsExactly(
            "2024-12-16 21.00",
            "2024-12-23 32.00",
            "2024-12-30 64.00",
            "2025-01-06 1.00",
            "2025-01-13 2.00",
            "2025-01-20 4.00",
            "2025-01-27 9.00");
    List<String> year =
        IntStream.rangeClosed(1, 52)
            .mapToObj(
                week ->
                    "%s %d.00".formatted(LocalDate.of(2024, 1, 1).plusWeeks(week - 1L), week + 1))
            .toList();
    assertThat(sums("helar")).containsExactlyElementsOf(year);
  }

  @Test
  void decimalCommasInTheTextsOfAWorkbook() throws IOException {
    assertThat(sums("timmar"))
        .containsExactly("2024-01-01 91.50", "2024-02-01 36.75", "2024-03-01 3752.25");
    assertThat(contract("timmar")).contains("decimalChar: \",\"").contains("type: number");
    Path silent = root.resolve("sources/timmar/source.yaml");
    Files.writeString(silent, contract("timmar").replaceFirst("dialect: .*\n", "\n"));
    assertThat(check("timmar_2024.xlsx", "timmar"))
        .contains("Filen kan läsas: ")
        .contains("tillförde något nytt: 3");
    Path unclear = Files.createDirectories(root.resolve("files/oklart"));
    Files.write(unclear.resolve("timmar_2024.xlsx"), decimals("1,250"));
    assertThat(check("oklart/timmar_2024.xlsx", "timmar"))
        .contains("inte ett tal")
        .contains("Filen kan inte användas");
  }

  @Test
  void sharesAreAtMostAHundred() throws IOException {
    assertThat(contract("trygga"))
        .contains("  unit: percent")
        .contains("  type: number")
        .contains("  maximum: 100");
    assertThat(sums("trygga")).containsExactly("2023-01-01 151.00", "2024-01-01 168.00");
    Path wrong = Files.createDirectories(root.resolve("files/fel"));
    Files.write(
        wrong.resolve("trygga_2024.csv"),
        bytes("Skola;År;Andel trygga (%)\nAlfa;2023;70,5\nAlfa;2024;680\n"));
    assertThat(check("fel/trygga_2024.csv", "trygga"))
        .contains("tillförde något nytt: 1")
        .contains("högre än vad som är möjligt");
  }

  /** Which rows are parts of one sum only people know, so the line stands there to be chosen. */
  @Test
  void rowsOfTheSameSumAreSaidAndMayBeAdded() throws IOException {
    assertThat(contract("insatser"))
        .containsPattern("  # duplicates: add +# 1 av 5 rader har samma egenskaper som en annan")
        .containsPattern("  # maximum: 400 +# filens största tal är 40");
    assertThat(ledger("insatser")).containsExactly("3 0 2");
    Path source = root.resolve("sources/insatser/source.yaml");
    Files.writeString(
        source,
        contract("insatser")
            .replace("# duplicates: add", "duplicates: add")
            .replace("# maximum: 400", "maximum: 400"));
    assertThat(check("insatser_2024.csv", "insatser")).contains("tillförde något nytt: 5");
    assertThat(contract("rader")).doesNotContain("duplicates");
  }

  /** What {@code source check} says. */
  private static String check(String file, String source) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said, true);
    Main.commandLine()
        .setOut(writer)
        .setErr(writer)
        .execute(
            "source",
            "check",
            root.resolve("files").resolve(file).toString(),
            "--home",
            root.resolve("home").toString(),
            "--sources",
            root.resolve("sources").toString(),
            "--source",
            source);
    return said.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "handelser_januari 2025.txt, handelser, rubrikraden är rad 4",
    "titel_2025-01.csv, titel, rubrikraden är rad 3",
    "insamlat_2025-01.json, insamlat, json",
    "djupt_2025-01.json, djupt, json",
  })
  void theTrialSeesWhatItReads(String file, String source, String how) {
    assertThat(check(file, source).toLowerCase(Locale.ROOT))
        .contains(how.toLowerCase(Locale.ROOT))
        .contains("filen kan läsas")
        .doesNotContain("ser ut att vara")
        .doesNotContain("som filen saknar");
  }
}
