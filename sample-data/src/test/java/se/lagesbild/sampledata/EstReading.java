package se.lagesbild.sampledata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.lagesbild.sampledata.tables.Resource;
import se.lagesbild.sampledata.world.Area;
import se.lagesbild.sampledata.world.Areas;

/** What the words of a row mean, read with the lists of the contract and a calendar. */
final class EstReading {

  private static final String FOLDER = "/installation/fagersta/";
  private static final String CONTRACT = FOLDER + "sources/kommun-est-rapport/";
  private static final Locale SWEDISH = Locale.forLanguageTag("sv");
  private static final Areas AREAS = Areas.shipped();
  private static final Map<String, String> EVENTS = list("handelser.csv", "handelse");
  private static final Map<String, String> TOPICS = list("omraden.csv", "omrade");
  private static final Map<String, String> PLACES = list("platser.csv", "plats");
  private static final Map<String, String> DISTRICTS = list("platser.csv", "stadsdel");
  private static final Map<String, String> EASTINGS = list("platser.csv", "e");
  private static final Map<String, String> NORTHINGS = list("platser.csv", "n");
  private static final Map<String, String> FIRST_HOURS = list("tider.csv", "fran");
  private static final Map<String, String> HOURS = list("tider.csv", "timmar");
  private static final Map<String, String> CATEGORIES =
      Resource.rows(CONTRACT + "codes.csv").stream()
          .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("category")));
  private static final Map<String, String> AREA_IDS = areaIds();
  private static final List<DateTimeFormatter> WITHOUT_WEEK =
      List.of("yyyy-MM-dd", "d/M", "d/M-yy", "yyMMdd", "d MMMM", "EEE d/M", "EEEE d/M").stream()
          .map(pattern -> DateTimeFormatter.ofPattern(pattern, SWEDISH))
          .toList();
  private static final Set<String> UNKNOWN = Set.of("okänt", "?", "under veckan");
  private static final LocalDate SPREADSHEET = LocalDate.of(1899, 12, 30);
  private static final int DAYS_BACK = 70;

  private final Map<String, String> cells;
  private final LocalDate lastDay;

  private EstReading(Map<String, String> cells, LocalDate lastDay) {
    this.cells = cells;
    this.lastDay = lastDay;
  }

  /** The events that a row tells; none when it is broken. */
  static List<EstEvent> events(Map<String, String> cells, LocalDate lastDay) {
    EstReading reading = new EstReading(cells, lastDay);
    List<EstEvent> events = new ArrayList<>();
    for (String told : cells.get("Händelse").split(" samt |[;+\n]")) {
      reading.event(told.strip()).ifPresent(events::add);
    }
    return events;
  }

  private Optional<EstEvent> event(String told) {
    String category = category(told.replaceAll("[.!]$", "").toLowerCase(SWEDISH));
    boolean elsewhen =
        cells.get("Datum").matches("\\d{4}-\\d\\d-\\d\\d")
            && Math.abs(year(cells.get("Datum")) - lastDay.getYear()) > 1;
    return told.isEmpty() || category.isEmpty() || elsewhen
        ? Optional.empty()
        : Optional.of(new EstEvent(middle(), lastDay, category, area(), cells.get("Polisanmält")));
  }

  private String category(String told) {
    String area = cells.get("Område");
    String number = area.matches("[1-6].*") ? area.substring(0, 1) : TOPICS.get(key(area));
    String code = EVENTS.getOrDefault(told, "Område " + number);
    return CATEGORIES.getOrDefault(code, "");
  }

  private LocalDate middle() {
    Optional<LocalDate> day = day();
    if (day.isEmpty()) {
      boolean both = cells.get("Vecka").matches(".*\\d[-–]\\d.*");
      return both ? lastDay.minusDays(6) : monday().plusDays(3);
    }
    return middle(day.get(), cells.get("Tid").toLowerCase(SWEDISH));
  }

  private static LocalDate middle(LocalDate day, String time) {
    LocalDateTime midnight = day.atStartOfDay();
    if (time.startsWith("0.") || time.matches("1\\.0*")) {
      return midnight.plusMinutes(Math.round(1440 * Double.parseDouble(time))).toLocalDate();
    }
    if (FIRST_HOURS.containsKey(time)) {
      long minutes = 30 * Long.parseLong(HOURS.get(time));
      return midnight
          .plusHours(Long.parseLong(FIRST_HOURS.get(time)))
          .plusMinutes(minutes)
          .toLocalDate();
    }
    Matcher clock = Pattern.compile("(\\d{1,2})(?:([-–])(\\d{2}))?").matcher(time);
    if (!clock.find()) {
      return day;
    }
    LocalDateTime from = midnight.plusHours(Integer.parseInt(clock.group(1)));
    if (clock.group(2) == null) {
      return from.toLocalDate();
    }
    LocalDateTime to = midnight.plusHours(Integer.parseInt(clock.group(3)));
    LocalDateTime end = to.isAfter(from) ? to : to.plusDays(1);
    return from.plus(Duration.between(from, end).dividedBy(2)).toLocalDate();
  }

  /** The latest day, not after the report's last, that anybody would write like this. */
  private Optional<LocalDate> day() {
    String text = cells.get("Datum").toLowerCase(SWEDISH);
    if (text.matches("\\d{5}(\\.0)?")) {
      return Optional.of(SPREADSHEET.plusDays((long) Double.parseDouble(text)));
    }
    for (LocalDate day = lastDay; day.isAfter(lastDay.minusDays(DAYS_BACK)); ) {
      LocalDate tried = day;
      boolean fits =
          WITHOUT_WEEK.stream().anyMatch(form -> plain(form.format(tried)).equals(text))
              || text.equals(tried.getDayOfMonth() + " " + month(tried).substring(0, 3));
      boolean weekday = plain(weekday(tried)).startsWith(text) && text.length() > 2;
      if (fits || (weekday && tried.with(DayOfWeek.MONDAY).equals(monday()))) {
        return Optional.of(tried);
      }
      day = day.minusDays(1);
    }
    if (!UNKNOWN.contains(text)) {
      throw new IllegalStateException("no day is written like " + text);
    }
    return Optional.empty();
  }

  private LocalDate monday() {
    Matcher week = Pattern.compile("\\d{1,2}").matcher(cells.get("Vecka"));
    int number = week.find() ? Integer.parseInt(week.group()) : 0;
    LocalDate monday = lastDay.with(DayOfWeek.MONDAY);
    while (monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) != number) {
      monday = monday.minusWeeks(1);
    }
    return monday;
  }

  private String area() {
    String place = cells.get("Plats");
    String street = place.replaceAll(" \\d.*$", "");
    String found =
        PLACES.containsKey(key(place))
            ? key(place)
            : PLACES.containsKey(key(street)) ? key(street) : key(cells.get("Område"));
    if (!EASTINGS.getOrDefault(found, "").isEmpty()) {
      double easting = Double.parseDouble(EASTINGS.get(found));
      double northing = Double.parseDouble(NORTHINGS.get(found));
      return AREAS.find(easting, northing).map(Area::id).orElse("");
    }
    return AREA_IDS.getOrDefault(DISTRICTS.getOrDefault(found, ""), "");
  }

  private static String month(LocalDate day) {
    return DateTimeFormatter.ofPattern("MMMM", SWEDISH).format(day);
  }

  private static String weekday(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEEE", SWEDISH).format(day);
  }

  private static String plain(String text) {
    return text.toLowerCase(SWEDISH).replace(".", "");
  }

  private static int year(String day) {
    return Integer.parseInt(day.substring(0, 4));
  }

  private static String key(String text) {
    return text.strip().toLowerCase(SWEDISH);
  }

  private static Map<String, String> list(String file, String value) {
    return Resource.rows(CONTRACT + file).stream()
        .collect(Collectors.toMap(row -> key(row.values().get(0)), row -> row.text(value)));
  }

  private static Map<String, String> areaIds() {
    Map<String, String> ids = new HashMap<>();
    try {
      JsonNode areas = new ObjectMapper().readTree(Resource.text(FOLDER + "areas.geojson"));
      for (JsonNode feature : areas.get("features")) {
        JsonNode properties = feature.get("properties");
        ids.put(properties.get("title").asText(), properties.get("id").asText());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return ids;
  }
}
