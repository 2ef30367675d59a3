package se.lagesbild.etl.oracle;

import static se.lagesbild.etl.oracle.ShippedFile.any;
import static se.lagesbild.etl.oracle.ShippedFile.key;
import static se.lagesbild.etl.oracle.ShippedFile.mostly;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.oracle.ShippedFile.Row;
import se.lagesbild.etl.oracle.ToldEvent.Place;

/**
 * Random dirty workbooks of the shipped sources whose rows have no number, and a second opinion on
 * them. What a cell leaves out stands in the one above.
 */
final class ShippedSheets {
  private static final String EST = "kommun-est-rapport";
  private static final String DAMAGE = "nvk-skadegorelse";
  private static final LocalDate SPREADSHEET_DAY_0 = LocalDate.of(1899, 12, 30);
  private static final List<String> WEEKDAYS =
      List.of("måndag", "tis", "Onsdag", "torsdag", "fre", "lördag", "sön");

  private static final Map<String, String> OBSERVATIONS =
      Map.of(
          "slagsmål", "Slagsmål fight",
          "Hög musik!", "Störning disturbance",
          "Kanyler", "Narkotika drugs_observed",
          "eldat i papperskorg", "Eldning fire_observed",
          "Vejp.", "Snus och vape youth_nicotine");

  /** What is written of the topic, and what it comes to when the observation is unclear. */
  private static final Map<String, String> TOPICS =
      Map.of(
          "1", "Område 1 threat_observed",
          "2 – Ordning", "Område 2 disturbance",
          "Extremism", "Område 3 network_presence",
          "4.", "Område 4 youth_concern");

  private static final Map<String, String> DAMAGES =
      Map.of(
          "Klotter/tags", "Klotter property_graffiti",
          "glaskross", "Krossad ruta property_damage",
          "Skadeg.", "Skadegörelse property_damage",
          "Brandskada", "Brand property_damage");

  private ShippedSheets() {}

