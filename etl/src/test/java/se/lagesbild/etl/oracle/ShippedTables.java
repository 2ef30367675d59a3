package se.lagesbild.etl.oracle;

import static se.lagesbild.etl.oracle.ShippedFile.any;
import static se.lagesbild.etl.oracle.ShippedFile.key;
import static se.lagesbild.etl.oracle.ShippedFile.mostly;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.oracle.ShippedFile.Row;

/**
 * Random dirty files of the shipped sources of sums by district or by municipality, and a second
 * opinion on them.
 */
final class ShippedTables {
  private static final String CRIMES = "scb-brott";
  private static final String PEOPLE = "scb-folkmangd";
  private static final String SURVEY = "kommun-trygghetsmatning";
  private static final String HOUSING = "nvk-storningsarenden";
  private static final Set<String> KEPT = Set.of("1982", "1962");
  private static final Map<String, String> DISTRICTS =
      Map.of("Centrum", "centrum", "Perols", "per-ols", "landsbygden", "avestbo-vastervala");

  private static final Map<String, String> QUESTIONS =
      Map.of(
          "Otrygg utomhus sen kväll", "Otrygg ute sent",
          "Orolig för inbrott", "Orolig för inbrott",
          "Förtroende för polisen", "Förtroende för polisen");

  private static final Map<String, String> DISTURBANCES =
      Map.of("Oljud", "Oljud", "Hög musik", "Oljud", "Hot/bråk", "Hot och bråk", "Skräp", "Skräp");

  private ShippedTables() {}

