package se.lagesbild.etl.oracle;

import static se.lagesbild.etl.oracle.ShippedFile.any;
import static se.lagesbild.etl.oracle.ShippedFile.key;
import static se.lagesbild.etl.oracle.ShippedFile.mostly;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import se.lagesbild.etl.oracle.ShippedFile.Row;
import se.lagesbild.etl.oracle.ToldEvent.Place;

/**
 * Random dirty files of the shipped sources that tell of schools and of residents' wishes, and a
 * second opinion on them. A case that is of several types is as many events.
 */
final class ShippedIncidents {
  private static final String BULLYING = "kommun-krankande-behandling";
  private static final String FORM = "kommun-otrygga-platser";
  private static final String SCHOOL = "gymnasiet-handelser";

  private static final Map<String, String> BULLYING_TYPES =
      Map.of(
          "verbalt", "Verbal school_verbal",
          "Muntlig", "Verbal school_verbal",
          "fysisk", "Fysisk school_physical",
          "sociala medier", "Digital school_online",
          "Hot", "Hot school_threat");

  private static final Map<String, String> SCHOOL_TYPES =
      Map.of(
          "slagsmål", "Våld school_violence",
          "Hot/trakasserier", "Hot school_threat",
          "hot", "Hot school_threat",
          "klotter", "Skadegörelse school_damage",
          "droger", "ANDT school_substances");

  private static final Map<String, String> FORM_TYPES =
      Map.of(
          "Mörkt och otryggt", "Otrygg plats unsafe_place",
          "Mopeder", "Buskörning nuisance_driving",
          "Skräp", "Nedskräpning litter_observed",
          "övrigt", "Annat other_observation");

  private ShippedIncidents() {}

