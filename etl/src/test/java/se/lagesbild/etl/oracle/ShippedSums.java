package se.lagesbild.etl.oracle;

import static se.lagesbild.etl.oracle.ShippedFile.any;

import java.io.ByteArrayOutputStream;
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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.oracle.ShippedFile.Row;

/** Random dirty files of shipped sources of sums, and a second opinion on them. */
final class ShippedSums {
  private static final String ABSENCE = "gymnasiet-franvaro";
  private static final String CONCERNS = "kommun-orosanmalningar";
  private static final int WEEKS = 4;
  private static final Map<String, String> PROGRAMMES =
      Map.of(
          "SA", "Samhällsvetenskap",
          "Naturvetenskapsprogrammet", "Naturvetenskap",
          "EE", "El och energi",
          "VO", "Vård och omsorg",
          "Flygarskolan", "Övriga",
          "Sjömansskolan", "Övriga");
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
    List<String> columns = new ArrayList<>(List.of("Program"));
    for (int at = 0; at < WEEKS; at++) {
      columns.add(any(random, "v", "v. ", "V", "Vecka ", "") + (week + at) + any(random, "", "*"));
    }
    columns.addAll(List.of("Totalt", "Mentor"));
    ShippedTable table = new ShippedTable(ABSENCE, columns.toArray(String[]::new));
    List<Row> rows = new ArrayList<>();
    Map<String, List<String>> others = new LinkedHashMap<>();
    for (String programme : PROGRAMMES.keySet().stream().sorted().toList()) {
      table.row().put("Program", programme);
      List<String> cells = new ArrayList<>();
      for (String heading : columns.subList(1, WEEKS + 1)) {
        String cell = any(random, "0", "7", "12", "41", "-", "–", "", "..", "", spoilt(random));
        cells.add(cell);
        boolean asNumber = cell.matches("\\d+") && random.nextBoolean();
        table.put(heading, asNumber ? (Object) Integer.valueOf(cell) : cell);
      }
      if (PROGRAMMES.get(programme).equals("Övriga")) {
        others.put(programme, cells);
      }
      rows.add(absent(PROGRAMMES.get(programme), monday, cells));
    }
    List<Row> together = together(List.copyOf(others.values()), monday);
    int next = 0;
    List<String> programmes = PROGRAMMES.keySet().stream().sorted().toList();
    for (int at = 0; at < programmes.size(); at++) {
      if (others.containsKey(programmes.get(at))) {
        rows.set(at, together.get(next++));
      }
    }
    return new ShippedFile(
        ABSENCE,
        "GY_ogiltig_franvaro_%d_v%02d-%02d.xlsx"
            .formatted(monday.getYear(), week, week + WEEKS - 1),
        table.workbook(
            "Frånvaro",
            List.of("Ogiltig frånvaro, timmar", " "),
            List.of("Totalt", "* Veckor utan undervisning är tomma")),
        rows,
        table.needles());
  }

  /**
   * Two programmes that nobody knows are added week by week. Where one cannot be used, the other is
   * of no use either when it has a number for one of the same weeks.
   */
  private static List<Row> together(List<List<String>> rows, LocalDate monday) {
    List<String> one = rows.get(0);
    List<String> other = rows.get(1);
    List<Row> alone = rows.stream().map(cells -> absent("Övriga", monday, cells)).toList();
    boolean overlap =
        IntStream.range(0, WEEKS)
            .anyMatch(at -> !one.get(at).isEmpty() && !other.get(at).isEmpty());
    if (!overlap) {
      return alone;
    }
    if (alone.contains(Row.REJECTED)) {
      return List.of(Row.REJECTED, Row.REJECTED);
    }
    List<String> sums = new ArrayList<>();
    for (int at = 0; at < WEEKS; at++) {
      sums.add(sum(one.get(at), other.get(at)));
    }
    Row both = absent("Övriga", monday, sums);
    return List.of(both, both);
  }

  private static String sum(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one + other;
    }
    return one.equals("..") || other.equals("..") ? ".." : hours(hours(one) + hours(other));
  }

  private static double hours(String cell) {
    return cell.matches("[-–]") ? 0 : Double.parseDouble(cell.replace(',', '.'));
  }

  private static String hours(double hours) {
    return ("" + hours).replace('.', ',');
  }

  /** What a cell tells of hours, which may be parts of one, or null when it is none. */
  private static @Nullable String time(String cell) {
    return cell.matches("\\d+,\\d+")
        ? "%1$s %1$s %1$s exact".formatted(hours(cell))
        : quantity(cell);
  }

  private static String spoilt(Random random) {
    return random.nextInt(3) == 0 ? any(random, "många", "-3", "1,5") : "3";
  }

  /** A blank cell is no statement, and a row of which one cell cannot be used tells nothing. */
  private static Row absent(String programme, LocalDate monday, List<String> cells) {
    List<Row> statements = new ArrayList<>();
    for (int at = 0; at < cells.size(); at++) {
      LocalDate week = monday.plusWeeks(at);
      String sum = "%s %s null 1982 %s".formatted(week, week.plusWeeks(1), programme);
      state(sum, cells.get(at), time(cells.get(at)), statements);
    }
    return Row.of(statements);
  }

  private static void state(String sum, String cell, @Nullable String told, List<Row> statements) {
    if (!cell.isEmpty()) {
      statements.add(told == null ? Row.REJECTED : Row.tells(sum, sum + " " + told));
    }
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
    return new ShippedFile(
        "scb-utbildning", "utb_" + year + ".csv", bytes.toByteArray(), rows, Set.of());
  }

  private static Row educated(String code, int year, List<String> cells) {
    if (code.equals("9999")) {
      return Row.REJECTED;
    }
    if (!Set.of("1982", "1962").contains(code)) {
      return Row.OUT_OF_SCOPE;
    }
    List<Row> statements = new ArrayList<>();
    for (int at = 0; at < cells.size(); at++) {
      String sum = "%d-01-01 %d-01-01 null %s %s".formatted(year, year + 1, code, LEVELS.get(at));
      String cell = cells.get(at).equals(".") ? ".." : cells.get(at);
      state(sum, cell, quantity(cell), statements);
    }
    return Row.of(statements);
  }

  /** Reports of concern of a month: sums that the sender has made intervals. */
  static ShippedFile concerns(int number, Random random) {
    YearMonth month = YearMonth.of(2024, 1).plusMonths(number);
    StringBuilder text =
        new StringBuilder("Ar;Manad;Aldersgrupp;Kon;Anmalare;Orsak;Utfall;Antal;Anteckning\n");
    String needle = ShippedTable.needle(CONCERNS, "Anteckning");
    List<Row> rows = new ArrayList<>();
    for (String reporter : List.of("Alla", "Skola", "Polisen", "Anonym", "Grannen", "Summa")) {
      String at =
          random.nextInt(8) == 0 ? any(random, "13", "", "maj") : "" + month.getMonthValue();
      String count = any(random, "12", "7", "<5", "<5", "X", "-", "", "..", "<6", spoilt(random));
      boolean total = reporter.equals("Summa");
      text.append(
          "%s;%s;Alla;Alla;%s;Alla;Alla;%s;%s\n"
              .formatted(total ? "Summa" : "2024", at, total ? "" : reporter, count, needle));
      if (!total) {
        rows.add(concern(month, at, reporter, count));
      }
    }
    return new ShippedFile(
        CONCERNS,
        "KOM2_orosanmalningar_%s.csv".formatted(month),
        text.toString().getBytes(StandardCharsets.UTF_8),
        rows,
        Set.of(needle));
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
        "%s %s null 1982 Alla|Alla|%s|Alla|Alla"
            .formatted(month.atDay(1), month.plusMonths(1).atDay(1), known.get(reporter));
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
