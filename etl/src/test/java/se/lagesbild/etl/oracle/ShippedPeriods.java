package se.lagesbild.etl.oracle;

import static se.lagesbild.etl.oracle.ShippedFile.any;
import static se.lagesbild.etl.oracle.ShippedFile.key;
import static se.lagesbild.etl.oracle.ShippedFile.mostly;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import se.lagesbild.etl.oracle.ShippedFile.Row;
import se.lagesbild.etl.oracle.ToldEvent.Place;

/** Random dirty files of the shipped sources of periods, and a second opinion on them. */
final class ShippedPeriods {
  private static final String DIRECTION = "polisen-inriktning";
  private static final String CALENDAR = "kommun-kalender";
  private static final int WEEKS = 3;

  private static final Map<String, String> THEMES =
      Map.of(
          "Öppen droghandel", "Narkotika police_focus",
          "a-traktorer", "Trafik police_focus",
          "Cykelstölder", "Inbrott police_focus",
          "Unga", "Unga police_focus");

  private static final Map<String, String> DISTRICTS =
      Map.of("Stortorget", "centrum", "Alfaskolan", "kolarbyn", "Per Ols", "per-ols");

  private static final Map<String, String> DAYS =
      Map.of(
          "Februarilov", "Sportlov school_break",
          "Läslov", "Höstlov school_break",
          "Juldagen", "Juldagen public_holiday",
          "marknad", "Marknad known_event",
          "Hösttermin", "Hösttermin school_term");

  private ShippedPeriods() {}

  /** What the police direct their work at for three weeks; a row that names somebody falls. */
  static ShippedFile directions(int number, Random random) {
    LocalDate monday = LocalDate.of(2024, 10, 28).minusWeeks(WEEKS * (long) number);
    LocalDate end = monday.plusWeeks(WEEKS);
    int week = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    int last = end.minusDays(1).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    String district = any(random, "Område/plats", "Område", "Plats");
    ShippedTable table =
        new ShippedTable(
            DIRECTION,
            "Prio",
            "Fenomen",
            district,
            "Tidsfönster",
            "Inriktning",
            "Ansvarig",
            "Uppföljning",
            "Bilaga");
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < 12; at++) {
      String theme = mostly(random, 6, key(random, THEMES), "Se PM", "");
      String place = mostly(random, 3, key(random, DISTRICTS), "Hela kommunen", "");
      table.row().put("Prio", at + 1).put("Fenomen", theme).put(district, place);
      boolean names = random.nextInt(6) == 0;
      if (names) {
        table.put(
            any(random, "Inriktning", "Uppföljning"),
            any(random, "Uppsök Testa Testsson, född 850220-1234.", "Ring 070-174 06 55."));
      }
      rows.add(
          names || !THEMES.containsKey(theme)
              ? Row.REJECTED
              : Row.tells(
                  "row " + number + " " + at,
                  ShippedCases.onDay(THEMES.get(theme), monday)
                      .until(end.atStartOfDay(), "interval")
                      .placed(Place.named(DISTRICTS.get(place)))
                      .toString()));
    }
    return new ShippedFile(
        DIRECTION,
        "LPO_operativ_inriktning_%d_v%02d-%02d.xlsx"
            .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), week, last),
        table.workbook(
            "Inriktning",
            List.of("Lokalpolisområdet", "Operativ inriktning", "Sekretess enligt OSL"),
            List.of("Nästa inriktning v." + (last + 1))),
        rows,
        table.needles());
  }

  /** The calendar of a year: terms, breaks, holidays and events. */
  static ShippedFile calendar(int number, Random random) {
    LocalDate year = LocalDate.of(2024 - number, 1, 1);
    boolean older = number % 2 == 1;
    String from = older ? "Fr.o.m." : "Från";
    String to = older ? "T.o.m." : "Till";
    ShippedTable table =
        new ShippedTable(CALENDAR, from, to, "Vad", "Plats", "Ansvarig", "Anteckning", "Kontakt");
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < 30; at++) {
      LocalDate first = year.plusDays(random.nextInt(350));
      LocalDate last = first.plusDays(random.nextInt(10));
      boolean isPeriod = random.nextInt(3) != 0;
      String begins =
          mostly(
              random,
              15,
              any(random, first.toString(), ShippedCases.sixDigits(first)),
              "",
              "i maj",
              year.minusDays(1).toString(),
              year.plusYears(1).toString());
      String ends =
          isPeriod
              ? mostly(
                  random,
                  10,
                  any(random, last.toString(), ShippedCases.sixDigits(last)),
                  first.minusDays(1).toString(),
                  first.minusDays(4).toString(),
                  year.plusMonths(13).toString(),
                  "i juni")
              : "";
      String what = mostly(random, 15, key(random, DAYS), "Rymdfärd", "");
      String place = any(random, "Centrum", "landsbygden", "Skogen", "");
      table.row().put(from, begins).put(to, ends).put("Vad", what).put("Plats", place);
      boolean usable =
          (begins.equals(first.toString()) || begins.equals(ShippedCases.sixDigits(first)))
              && (ends.isEmpty()
                  || ends.equals(last.toString())
                  || ends.equals(ShippedCases.sixDigits(last)))
              && DAYS.containsKey(what);
      String area =
          switch (place) {
            case "Centrum" -> "centrum";
            case "landsbygden" -> "avestbo-vastervala";
            default -> null;
          };
      LocalDate after = (isPeriod ? last : first).plusDays(1);
      rows.add(
          usable
              ? Row.tells(
                  "row " + number + " " + at,
                  ShippedCases.onDay(DAYS.get(what), first)
                      .until(after.atStartOfDay(), "interval")
                      .placed(Place.named(area))
                      .toString())
              : Row.REJECTED);
    }
    return new ShippedFile(
        CALENDAR,
        "kalender_%d.csv".formatted(year.getYear()),
        table.delimited(StandardCharsets.UTF_8),
        rows,
        table.needles());
  }
}
