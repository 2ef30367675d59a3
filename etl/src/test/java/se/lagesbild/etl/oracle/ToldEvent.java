package se.lagesbild.etl.oracle;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as the warehouse must show it.
 *
 * @param what its code and category
 * @param where its municipality
 * @param from its first moment
 * @param to its last moment
 * @param precision of the times
 * @param reported when it was told
 * @param place of it
 * @param placeType kind of place, or null
 * @param crimes how many
 * @param linked whether it names a police report
 */
record ToldEvent(
    String what,
    String where,
    LocalDateTime from,
    LocalDateTime to,
    String precision,
    LocalDate reported,
    Place place,
    @Nullable String placeType,
    int crimes,
    boolean linked) {

  /** The columns that {@link #toString} tells. */
  static final String COLUMNS =
      """
      offence_code, category, municipality, strftime(occurred_from, '%Y-%m-%dT%H:%M:%S'),
        strftime(occurred_to, '%Y-%m-%dT%H:%M:%S'), time_precision, day_occurred, day_reported, area,
        place_precision, easting, northing, place_type, crimes, incident_key is not null
      """;

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  /** Whoever drew the districts took the nearest of these points, easting and northing. */
  private static final Map<String, int[]> CENTRES =
      Map.of(
          "centrum", new int[] {544_225, 6_652_177},
          "kolarbyn", new int[] {543_769, 6_653_007},
          "meling", new int[] {545_351, 6_651_300},
          "per-ols", new int[] {544_578, 6_650_622},
          "risbron", new int[] {545_115, 6_652_355},
          "vastanfors", new int[] {545_089, 6_649_905},
          "avestbo-vastervala", new int[] {553_095, 6_644_331});

  /** Something that happens in a minute, told the same day, nobody says where. */
  static ToldEvent at(String code, String category, String municipality, LocalDateTime moment) {
    return new ToldEvent(
        code + " " + category,
        municipality,
        moment,
        moment,
        "minute",
        moment.toLocalDate(),
        Place.NOWHERE,
        null,
        1,
        false);
  }

  /** Something that happens on a day. */
  static ToldEvent on(String code, String category, String municipality, LocalDate day) {
    return at(code, category, municipality, day.atStartOfDay())
        .until(day.plusDays(1).atStartOfDay(), "day");
  }

  ToldEvent until(LocalDateTime end, String newPrecision) {
    return new ToldEvent(
        what, where, from, end, newPrecision, reported, place, placeType, crimes, linked);
  }

  ToldEvent toldOn(LocalDate day) {
    return new ToldEvent(what, where, from, to, precision, day, place, placeType, crimes, linked);
  }

  ToldEvent placed(Place newPlace) {
    return new ToldEvent(
        what, where, from, to, precision, reported, newPlace, placeType, crimes, linked);
  }

  ToldEvent in(@Nullable String kindOfPlace) {
    return new ToldEvent(
        what, where, from, to, precision, reported, place, kindOfPlace, crimes, linked);
  }

  ToldEvent counting(int number) {
    return new ToldEvent(
        what, where, from, to, precision, reported, place, placeType, number, linked);
  }

  ToldEvent naming(boolean aReport) {
    return new ToldEvent(
        what, where, from, to, precision, reported, place, placeType, crimes, aReport);
  }

  @Override
  public String toString() {
    LocalDate occurred = from.plus(Duration.between(from, to).dividedBy(2)).toLocalDate();
    return "%s %s %s %s %s %s %s %s %s %d %s"
        .formatted(
            what,
            where,
            SECOND.format(from),
            SECOND.format(to),
            precision,
            occurred,
            reported,
            place,
            placeType,
            crimes,
            linked);
  }

  /** Where it happened: area, how exactly that is known, and a point. */
  record Place(
      @Nullable String area,
      String precision,
      @Nullable Integer easting,
      @Nullable Integer northing) {
    static final Place NOWHERE = new Place(null, "unplaced", null, null);

    /** Somewhere in the municipality. */
    static final Place SOMEWHERE = new Place(null, "municipality", null, null);

    /** A district that is named, or nowhere. */
    static Place named(@Nullable String area) {
      return area == null ? NOWHERE : new Place(area, "area", null, null);
    }

    /** A street of a district. */
    static Place street(String area) {
      return new Place(area, "street", null, null);
    }

    /** A point; only Fagersta has districts. */
    static Place point(String municipality, double east, double north) {
      String area = municipality.equals("1982") ? district(east, north) : null;
      return new Place(area, "point", tens(east), tens(north));
    }

    private static String district(double east, double north) {
      return CENTRES.entrySet().stream()
          .min(
              Comparator.comparingDouble(
                  centre -> Math.hypot(centre.getValue()[0] - east, centre.getValue()[1] - north)))
          .orElseThrow()
          .getKey();
    }

    private static int tens(double metres) {
      return (int) Math.round(metres / 10) * 10;
    }

    @Override
    public String toString() {
      return "%s %s %s %s".formatted(area, precision, easting, northing);
    }
  }
}
