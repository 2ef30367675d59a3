package se.lagesbild.sampledata.police;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.lagesbild.sampledata.tables.Row;
import se.lagesbild.sampledata.world.Incident;
import se.lagesbild.sampledata.world.Municipality;
import se.lagesbild.sampledata.world.OffenceCodes;
import se.lagesbild.sampledata.world.Place;
import se.lagesbild.sampledata.world.Place.Point;

/** The extract's columns and how a report is written into them. */
final class CrimeRow {

  static final List<String> COLUMNS =
      List.of(
          ("ANMNR LOPNR INSKRDATUM BROTTSKOD BROTTSTEXT ANTAL BROTTSDATUMTID_START"
                  + " BROTTSDATUMTID_SLUT KOMMUN LPO GATA GATUNR POSTNR POSTORT X Y PLATSTYP"
                  + " STATUS ANDRAD")
              .split(" "));

  /** The municipalities of the local police area. */
  private static final Set<String> NORTH = Set.of("1904", "1907", "1962", "1981", "1982");

  private static final Locale SWEDISH = Locale.forLanguageTag("sv");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private CrimeRow() {}

  /** The clean row of one of a report's crimes. */
  static Row of(Filing filing, int ordinal, Municipality municipality, OffenceCodes codes) {
    Incident incident = filing.incident();
    Row row =
        Row.blank(COLUMNS)
            .with("ANMNR", filing.number())
            .with("LOPNR", Integer.toString(ordinal + 1))
            .with("INSKRDATUM", filing.registered().toString())
            .with("ANTAL", "1")
            .with("BROTTSDATUMTID_START", minute(incident.from()))
            .with("BROTTSDATUMTID_SLUT", minute(incident.to()))
            .with("KOMMUN", municipality.name().toUpperCase(SWEDISH))
            .with("LPO", NORTH.contains(municipality.code()) ? "NORRA VÄSTMANLAND" : "")
            .with("STATUS", "ÖPPEN");
    Row coded = withCode(row, filing.codes().get(ordinal), codes);
    return incident
        .places()
        .findFirst()
        .map(place -> withPlace(coded, place))
        .orElseGet(() -> withoutPlace(coded));
  }

  /** The row with an offence code and its title. */
  static Row withCode(Row row, String code, OffenceCodes codes) {
    return row.with("BROTTSKOD", code).with("BROTTSTEXT", codes.title(code));
  }

  /** The row with a point: X is the northing, as Swedish axis order has it. */
  static Row withPoint(Row row, Point point) {
    return row.with("X", metres(point.northing())).with("Y", metres(point.easting()));
  }

  static String minute(LocalDateTime time) {
    return MINUTE.format(time);
  }

  private static Row withPlace(Row row, Place place) {
    Place.Address address = place.address();
    Row addressed =
        row.with("GATA", address.street())
            .with("GATUNR", address.number())
            .with("POSTNR", address.postcode())
            .with("POSTORT", address.town())
            .with("PLATSTYP", place.kind());
    return withPoint(addressed, place.point());
  }

  private static Row withoutPlace(Row row) {
    String code = row.text("BROTTSKOD");
    boolean distant = code.startsWith("09") || code.startsWith("05");
    return row.with("PLATSTYP", distant ? "INTERNET" : "");
  }

  private static String metres(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replace('.', ',');
  }
}
