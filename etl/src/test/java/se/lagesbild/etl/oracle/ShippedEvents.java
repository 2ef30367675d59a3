package se.lagesbild.etl.oracle;

import static se.lagesbild.etl.oracle.ShippedFile.any;
import static se.lagesbild.etl.oracle.ShippedFile.key;
import static se.lagesbild.etl.oracle.ShippedFile.mostly;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.oracle.ShippedFile.Row;
import se.lagesbild.etl.oracle.ToldEvent.Place;

/**
 * Random dirty files of the shipped sources that tell of several municipalities and add to what
 * they told before, and a second opinion on them.
 */
final class ShippedEvents {
  static final Map<String, String> KEPT = Map.of("Fagersta", "1982", "Norberg", "1962");
  static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);

  private static final int ROWS = 60;
  private static final String FAULT_REPORTS = "nvk-felanmalan";
  private static final String RESCUES = "sdr-raddningstjanst";
  private static final String NOTICE_SOURCE = "polisen-handelser";
  private static final Map<String, String> FAULTS =
      Map.of(
          "Gatubelysning", "lighting_fault",
          "GC-väg", "road_fault",
          "Nerskräpning", "littering_fault",
          "Klotter", "graffiti_fault");
  private static final Map<String, String> NOTICES =
      Map.of(
          "Stöld", "event_theft",
          "Trafikolycka, vilt", "event_traffic",
          "Misshandel, grov", "event_violence");

  /** What the rescue services write, and the code of it, and its category unless it was set. */
  private static final Map<String, String[]> ALARMS =
      Map.of(
          "Byggnadsbrand", new String[] {"Brand i byggnad", "fire_building"},
          "brand i container", new String[] {"Brand ej i byggnad, container", "fire_outdoor"},
          "Bilbrand", new String[] {"Brand ej i byggnad, fordon", "fire_vehicle"},
          "Autolarm", new String[] {"Automatlarm, ej brand", "automatic_alarm"},
          "Hiss", new String[] {"Hiss", "other_rescue"},
          "IVPA", new String[] {"IVPA", "-"});

  /** Notices of a kind that the list lacks are kept: the police make up new ones. */
  private static final String OTHER = "event_other";

  private static final List<String> MONTHS =
      List.of(
          "januari",
          "februari",
          "mars",
          "april",
          "maj",
          "juni",
          "juli",
          "augusti",
          "september",
          "oktober",
          "november",
          "december");

  private ShippedEvents() {}

  /** Fault reports of a week: delimited text with coordinates. */
  static ShippedFile faults(int number, Random random) {
    LocalDate sunday = LocalDate.of(2024, 8, 18).plusWeeks(number);
    ShippedTable table =
        new ShippedTable(
            FAULT_REPORTS,
            "Ärendenr;Inkommet;Kommun;Kategori;Underkategori;Beskrivning;Plats;SWEREF99TM N;SWEREF99TM E;Prioritet;Status;Åtgärd;Åtgärdat;Kostnad"
                .split(";"));
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < ROWS; at++) {
      String report = mostly(random, 25, "F" + number + "-" + random.nextInt(50), "");
      String received =
          mostly(
              random,
              15,
              sunday.minusDays(random.nextInt(7)) + " %02d:%02d".formatted(at % 24, at),
              "",
              "2024-13-01 10:00",
              "2024-02-30 10:00",
              "2031-01-01 10:00",
              "igår");
      String municipality =
          mostly(random, 6, any(random, "Fagersta", "Norberg"), "Örebro", "Örebro", "Atlantis", "");
      String kind = mostly(random, 15, key(random, FAULTS), "Graffiti", "");
      String address = any(random, "Skolgatan 1", "vid ån", "");
      String north = coordinate(random, 6_652_357, ',');
      String east = coordinate(random, 545_113, ',');
      String status = any(random, "Ny", "Pågår", "Åtgärdad", "Felregistrerad");
      if (random.nextInt(20) == 0) {
        table.addLine("");
      } else if (random.nextInt(25) == 0) {
        table.addLine("F9;2024-08-12 10:00;Fagersta;Klotter;;;;;;;Ny;;;;för;många");
        rows.add(Row.REJECTED);
      }
      table
          .row()
          .put("Ärendenr", report)
          .put("Inkommet", received)
          .put("Kommun", municipality)
          .put("Kategori", kind)
          .put("Plats", address)
          .put("SWEREF99TM N", north)
          .put("SWEREF99TM E", east)
          .put("Status", status)
          .put(
              "Beskrivning",
              any(random, "Tag; på\nvägg ", "")
                  + ShippedTable.needle(FAULT_REPORTS, "Beskrivning"));
      LocalDateTime moment = minute(received);
      rows.add(
          municipality.equals("Örebro")
              ? Row.OUT_OF_SCOPE
              : report.isEmpty()
                      || moment == null
                      || moment.isAfter(sunday.atTime(23, 59, 59).plusDays(1))
                      || !KEPT.containsKey(municipality)
                      || !FAULTS.containsKey(kind)
                      || !isNumber(north, ',')
                      || !isNumber(east, ',')
                  ? Row.REJECTED
                  : Row.tells(
                      report,
                      status.equals("Felregistrerad")
                          ? null
                          : ToldEvent.at(kind, FAULTS.get(kind), KEPT.get(municipality), moment)
                              .placed(place(KEPT.get(municipality), north, east, address))
                              .toString()));
    }
    int week = sunday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return new ShippedFile(
        FAULT_REPORTS,
        "NVK_felanmalan_2024_v%02d.csv".formatted(week),
        table.delimited(StandardCharsets.UTF_8),
        rows,
        table.needles());
  }

  /** A coordinate, now and then with decimals, with the other decimal sign, or none. */
  static String coordinate(Random random, int middle, char decimal) {
    return mostly(
        random,
        12,
        (middle - 400 + random.nextInt(800)) + any(random, "", decimal + "4", decimal + "0"),
        "",
        "",
        "",
        middle + ",4",
        "norr om ån");
  }

  /** By its coordinates, else by its street, of which Fagersta's Skolgatan lies in Kolarbyn. */
  private static Place place(String municipality, String north, String east, String address) {
    if (!north.isEmpty() && !east.isEmpty()) {
      return Place.point(municipality, number(east), number(north));
    }
    if (address.isEmpty()) {
      return Place.NOWHERE;
    }
    return address.startsWith("Skolgatan") && municipality.equals("1982")
        ? Place.street("kolarbyn")
        : Place.SOMEWHERE;
  }

  /** Whether a text is a number or nothing; a point will do where a comma is the rule. */
  static boolean isNumber(String text, char decimal) {
    return text.matches("|\\d+([.%s]\\d+)?".formatted(decimal));
  }

  static double number(String text) {
    return Double.parseDouble(text.replace(',', '.'));
  }

  static @Nullable LocalDateTime minute(String text) {
    try {
      return LocalDateTime.parse(text, MINUTE);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Reports of the rescue services of a month: XML, of an alarm the one approved last. */
  static ShippedFile rescues(int number, Random random) {
    LocalDate month = LocalDate.of(2024, 9, 1).minusMonths(number);
    ShippedTable table =
        new ShippedTable(
            RESCUES,
            "LarmId;Larmtid;Handelsetyp;Orsak;Kommun;N;E;Godkand;PolisNr;Objekt;Fritext;Station;Annat"
                .split(";"));
    List<Row> rows = new ArrayList<>();
    Map<String, LocalDateTime> approvals = new java.util.HashMap<>();
    for (int at = 0; at < ROWS; at++) {
      String alarm = mostly(random, 30, "L" + number + "-" + random.nextInt(45), "");
      LocalDateTime moment = month.plusDays(random.nextInt(25)).atTime(random.nextInt(24), at, 7);
      String time = moment + any(random, "", "", "Z");
      String kind = mostly(random, 20, key(random, ALARMS), "Rymdfärd", "");
      String cause = any(random, "Anlagd", "anlagd m uppsåt", "Barns lek", "Övermod", "");
      String municipality =
          mostly(
              random,
              5,
              any(random, "Fagersta kommun", "Norbergs kommun", "Fagersta"),
              "Avesta kommun",
              "Atlantis",
              "");
      String north = coordinate(random, 6_652_357, '.');
      String east = coordinate(random, 545_113, '.');
      LocalDateTime approved = month.plusDays(27).atTime(random.nextInt(24), at, 9);
      String told = mostly(random, 30, approved.toString(), "", "nyss");
      String report = any(random, "", "K123456-24", "5000-K123456-24", "okänt");
      table
          .row()
          .put("LarmId", alarm)
          .put("Larmtid", mostly(random, 25, time, "", "i natt"))
          .put("Handelsetyp", kind)
          .put("Orsak", cause)
          .put("Kommun", municipality)
          .put("N", north)
          .put("E", east)
          .put("Godkand", told)
          .put("PolisNr", report);
      String name = municipality.replaceFirst("s? kommun$", "");
      boolean usable =
          KEPT.containsKey(name)
              && !alarm.isEmpty()
              && ALARMS.containsKey(kind)
              && isNumber(north, '.')
              && isNumber(east, '.')
              && told.equals(approved.toString())
              && table.last("Larmtid").equals(time);
      if (name.isEmpty() || name.equals("Avesta") || usable && kind.equals("IVPA")) {
        rows.add(Row.OUT_OF_SCOPE);
      } else if (!usable) {
        rows.add(Row.REJECTED);
      } else {
        boolean isLast =
            approvals.merge(alarm, approved, (one, other) -> one.isAfter(other) ? one : other)
                == approved;
        boolean isFire = ALARMS.get(kind)[0].startsWith("Brand");
        boolean isSet = isFire && cause.toLowerCase(Locale.ROOT).startsWith("anlagd");
        ToldEvent event =
            ToldEvent.at(
                    ALARMS.get(kind)[0] + (isSet ? ", anlagd" : ""),
                    isSet ? "fire_set" : ALARMS.get(kind)[1],
                    KEPT.get(name),
                    time.endsWith("Z") ? fromUtc(moment) : moment)
                .placed(place(KEPT.get(name), north, east, ""))
                .naming(report.contains("K"));
        rows.add(
            isLast ? Row.tells(alarm, event.toString()) : new Row(ShippedFile.End.TELLS, Map.of()));
      }
    }
    return new ShippedFile(
        RESCUES,
        "SDR_handelser_%s.xml".formatted(month.toString().substring(0, 7)),
        table.xml("Handelserapport"),
        rows,
        table.needles());
  }

  /** Local time of a moment in UTC, by the rule of the last Sundays of March and October. */
  static LocalDateTime fromUtc(LocalDateTime utc) {
    LocalDateTime summer = lastSunday(utc.getYear(), 3).atTime(1, 0);
    LocalDateTime winter = lastSunday(utc.getYear(), 10).atTime(1, 0);
    return utc.plusHours(!utc.isBefore(summer) && utc.isBefore(winter) ? 2 : 1);
  }

  private static LocalDate lastSunday(int year, int month) {
    LocalDate day = LocalDate.of(year, month, 31);
    return day.minusDays(day.getDayOfWeek().getValue() % 7);
  }

  /** Notices of the police, as their interface tells them: JSON, with the year left out. */
  static ShippedFile notices(int number, Random random) {
    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(number);
    ShippedTable table =
        new ShippedTable(
            NOTICE_SOURCE, "id", "datetime", "name", "summary", "url", "type", "location");
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < ROWS; at++) {
      LocalDateTime published = day.atTime(8, at % 60, 7).minusHours(random.nextInt(20));
      LocalDateTime event = published.minusHours(random.nextInt(90)).withSecond(0);
      String id = mostly(random, 25, "" + (1_000 * number + random.nextInt(50)), "");
      String place = mostly(random, 4, any(random, "Fagersta", "Norberg"), "Örebro", "Atlantis");
      String kind = mostly(random, 8, key(random, NOTICES), "Rymdfärd", "");
      String location = mostly(random, 4, place, "Västmanlands län", "");
      String name =
          "%s %s %d.%02d, %s, %s"
              .formatted(
                  mostly(random, 15, "" + event.getDayOfMonth(), "39"),
                  MONTHS.get(event.getMonthValue() - 1),
                  event.getHour(),
                  event.getMinute(),
                  kind,
                  place);
      String stamp =
          mostly(
              random,
              15,
              "%s %d:%02d:%02d +01:00"
                  .formatted(
                      published.toLocalDate(),
                      published.getHour(),
                      published.getMinute(),
                      published.getSecond()),
              "i morse");
      table
          .row()
          .put("id", id)
          .put("datetime", stamp)
          .put("name", name)
          .put("type", kind)
          .put(
              "location",
              location.isEmpty()
                  ? ""
                  : Map.of("name", location, "gps", ShippedTable.needle(NOTICE_SOURCE, "gps")));
      rows.add(notice(id, stamp, name, kind, location));
    }
    return new ShippedFile(
        NOTICE_SOURCE, day + "T120000Z.json", table.json(), rows, table.needles());
  }

  private static Row notice(String id, String stamp, String name, String kind, String location) {
    boolean named = !location.isEmpty() && !location.endsWith(" län");
    String place = named ? location : name.substring(name.lastIndexOf(',') + 1).strip();
    if (place.equals("Örebro")) {
      return Row.OUT_OF_SCOPE;
    }
    LocalDateTime published = stamp.matches("\\d.*") ? published(stamp) : null;
    LocalDateTime occurred = published == null ? null : occurred(name, published);
    if (id.isEmpty() || occurred == null || kind.isEmpty() || !KEPT.containsKey(place)) {
      return Row.REJECTED;
    }
    return Row.tells(
        id,
        ToldEvent.at(
                NOTICES.containsKey(kind) ? kind : "*",
                NOTICES.getOrDefault(kind, OTHER),
                KEPT.get(place),
                occurred)
            .toldOn(published.toLocalDate())
            .toString());
  }

  private static LocalDateTime published(String stamp) {
    return LocalDateTime.parse(
        stamp, DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm:ss XXX", Locale.ROOT));
  }

  /** The last such day and time that is not later than a day after it was told. */
  private static @Nullable LocalDateTime occurred(String name, LocalDateTime published) {
    Matcher told = Pattern.compile("^(\\d+) (\\S+) (\\d+)\\.(\\d+),.*").matcher(name);
    if (!told.matches() || Integer.parseInt(told.group(1)) > 31) {
      return null;
    }
    LocalDateTime sameYear =
        LocalDateTime.of(
            published.getYear(),
            MONTHS.indexOf(told.group(2)) + 1,
            Integer.parseInt(told.group(1)),
            Integer.parseInt(told.group(3)),
            Integer.parseInt(told.group(4)));
    return sameYear.isAfter(published.plusDays(1)) ? sameYear.minusYears(1) : sameYear;
  }
}
