package se.lagesbild.sampledata.faults;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Incident;
import se.lagesbild.sampledata.world.Municipality;
import se.lagesbild.sampledata.world.Place;
import se.lagesbild.sampledata.world.Spelling;

/** The export's columns and how a case is written into them. */
final class FaultRow {

  static final String NORTHING = "SWEREF99TM N";
  static final String EASTING = "SWEREF99TM E";
  static final List<String> COLUMNS =
      List.of(
          "Ärendenr",
          "Inkommet",
          "Kommun",
          "Kategori",
          "Underkategori",
          "Beskrivning",
          "Plats",
          NORTHING,
          EASTING,
          "Prioritet",
          "Status",
          "Åtgärdat",
          "Åtgärd",
          "Kostnad");

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private FaultRow() {}

  /** The clean row of a case when it comes in. */
  static Row of(String number, Incident incident, Municipality municipality, Row wording) {
    Row row =
        Row.blank(COLUMNS)
            .with("Ärendenr", number)
            .with("Inkommet", minute(incident.from()))
            .with("Kommun", municipality.name())
            .with("Kategori", incident.kind().code())
            .with("Underkategori", wording.text("underkategori"))
            .with("Beskrivning", wording.text("beskrivning"))
            .with("Status", "Mottagen");
    return incident.places().findFirst().map(place -> placed(row, place)).orElse(row);
  }

  static String minute(LocalDateTime time) {
    return MINUTE.format(time);
  }

  static String metres(double value) {
    return Long.toString(Math.round(value));
  }

  private static Row placed(Row row, Place place) {
    String street = Spelling.inLowerCase(place.address().street());
    return row.with("Plats", (street + ' ' + place.address().number()).strip())
        .with(NORTHING, metres(place.point().northing()))
        .with(EASTING, metres(place.point().easting()));
  }
}
