package se.lagesbild.etl.oracle;

import static se.lagesbild.etl.oracle.ShippedFile.any;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.oracle.ShippedFile.Row;

/** Random dirty files of shipped sources of events, and a second opinion on them. */
final class ShippedEvents {
  private static final int ROWS = 60;
  private static final Map<String, String> KEPT = Map.of("Fagersta", "1982", "Norberg", "1962");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);
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
    StringBuilder text =
        new StringBuilder(
            "Ärendenr;Inkommet;Kommun;Kategori;Underkategori;Beskrivning;Plats;SWEREF99TM N;"
                + "SWEREF99TM E;Prioritet;Status;Åtgärd;Åtgärdat;Kostnad\r\n");
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < ROWS; at++) {
      String case1 = random.nextInt(25) == 0 ? "" : "F" + number + "-" + random.nextInt(50);
      String received =
          random.nextInt(15) == 0
              ? any(random, "", "2024-13-01 10:00", "2024-02-30 10:00", "2031-01-01 10:00", "igår")
              : sunday.minusDays(random.nextInt(7)) + " %02d:%02d".formatted(at % 24, at);
      String municipality =
          random.nextInt(6) == 0
              ? any(random, "Örebro", "Örebro", "Atlantis", "")
              : any(random, "Fagersta", "Norberg");
      String kind =
          random.nextInt(15) == 0
              ? any(random, "Graffiti", "")
              : any(random, FAULTS.keySet().toArray(String[]::new));
      String north = coordinate(random, 6_652_357);
      String east = coordinate(random, 545_113);
      String status = any(random, "Ny", "Pågår", "Åtgärdad", "Felregistrerad");
      if (random.nextInt(20) == 0) {
        text.append("\r\n");
      }
      boolean cut = random.nextInt(25) == 0;
      text.append(
          String.join(
              ";",
              case1,
              received,
              municipality,
              kind,
              "",
              "\"Tag; på\nvägg\"",
              "Skolgatan 1",
              north,
              east,
              "Normal",
              status,
              "",
              "",
              cut ? "" : "1 250,00 kr"));
      text.append(cut ? ";för;många\r\n" : "\r\n");
      rows.add(
          cut
              ? Row.REJECTED
              : fault(case1, received, municipality, kind, north, east, status, sunday));
    }
    int week = sunday.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return new ShippedFile(
        "nvk-felanmalan",
        "NVK_felanmalan_2024_v%02d.csv".formatted(week),
        text.toString().getBytes(StandardCharsets.UTF_8),
        rows);
  }

  private static String coordinate(Random random, int middle) {
    return random.nextInt(12) == 0
        ? any(random, "", "", "", "norr om ån")
        : (middle - 400 + random.nextInt(800)) + any(random, "", ",4", ",0");
  }

  private static Row fault(
      String number,
      String received,
      String municipality,
      String kind,
      String north,
      String east,
      String status,
      LocalDate sunday) {
    if (municipality.equals("Örebro")) {
      return Row.OUT_OF_SCOPE;
    }
    LocalDateTime moment = minute(received);
    boolean numbers = isNumber(north) && isNumber(east);
    if (number.isEmpty()
        || moment == null
        || moment.isAfter(sunday.atTime(23, 59, 59).plusDays(1))
        || !KEPT.containsKey(municipality)
        || !FAULTS.containsKey(kind)
        || !numbers) {
      return Row.REJECTED;
    }
    boolean placed = !north.isEmpty() && !east.isEmpty();
    return Row.tells(
        number,
        status.equals("Felregistrerad")
            ? null
            : "%s %s %s %s %s %s"
                .formatted(
                    KEPT.get(municipality),
                    FAULTS.get(kind),
                    moment,
                    moment.toLocalDate(),
                    placed ? tens(east) : "null",
                    placed ? tens(north) : "null"));
  }

  private static boolean isNumber(String text) {
    return text.isEmpty() || text.matches("\\d+(,\\d+)?");
  }

  private static int tens(String text) {
    return (int) Math.round(Double.parseDouble(text.replace(',', '.')) / 10) * 10;
  }

  private static @Nullable LocalDateTime minute(String text) {
    try {
      return LocalDateTime.parse(text, MINUTE);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Notices of the police, as their interface tells them: JSON, with the year left out. */
  static ShippedFile notices(int number, Random random) {
    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(number);
    List<String> objects = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < ROWS; at++) {
      LocalDateTime published = day.atTime(8, at % 60, 7).minusHours(random.nextInt(20));
      LocalDateTime event = published.minusHours(random.nextInt(90)).withSecond(0);
      String id = random.nextInt(25) == 0 ? "null" : "" + (1_000 * number + random.nextInt(50));
      String place =
          random.nextInt(4) == 0
              ? any(random, "Örebro", "Atlantis")
              : any(random, "Fagersta", "Norberg");
      String kind =
          random.nextInt(8) == 0
              ? any(random, "Rymdfärd", "")
              : any(random, NOTICES.keySet().toArray(String[]::new));
      String location = random.nextInt(4) == 0 ? any(random, "Västmanlands län", "null") : place;
      String name =
          "%s %s %d.%02d, %s, %s"
              .formatted(
                  random.nextInt(15) == 0 ? "39" : "" + event.getDayOfMonth(),
                  MONTHS.get(event.getMonthValue() - 1),
                  event.getHour(),
                  event.getMinute(),
                  kind,
                  place);
      String stamp =
          random.nextInt(15) == 0
              ? "i morse"
              : "%s %d:%02d:%02d +01:00"
                  .formatted(
                      published.toLocalDate(),
                      published.getHour(),
                      published.getMinute(),
                      published.getSecond());
      objects.add(
          "{\"id\":%s,\"datetime\":\"%s\",\"name\":\"%s\",\"summary\":\"Sven såg det\",\"url\":\"/x\",\"type\":\"%s\",\"location\":{\"name\":%s,\"gps\":\"60,15\"}}"
              .formatted(
                  id,
                  stamp,
                  name,
                  kind,
                  location.equals("null") ? "null" : "\"" + location + "\""));
      rows.add(notice(id, stamp, name, kind, location));
    }
    return new ShippedFile(
        "polisen-handelser",
        day + "T120000Z.json",
        ("[" + String.join(",\n", objects) + "]").getBytes(StandardCharsets.UTF_8),
        rows);
  }

  private static Row notice(String id, String stamp, String name, String kind, String location) {
    boolean named = !location.equals("null") && !location.endsWith(" län");
    String place = named ? location : name.substring(name.lastIndexOf(',') + 1).strip();
    if (place.equals("Örebro")) {
      return Row.OUT_OF_SCOPE;
    }
    LocalDateTime published = stamp.matches("\\d.*") ? published(stamp) : null;
    LocalDateTime occurred = published == null ? null : occurred(name, published);
    if (id.equals("null") || occurred == null || kind.isEmpty() || !KEPT.containsKey(place)) {
      return Row.REJECTED;
    }
    return Row.tells(
        id,
        "%s %s %s %s null null"
            .formatted(
                KEPT.get(place),
                NOTICES.getOrDefault(kind, OTHER),
                occurred,
                published.toLocalDate()));
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