  /** What the municipality's own people saw in two weeks, written by hand. */
  static ShippedFile observations(int number, Random random) {
    LocalDate monday = LocalDate.of(2024, 10, 28).minusWeeks(2L * number);
    int week = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    int secondWeek = monday.plusWeeks(1).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    ShippedTable table =
        new ShippedTable(
            EST,
            "Verksamhet;Vecka;Datum;Tid;Område (1–6);Händelse/iakttagelse;Plats;Polisanmält;Antal inblandade (ca);Ålder (ca);Bedömning;Kommentar"
                .split(";"));
    List<Row> rows = new ArrayList<>();
    Above above = new Above(null, new Day(null, -1), "");
    for (int at = 0; at < 60; at++) {
      table.row().put("Verksamhet", any(random, "Fritidsgård", "\"", ""));
      Above row = new Above(week(table, monday, above.week(), random), above.day(), above.topic());
      if (random.nextInt(3) == 0) {
        table.put("Datum", any(random, "", "dito"));
      } else {
        row = new Above(row.week(), day(table, monday.plusDays(random.nextInt(14)), random), "");
      }
      String written = mostly(random, 4, key(random, TOPICS), "", "d:o", "Kolarbyn", "Någonstans");
      table.put("Område (1–6)", written);
      boolean same = written.isEmpty() || written.equals("d:o");
      row = new Above(row.week(), row.day(), same ? above.topic() : written);
      String clock = clock(table, random);
      String place = any(random, "Alfa", "Kyrkogatan 4", "bakom berget", "", "");
      String report = any(random, "N", "J K123456-24", "Ja", "");
      List<String> seen = new ArrayList<>(List.of(key(random, OBSERVATIONS)));
      if (random.nextInt(4) == 0) {
        seen.add(mostly(random, 2, key(random, OBSERVATIONS), "Folk som skrek"));
      }
      String told =
          mostly(
              random,
              12,
              String.join(any(random, "; ", " + ", "\n", " samt "), seen),
              "",
              "Inget särskilt att rapportera");
      table.put("Händelse/iakttagelse", told).put("Plats", place).put("Polisanmält", report);
      if (told.startsWith("Inget")) {
        rows.add(Row.STRUCTURAL);
        continue;
      }
      above = row;
      List<Row> statements = new ArrayList<>();
      for (String each : told.isEmpty() ? List.of("") : seen) {
        String what = OBSERVATIONS.getOrDefault(each, TOPICS.get(row.topic()));
        statements.add(
            what == null || each.isEmpty()
                ? Row.REJECTED
                : Row.tells(
                    "row %d %d %d".formatted(number, at, statements.size()),
                    moment(what, row, clock, monday)
                        .toldOn(monday.plusDays(13))
                        .placed(place(place, row.topic()))
                        .in(place.equals("Alfa") ? "skola" : null)
                        .naming(report.contains("K"))
                        .toString()));
      }
      rows.add(Row.of(statements));
    }
    return new ShippedFile(
        EST,
        "EST_rapport_%d_v%02d-%02d.xlsx"
            .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), week, secondWeek),
        table.workbook(
            "Rapport",
            List.of("Lägesbild v %d–%d".formatted(week, secondWeek)),
            List.of("Summa: 60", "* Ingen fotnot är data")),
        rows,
        table.needles());
  }

  /** Writes a week; tells its Monday, or null where both are told. */
  private static @Nullable LocalDate week(
      ShippedTable table, LocalDate monday, @Nullable LocalDate above, Random random) {
    int first = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    int second = monday.plusWeeks(1).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    switch (random.nextInt(5)) {
      case 0 -> table.put("Vecka", "v " + first);
      case 1 -> {
        table.put("Vecka", "%d/%02d".formatted(second, monday.getYear() % 100));
        return monday.plusWeeks(1);
      }
      case 2 -> {
        table.put("Vecka", "V%d-%d".formatted(first, second));
        return null;
      }
      default -> {
        table.put("Vecka", any(random, "", "-\"-"));
        return above;
      }
    }
    return monday;
  }

  /** Writes a day in one of its forms. */
  private static Day day(ShippedTable table, LocalDate date, Random random) {
    int weekday = random.nextInt(7);
    switch (random.nextInt(8)) {
      case 0 -> table.put("Datum", date);
      case 1 -> table.put("Datum", date.toString());
      case 2 -> table.put("Datum", (int) (date.toEpochDay() - SPREADSHEET_DAY_0.toEpochDay()));
      case 3 -> table.put("Datum", date.getDayOfMonth() + "/" + date.getMonthValue());
      case 4 ->
          table.put(
              "Datum",
              "%d/%d-%02d"
                  .formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear() % 100));
      case 5 -> table.put("Datum", ShippedCases.sixDigits(date));
      case 6 -> {
        table.put("Datum", WEEKDAYS.get(weekday));
        return new Day(null, weekday);
      }
      default -> {
        table.put("Datum", "häromdagen");
        return new Day(null, -1);
      }
    }
    return new Day(date, -1);
  }

  /** Writes a time of day; tells its hour, minute, minutes of length and precision, or nothing. */
  private static String clock(ShippedTable table, Random random) {
    String[] form =
        any(
                random,
                "21:30=21 30 0 minute",
                "kl 7.05=7 5 0 minute",
                "ca 22=22 0 60 hour",
                "22-tiden=22 0 60 hour",
                "22-23=22 0 60 interval",
                "23–01=23 0 120 interval",
                "kväll=17 0 300 part_of_day",
                "Natten=22 0 480 part_of_day",
                "25:10=",
                "sent=",
                "=")
            .split("=", 2);
    table.put("Tid", form[0]);
    if (random.nextInt(10) == 0) {
      table.put("Tid", 0.9375);
      return "22 30 0 minute";
    }
    return form[1];
  }

  private static ToldEvent moment(String what, Above row, String clock, LocalDate monday) {
    LocalDate day = row.day().exact(row.week());
    if (day == null) {
      LocalDate from = row.week() == null ? monday : row.week();
      LocalDate to = row.week() == null ? monday.plusDays(14) : row.week().plusDays(7);
      return ShippedCases.atMinute(what, from.atStartOfDay()).until(to.atStartOfDay(), "interval");
    }
    if (clock.isEmpty()) {
      return ShippedCases.onDay(what, day);
    }
    String[] parts = clock.split(" ");
    LocalDateTime from = day.atTime(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    return ShippedCases.atMinute(what, from)
        .until(from.plusMinutes(Integer.parseInt(parts[2])), parts[3]);
  }

  private static Place place(String written, String topic) {
    return switch (written) {
      case "Alfa" -> Place.point("1982", 543_610, 6_652_890);
      case "Kyrkogatan 4" -> Place.street("centrum");
      case "" -> Place.named(topic.equals("Kolarbyn") ? "kolarbyn" : null);
      default -> topic.equals("Kolarbyn") ? Place.named("kolarbyn") : Place.SOMEWHERE;
    };
  }

  /**
   * What the rows so far fill the next one with.
   *
   * @param week its Monday, or null when nothing or both weeks are told
   */
  private record Above(@Nullable LocalDate week, Day day, String topic) {}

  /**
   * The day that is told: a date, the name of a weekday, or neither.
   *
   * @param weekday from Monday, or -1
   */
  private record Day(@Nullable LocalDate date, int weekday) {

    @Nullable LocalDate exact(@Nullable LocalDate monday) {
      return date != null || weekday < 0 || monday == null ? date : monday.plusDays(weekday);
    }
  }

  /** Damage to property of a month: a property's name stands on its first row. */
  static ShippedFile damage(int number, Random random) {
    YearMonth month = YearMonth.of(2024, 9).minusMonths(number);
    String report = number % 2 == 0 ? "Polisanmälan K-nr" : "K-nr";
    ShippedTable table =
        new ShippedTable(
            DAMAGE,
            "Fastighet",
            "Objektsnr",
            "Upptäckt",
            "Typ",
            "Kontakt",
            "Omfattning",
            "Kostnad (kr)",
            "Försäkring",
            report,
            "Sanerad");
    List<Row> rows = new ArrayList<>();
    String property = "";
    for (int at = 0; at < 40; at++) {
      LocalDate day = month.atDay(1 + random.nextInt(28));
      String name = any(random, "", "", "alfaskolan", "Kommunhuset", "Okänd fastighet");
      property = name.isEmpty() ? property : name;
      Object[] forms = {
        day,
        day.toString(),
        ShippedCases.sixDigits(day),
        (int) (day.toEpochDay() - SPREADSHEET_DAY_0.toEpochDay())
      };
      boolean dated = random.nextInt(15) != 0;
      Object said =
          dated ? forms[random.nextInt(forms.length)] : any(random, "", "i går", "2031-01-01");
      String kind = mostly(random, 15, key(random, DAMAGES), "Rymdfärd", "");
      String number1 = any(random, "", "K123456-24", "5000-K123456-24", "anmält");
      table
          .row()
          .put("Fastighet", name)
          .put("Upptäckt", said)
          .put("Typ", kind)
          .put(report, number1);
      if (random.nextInt(8) == 0) {
        table.row().put("Fastighet", any(random, "Summa skolan", "Delsumma"));
        rows.add(Row.STRUCTURAL);
      }
      rows.add(
          dated && DAMAGES.containsKey(kind)
              ? Row.tells(
                  "row " + number + " " + rows.size(),
                  at(ShippedCases.onDay(DAMAGES.get(kind), day), property)
                      .toldOn(month.atEndOfMonth())
                      .naming(number1.contains("K"))
                      .toString())
              : Row.REJECTED);
    }
    return new ShippedFile(
        DAMAGE,
        "NVK_skadegorelse_%s.xlsx".formatted(month),
        table.workbook(
            "Skador",
            List.of("Sammanställning skadegörelse", "Utskriven 2024-10-03"),
            List.of("Totalt", "* Utan moms")),
        rows,
        table.needles());
  }

  private static ToldEvent at(ToldEvent event, String property) {
    return switch (property) {
      case "alfaskolan" -> event.placed(Place.point("1982", 543_610, 6_652_890)).in("skola");
      case "Kommunhuset" -> event.placed(Place.point("1982", 544_225, 6_652_150)).in("arbetsplats");
      default -> event;
    };
  }
}
