package se.lagesbild.etl.oracle;

import static se.lagesbild.etl.oracle.ShippedFile.any;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.oracle.ShippedFile.End;
import se.lagesbild.etl.oracle.ShippedFile.Row;

/** Random dirty files of shipped sources of sums, and a second opinion on them. */
final class ShippedSums {
  private static final int WEEKS = 4;
  private static final Map<String, String> PROGRAMMES =
      Map.of(
          "SA", "Samhällsvetenskap",
          "Naturvetenskapsprogrammet", "Naturvetenskap",
          "EE", "El och energi",
          "VO", "Vård och omsorg",
          "Flygarskolan", "Övriga");
  private static final List<String> LEVELS =
      List.of(
          "Förgymnasial, kortare än 9 år",
          "Förgymnasial, 9 år",
          "Gymnasial, högst 2 år",
          "Gymnasial, 3 år",
          "Eftergymnasial, kortare än 3 år",
          "Eftergymnasial, 3 år eller längre",
          "Forskarutbildning",
          "Uppgift saknas");

  private ShippedSums() {}

  /** Absence: a workbook with a title, weeks as columns, blank cells, a total and a footnote. */
  static ShippedFile absence(int number, Random random) {
    LocalDate monday = LocalDate.of(2022, 1, 31).plusWeeks(WEEKS * (long) number);
    int week = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    List<Row> rows = new ArrayList<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Frånvaro");
      sheet.value(0, 0, "Ogiltig frånvaro, timmar");
      sheet.range(0, 0, 0, WEEKS).merge();
      sheet.value(2, 0, "Program");
      for (int column = 1; column <= WEEKS; column++) {
        sheet.value(2, column, any(random, "v", "v. ", "V") + (week + column - 1));
      }
      sheet.value(2, WEEKS + 1, "Totalt");
      int at = 3;
      for (String programme : PROGRAMMES.keySet()) {
        List<String> cells = new ArrayList<>();
        sheet.value(at, 0, programme);
        for (int column = 1; column <= WEEKS; column++) {
          String cell = any(random, "0", "7", "12", "41", "-", "–", "", "..", "", spoilt(random));
          cells.add(cell);
          write(sheet, at, column, cell, random);
        }
        sheet.value(at, WEEKS + 1, 99);
        at++;
        rows.add(absent(PROGRAMMES.get(programme), monday, cells));
      }
      sheet.value(at, 0, "Totalt");
      sheet.value(at, 1, 60);
      sheet.value(at + 2, 0, "* Veckor utan undervisning är tomma");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ShippedFile(
        "gymnasiet-franvaro",
        "GY_ogiltig_franvaro_%d_v%02d-%02d.xlsx"
            .formatted(monday.getYear(), week, week + WEEKS - 1),
        bytes.toByteArray(),
        rows);
  }

  private static String spoilt(Random random) {
    return random.nextInt(3) == 0 ? any(random, "många", "-3", "1,5") : "3";
  }

  /** Numbers stand as numbers or as text. */
  private static void write(Worksheet sheet, int row, int column, String cell, Random random) {
    if (cell.matches("\\d+") && random.nextBoolean()) {
      sheet.value(row, column, Integer.parseInt(cell));
    } else if (!cell.isEmpty()) {
      sheet.value(row, column, cell);
    }
  }

  /** A blank cell is no statement, and a row of which one cell cannot be used tells nothing. */
  private static Row absent(String programme, LocalDate monday, List<String> cells) {
    Map<String, @Nullable String> facts = new LinkedHashMap<>();
    boolean rejected = false;
    for (int at = 0; at < cells.size(); at++) {
      String told = quantity(cells.get(at));
      rejected |= told == null;
      String sum = "%s null 1982 %s".formatted(monday.plusWeeks(at), programme);
      if (told != null && !cells.get(at).isEmpty()) {
        facts.put(sum, sum + " " + told);
      }
    }
    return rejected ? Row.REJECTED : new Row(End.TELLS, facts);
  }