  /** Crimes per inhabitants: years and groups as columns, letters lost on the way. */
  static ShippedFile crimeRates(int number, Random random) {
    List<String> series = new ArrayList<>();
    for (int year = 2020; year < 2024; year++) {
      series.add("V\uFFFDldsbrott " + year);
      series.add("\uFFFDvriga brott " + year);
      series.add("Totalt " + year);
    }
    List<String> columns = new ArrayList<>(List.of("Region", "Anm"));
    columns.addAll(series);
    ShippedTable table = new ShippedTable(CRIMES, columns.toArray(String[]::new));
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < 40; at++) {
      String region =
          any(random, "1982 Fagersta", "1962 Norberg", "1880 \uFFFDrebro", mostlyNone(random));
      table.row().put("Region", region);
      List<Row> statements = new ArrayList<>();
      for (String heading : series) {
        String cell =
            random.nextInt(16) == 0
                ? any(random, "137", "12.5", "0", "..", ".", mostly(random, 3, "3", "1,5", "-4"))
                : "";
        table.put(heading, cell);
        String group =
            heading.startsWith("V")
                ? "Våldsbrott"
                : heading.startsWith("T") ? "Totalt" : "Övriga brott";
        if (!cell.isEmpty()) {
          int year = Integer.parseInt(heading.substring(heading.length() - 4));
          statements.add(yearly(year, region, null, group, cell, cell.matches("\\d+(\\.\\d+)?")));
        }
      }
      rows.add(Row.of(statements));
    }
    return new ShippedFile(
            CRIMES,
            "brott_2023.csv",
            table.delimited(StandardCharsets.UTF_8),
            rows,
            table.needles())
        .contradicting();
  }

  private static String mostlyNone(Random random) {
    return any(random, "1962 Norberg", "1982 Fagersta", "9999 Atlantis", "");
  }

  /** A sum of a year in a municipality; a row that tells none is nobody's concern. */
  private static Row yearly(
      int year,
      String region,
      @Nullable String area,
      String member,
      String cell,
      boolean isNumber) {
    String code = region.isEmpty() ? "" : region.substring(0, 4);
    if (code.equals("9999")) {
      return Row.REJECTED;
    }
    if (!KEPT.contains(code)) {
      return Row.OUT_OF_SCOPE;
    }
    boolean isMissing = cell.equals("..") || cell.equals(".");
    if (!isNumber && !isMissing) {
      return Row.REJECTED;
    }
    String sum =
        "%1$d-01-01 %2$d-01-01 %3$s %4$s %5$s".formatted(year, year + 1, area, code, member);
    return Row.tells(
        sum, sum + (isMissing ? " null null null missing" : exact(ShippedEvents.number(cell))));
  }

  private static String exact(double value) {
    return " %1$s %1$s %1$s exact".formatted(value);
  }

  /** Population: years as columns, districts of Fagersta as rows. */
  static ShippedFile population(int number, Random random) {
    String newest = any(random, "2023", "2023*", "2023 *");
    List<String> years = List.of("2021", "2022", newest);
    ShippedTable table = new ShippedTable(PEOPLE, "region", "område", "2021", "2022", newest, "x");
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < 60; at++) {
      String region = mostly(random, 6, "1982 Fagersta", "1962 Norberg", "1880 Örebro", "");
      String district =
          mostly(random, 15, any(random, key(random, DISTRICTS), "Hela kommunen"), "Skogen", "");
      table.row().put("region", region).put("område", district);
      String area = DISTRICTS.get(district);
      boolean known = district.equals("Hela kommunen") || area != null && region.startsWith("1982");
      List<Row> statements = new ArrayList<>();
      for (String year : years) {
        String cell =
            random.nextInt(9) == 0
                ? any(random, "1901", "2 337", "0", "..", ".", mostly(random, 3, "3", "-", "2,5"))
                : "";
        table.put(year, cell);
        if (!cell.isEmpty()) {
          String digits = cell.replace(" ", "");
          Row row =
              yearly(
                  Integer.parseInt(year.substring(0, 4)),
                  region,
                  area,
                  "",
                  digits,
                  digits.matches("\\d+"));
          boolean kept = region.startsWith("1982") || region.startsWith("1962");
          statements.add(kept && !known ? Row.REJECTED : row);
        }
      }
      rows.add(Row.of(statements));
    }
    table.addLine("Källa: SCB;;;;;");
    return new ShippedFile(
            PEOPLE,
            "folkmangd_2023.csv",
            table.delimited(ShippedCases.WINDOWS),
            rows,
            table.needles())
        .contradicting();
  }

  /** The survey of a year: shares with margins of error. */
  static ShippedFile survey(int number, Random random) {
    int year = 2023 - number;
    ShippedTable table =
        new ShippedTable(
            SURVEY, "Fråga", "Stadsdel", "Antal svar", "Andel", "Nedre", "Övre", "Kommentar");
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < 14; at++) {
      String question = mostly(random, 12, key(random, QUESTIONS), "", "Hur mår du?");
      String district =
          mostly(random, 15, any(random, key(random, DISTRICTS), "hela kommunen"), "Skogen", "");
      int share = 10 + random.nextInt(40);
      String value = mostly(random, 3, share + ",5", "XX", "", "..", "22,5", "112");
      String lower = mostly(random, 15, (share - 6) + ",0", "", "99", "okänd", "-3,0");
      String upper = mostly(random, 15, (share + 7) + "", "", "1,0", "okänd", "120");
      table
          .row()
          .put("Fråga", question)
          .put("Stadsdel", district)
          .put("Andel", value)
          .put("Nedre", lower)
          .put("Övre", upper);
      String area = DISTRICTS.get(district);
      String told = share(value, lower, upper);
      boolean known = area != null || district.equals("hela kommunen");
      String sum =
          "%d-01-01 %d-01-01 %s 1982 %s".formatted(year, year + 1, area, QUESTIONS.get(question));
      rows.add(
          !QUESTIONS.containsKey(question) || !known || told == null
              ? Row.REJECTED
              : Row.tells(sum, sum + told));
    }
    table.addLine("* Vägda andelar;;;;;;");
    return new ShippedFile(
            SURVEY,
            "trygghetsmatning_%d.csv".formatted(year),
            table.delimited(StandardCharsets.UTF_8),
            rows,
            table.needles())
        .contradicting();
  }

  /** A share lies between its limits; one that is withheld is somewhere between 0 and 100. */
  private static @Nullable String share(String value, String lower, String upper) {
    if (value.isEmpty() || value.equals("..")) {
      return " null null null missing";
    }
    if (value.equals("XX")) {
      return " null 0.0 100.0 suppressed";
    }
    if (!lower.matches("\\d+(,\\d)?") || !upper.matches("\\d+(,\\d)?")) {
      return null;
    }
    double share = ShippedEvents.number(value);
    double from = ShippedEvents.number(lower);
    double to = ShippedEvents.number(upper);
    return from <= share && share <= to && to <= 100
        ? " %s %s %s estimated".formatted(share, from, to)
        : null;
  }

  /** Disturbances in housing of a month, by district and kind. */
  static ShippedFile disturbances(int number, Random random) {
    YearMonth month = YearMonth.of(2024, 9).minusMonths(number);
    ShippedTable table =
        new ShippedTable(HOUSING, "Datum", "Område", "Kategori", "Antal", "Hyresgäst");
    List<Part> parts = new ArrayList<>();
    for (int at = 0; at < 40; at++) {
      LocalDate day = month.atDay(1 + random.nextInt(28));
      String date = any(random, day.toString(), ShippedCases.sixDigits(day));
      String said = mostly(random, 30, date, "", "i maj", month.minusMonths(1).atDay(3).toString());
      String district = mostly(random, 20, key(random, DISTRICTS), "Skogen", "");
      String kind = mostly(random, 30, key(random, DISTURBANCES), "oljud", "");
      String count = mostly(random, 9, "" + random.nextInt(30), "-", "–", "", "..", "1,5", "<3");
      table
          .row()
          .put("Datum", said)
          .put("Område", district)
          .put("Kategori", kind)
          .put("Antal", count);
      parts.add(
          new Part(
              DISTRICTS.containsKey(district) && said.equals(date)
                  ? DISTRICTS.get(district) + " 1982 " + DISTURBANCES.get(capital(kind))
                  : null,
              DISTURBANCES.containsKey(kind),
              String.join(";", said, district, kind, count)));
    }
    table.addLine("Totalt;;;400;");
    return new ShippedFile(
        HOUSING,
        "NVK_storningar_%s.csv".formatted(month),
        table.delimited(ShippedCases.WINDOWS),
        Part.rows(parts, month),
        table.needles());
  }

  private static String capital(String kind) {
    return kind.equals("oljud") ? "Oljud" : kind;
  }

  /**
   * A row of a month's disturbances, which is a part of a sum.
   *
   * @param cell which sum of the month, or null when the row does not show it
   * @param known whether its kind is written as agreed
   * @param words the row as it stands; the number comes last
   */
  private record Part(@Nullable String cell, boolean known, String words) {

    private String count() {
      return words.substring(words.lastIndexOf(';') + 1);
    }

    private boolean isUsable() {
      return cell != null && known && count().matches("\\d*|[-–]|\\.\\.");
    }

    /** Days are added; where one cannot be used or was not counted nobody knows the month. */
    private static List<Row> rows(List<Part> parts, YearMonth month) {
      Set<String> broken =
          parts.stream()
              .filter(part -> !part.isUsable() && part.cell != null)
              .map(part -> part.cell)
              .collect(Collectors.toSet());
      return parts.stream()
          .map(
              part -> {
                if (!part.isUsable() || broken.contains(part.cell)) {
                  return Row.REJECTED;
                }
                String sum =
                    "%s %s %s".formatted(month.atDay(1), month.plusMonths(1).atDay(1), part.cell);
                return Row.tells(sum, sum + whole(parts, part.cell));
              })
          .toList();
    }

    private static String whole(List<Part> parts, String cell) {
      List<String> counts =
          parts.stream()
              .filter(part -> cell.equals(part.cell))
              .distinct()
              .map(part -> part.count().replaceAll("[-–]", "0"))
              .toList();
      return counts.stream().allMatch(count -> count.matches("\\d+"))
          ? exact(counts.stream().mapToInt(Integer::parseInt).sum())
          : " null null null missing";
    }
  }
}