  /** Degrading treatment: text of the three months until a month's end, several types in a cell. */
  static ShippedFile bullying(int number, Random random) {
    YearMonth month = YearMonth.of(2024, 9).minusMonths(4L * number);
    String grade = number % 2 == 0 ? "Arskurs" : "Årskurs";
    ShippedTable table =
        new ShippedTable(
            BULLYING,
            "ArendeID",
            "Skola",
            "Händelsedatum",
            "Anmald",
            grade,
            "Typ",
            "Plats",
            "Utsatt_antal",
            "Utovare_roll",
            "Status",
            "Namn");
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < 40; at++) {
      String number1 = mostly(random, 25, "KR" + number + "-" + random.nextInt(35), "");
      LocalDate reported = month.atEndOfMonth().minusDays(random.nextInt(80));
      LocalDate happened = reported.minusDays(random.nextInt(9));
      String school = any(random, "alfa", "Per Olsskolan", "Okänd skola", "");
      String said =
          mostly(
              random,
              20,
              any(random, happened.toString(), ShippedCases.sixDigits(happened), ""),
              "i våras",
              "2031-01-01");
      String told = mostly(random, 25, reported.toString(), "", "31/8");
      List<String> types = types(random, BULLYING_TYPES);
      String status = any(random, "Avslutad", "Utredning", "Återtagen", "");
      table
          .row()
          .put("ArendeID", number1)
          .put("Skola", school)
          .put("Händelsedatum", said)
          .put("Anmald", told)
          .put("Typ", String.join(any(random, "|", ", ", " / "), types))
          .put("Status", status);
      boolean usable =
          !number1.isEmpty()
              && told.equals(reported.toString())
              && !said.equals("i våras")
              && !said.equals("2031-01-01");
      LocalDate day = said.isEmpty() ? reported : happened;
      String area =
          school.equals("alfa") ? "kolarbyn" : school.startsWith("Per") ? "per-ols" : null;
      rows.add(
          Row.of(
              types.stream()
                  .map(
                      type ->
                          usable && BULLYING_TYPES.containsKey(type)
                              ? Row.tells(
                                  number1 + BULLYING_TYPES.get(type),
                                  status.equals("Återtagen")
                                      ? null
                                      : ShippedCases.onDay(BULLYING_TYPES.get(type), day)
                                          .toldOn(reported)
                                          .placed(Place.named(area))
                                          .in(area == null ? null : "skola")
                                          .toString())
                              : Row.REJECTED)
                  .toList()));
    }
    return new ShippedFile(
        BULLYING,
        "KOM3_krankande_behandling_%s.csv".formatted(month),
        table.delimited(StandardCharsets.UTF_8),
        rows,
        table.needles());
  }

  /** One to three things, now and then one that no list knows, or nothing at all. */
  private static List<String> types(Random random, Map<String, String> known) {
    List<String> types = new ArrayList<>();
    for (int more = random.nextInt(3); more >= 0; more--) {
      types.add(key(random, known));
    }
    return random.nextInt(15) == 0 ? List.of(any(random, "", "rymdfärd")) : types;
  }

  /** Incidents at the upper secondary school: JSON of a month, from two systems. */
  static ShippedFile incidents(int number, Random random) {
    boolean old = number % 2 == 1;
    YearMonth month = YearMonth.of(old ? 2020 : 2024, 10).minusMonths(number);
    ShippedTable table =
        new ShippedTable(
            SCHOOL,
            old ? "handelse_id" : "nummer",
            old ? "skola" : "enhet",
            old ? "datum" : "tidpunkt",
            "typ",
            "plats",
            old ? "anmald_polis" : "polisanmald",
            "rapportor");
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < 30; at++) {
      String id = mostly(random, 20, "H" + number + "-" + random.nextInt(25), "");
      String school = any(random, "Brinell", "Gymnasiet", "Komvux", "");
      LocalDateTime moment = month.atDay(1 + random.nextInt(28)).atTime(random.nextInt(24), at);
      String time = old ? moment.toLocalDate().toString() : moment.toString();
      String told = mostly(random, 20, time, "", "nyss");
      List<String> types = types(random, SCHOOL_TYPES);
      table
          .row()
          .put(old ? "handelse_id" : "nummer", id)
          .put(old ? "skola" : "enhet", school)
          .put(old ? "datum" : "tidpunkt", told)
          .put("typ", types);
      boolean usable = !id.isEmpty() && told.equals(time);
      boolean placed = school.equals("Brinell") || school.equals("Gymnasiet");
      rows.add(
          Row.of(
              types.stream()
                  .map(
                      type ->
                          usable && SCHOOL_TYPES.containsKey(type)
                              ? Row.tells(
                                  id + SCHOOL_TYPES.get(type),
                                  (old
                                          ? ShippedCases.onDay(
                                              SCHOOL_TYPES.get(type), moment.toLocalDate())
                                          : ShippedCases.atMinute(SCHOOL_TYPES.get(type), moment))
                                      .placed(Place.named(placed ? "risbron" : null))
                                      .in(placed ? "skola" : null)
                                      .toString())
                              : Row.REJECTED)
                  .toList()));
    }
    return new ShippedFile(
        SCHOOL,
        "%s_handelser_%s.json".formatted(old ? "NVU" : "GY", month),
        table.json(),
        rows,
        table.needles());
  }

  /** Unsafe places of a month as residents tell them: XML, with times in UTC among them. */
  static ShippedFile unsafePlaces(int number, Random random) {
    YearMonth month = YearMonth.of(2024, 10).minusMonths(number);
    ShippedTable table =
        new ShippedTable(
            FORM, "Id", "Inkom", "Plats/E", "Plats/N", "Kategori", "Beskrivning", "Namn");
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < 30; at++) {
      String id = mostly(random, 25, "E" + number + "-" + random.nextInt(25), "");
      LocalDateTime moment = month.atDay(1 + random.nextInt(25)).atTime(random.nextInt(24), at, 7);
      boolean utc = random.nextInt(3) == 0;
      String time = moment + (utc ? "Z" : "");
      String told = mostly(random, 20, time, "", "nyss");
      String east = ShippedEvents.coordinate(random, 545_113, '.');
      String north = ShippedEvents.coordinate(random, 6_652_357, '.');
      String kind = mostly(random, 15, key(random, FORM_TYPES), "Rymdfärd", "");
      table
          .row()
          .put("Id", id)
          .put("Inkom", told)
          .put("Plats/E", east)
          .put("Plats/N", north)
          .put("Kategori", kind);
      boolean usable =
          !id.isEmpty()
              && told.equals(time)
              && FORM_TYPES.containsKey(kind)
              && ShippedEvents.isNumber(east, '.')
              && ShippedEvents.isNumber(north, '.');
      boolean placed = !east.isEmpty() && !north.isEmpty();
      rows.add(
          usable
              ? Row.tells(
                  id,
                  ShippedCases.atMinute(
                          FORM_TYPES.get(kind), utc ? ShippedEvents.fromUtc(moment) : moment)
                      .placed(
                          placed
                              ? Place.point(
                                  "1982", ShippedEvents.number(east), ShippedEvents.number(north))
                              : Place.NOWHERE)
                      .toString())
              : Row.REJECTED);
    }
    return new ShippedFile(
        FORM,
        "KOM5_otrygg_plats_%s.xml".formatted(month),
        table.xml("Arende"),
        rows,
        table.needles());
  }
}