  /** Education: a table without headings, each column a sum, letters lost on the way. */
  static ShippedFile education(int number, Random random) {
    int year = 2015 + number;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Row> rows = new ArrayList<>();
    for (String region :
        List.of(
            "0114 Upplands V\uFFFDsby",
            "1982 Fagersta",
            "9999 Atlantis",
            "1880 \uFFFDrebro",
            "1962 Norberg")) {
      List<String> cells = new ArrayList<>();
      for (int at = 0; at < LEVELS.size(); at++) {
        cells.add(any(random, "17", "250", "0", "..", ".", "", "1900", spoilt(random)));
      }
      String line = "\"" + region + "\";" + String.join(";", cells) + "\n";
      bytes.writeBytes(line.getBytes(StandardCharsets.UTF_8));
      rows.add(educated(region.substring(0, 4), year, cells));
    }
    return new ShippedFile("scb-utbildning", "utb_" + year + ".csv", bytes.toByteArray(), rows);
  }

  private static Row educated(String code, int year, List<String> cells) {
    if (code.equals("9999")) {
      return Row.REJECTED;
    }
    if (!Set.of("1982", "1962").contains(code)) {
      return Row.OUT_OF_SCOPE;
    }
    Map<String, @Nullable String> facts = new LinkedHashMap<>();
    boolean rejected = false;
    for (int at = 0; at < cells.size(); at++) {
      String cell = cells.get(at);
      String told = quantity(cell.equals(".") ? ".." : cell);
      rejected |= told == null;
      String sum = "%d-01-01 null %s %s".formatted(year, code, LEVELS.get(at));
      if (told != null && !cells.get(at).isEmpty()) {
        facts.put(sum, sum + " " + told);
      }
    }
    return rejected ? Row.REJECTED : new Row(End.TELLS, facts);
  }

  /** Reports of concern of a month: sums that the sender has made intervals. */
  static ShippedFile concerns(int number, Random random) {
    YearMonth month = YearMonth.of(2024, 1).plusMonths(number);
    StringBuilder text =
        new StringBuilder("Ar;Manad;Aldersgrupp;Kon;Anmalare;Orsak;Utfall;Antal\n");
    List<Row> rows = new ArrayList<>();
    for (String reporter : List.of("Alla", "Skola", "Polisen", "Anonym", "Grannen", "Summa")) {
      String at =
          random.nextInt(8) == 0 ? any(random, "13", "", "maj") : "" + month.getMonthValue();
      String count = any(random, "12", "7", "<5", "<5", "X", "-", "", "..", "<6", spoilt(random));
      boolean total = reporter.equals("Summa");
      text.append(
          "%s;%s;Alla;Alla;%s;Alla;Alla;%s\n"
              .formatted(total ? "Summa" : "2024", at, total ? "" : reporter, count));
      if (!total) {
        rows.add(concern(month, at, reporter, count));
      }
    }
    return new ShippedFile(
        "kommun-orosanmalningar",
        "KOM2_orosanmalningar_%s.csv".formatted(month),
        text.toString().getBytes(StandardCharsets.UTF_8),
        rows);
  }

  private static Row concern(YearMonth month, String at, String reporter, String count) {
    Map<String, String> known =
        Map.of("Alla", "Alla", "Skola", "Skola", "Polisen", "Polis", "Anonym", "Anonym");
    String told =
        switch (count) {
          case "<5" -> "null 1.0 4.0 suppressed";
          case "X" -> "null 1.0 null suppressed";
          default -> quantity(count);
        };
    if (!at.equals("" + month.getMonthValue()) || told == null || !known.containsKey(reporter)) {
      return Row.REJECTED;
    }
    String sum =
        "%s null 1982 Alla|Alla|%s|Alla|Alla".formatted(month.atDay(1), known.get(reporter));
    return Row.tells(sum, sum + " " + told);
  }

  /** What a cell tells of a count, or null when it is none. */
  private static @Nullable String quantity(String cell) {
    return switch (cell) {
      case "", ".." -> "null null null missing";
      case "-", "–" -> "0.0 0.0 0.0 exact";
      default -> cell.matches("\\d+") ? "%1$s.0 %1$s.0 %1$s.0 exact".formatted(cell) : null;
    };
  }
}
