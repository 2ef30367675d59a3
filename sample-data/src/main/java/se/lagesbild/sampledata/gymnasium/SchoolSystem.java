package se.lagesbild.sampledata.gymnasium;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.lagesbild.sampledata.tables.Resource;

/** A system in which incidents are written down: the federation's, and the municipality's. */
enum SchoolSystem {
  BEFORE("NVU", "NVU-%d-%03d", "before", 0.1, 1.6),
  AFTER("GY", "GY%d-%04d", "after", 0.45, 2.6);

  /** The day on which the municipality took over. */
  static final LocalDate TAKEOVER = LocalDate.of(2021, 7, 1);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private final String prefix;
  private final String number;
  private final Map<String, String> words;
  private final double severalTypes;
  private final double weeklyIncidents;

  SchoolSystem(
      String prefix, String number, String words, double severalTypes, double weeklyIncidents) {
    this.prefix = prefix;
    this.number = number;
    this.words =
        Resource.rows("/se/lagesbild/sampledata/gymnasium/words.csv").stream()
            .collect(Collectors.toMap(row -> row.text("type"), row -> row.text(words)));
    this.severalTypes = severalTypes;
    this.weeklyIncidents = weeklyIncidents;
  }

  /** The one in use on a day. */
  static SchoolSystem on(LocalDate day) {
    return day.isBefore(TAKEOVER) ? BEFORE : AFTER;
  }

  /** What file names begin with. */
  String prefix() {
    return prefix;
  }

  String number(int year, int ordinal) {
    return number.formatted(year, ordinal);
  }

  /** The probability that an incident is of more than one type. */
  double severalTypes() {
    return severalTypes;
  }

  double weeklyIncidents() {
    return weeklyIncidents;
  }

  /** An incident as it is exported; the old system knows the day, the new one the minute. */
  ObjectNode export(String id, LocalDateTime moment, List<String> types) {
    ObjectNode incident = JSON.createObjectNode();
    boolean old = this == BEFORE;
    incident.put(old ? "handelse_id" : "nummer", id);
    incident.put(old ? "skola" : "enhet", old ? "Brinellskolan" : "Gymnasiet");
    incident.put(
        old ? "datum" : "tidpunkt", old ? moment.toLocalDate().toString() : MINUTE.format(moment));
    types.forEach(type -> incident.withArray("typ").add(words.getOrDefault(type, type)));
    incident.put("plats", "Korridor");
    if (old) {
      incident.put("anmald_polis", types.contains("Stöld"));
    } else {
      incident.put("polisanmald", types.contains("Stöld") ? "ja" : "nej");
      incident.put("rapportor", "Exempel Exempelsson");
    }
    return incident;
  }
}
