package se.lagesbild.etl.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;
import se.lagesbild.etl.conform.NumberText;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Municipality;

/**
 * Which columns are coordinates, and of which system.
 *
 * <p>The ranges of SWEREF 99 TM, RT 90 2.5 gon V and degrees do not overlap in Sweden, so their
 * values tell them apart, and which of two columns is the northing, whatever they are called. A
 * zone of UTM or of SWEREF 99 cannot be seen in the numbers: it is tried where an installation says
 * which municipality it must lead to, and left open otherwise.
 *
 * @param easting column
 * @param northing column; the same where both stand in one
 * @param eastingField what a contract calls it: the column, or an expression of {@link #derive}
 * @param northingField the same
 * @param crs EPSG code, or null when it cannot be told
 * @param evidence in Swedish
 * @param zeros rows whose point is 0;0
 */
record PlaceGuess(
    ColumnGuess easting,
    ColumnGuess northing,
    String eastingField,
    String northingField,
    @Nullable String crs,
    String evidence,
    long zeros) {
  private static final String FIRST = "coordinate_1";
  private static final String SECOND = "coordinate_2";
  private static final String IN_SWEDEN = "grader i Sverige, alltså WGS 84";
  private static final double NEAR_METRES = 60_000;

  /** Local zones of SWEREF 99, and the zones of UTM that Sweden lies in. */
  private static final List<String> ZONES =
      List.of(
          "EPSG:3007",
          "EPSG:3008",
          "EPSG:3009",
          "EPSG:3010",
          "EPSG:3011",
          "EPSG:3012",
          "EPSG:3013",
          "EPSG:3014",
          "EPSG:3015",
          "EPSG:3016",
          "EPSG:3017",
          "EPSG:3018",
          "EPSG:25832",
          "EPSG:25833",
          "EPSG:25834",
          "EPSG:3019",
          "EPSG:3020",
          "EPSG:3022");

  /** Two numbers in a cell, as {@code 60.0047, 15.7890} or {@code POINT (15.789 60.0047)}. */
  private static final Pattern PAIR =
      Pattern.compile(
          "(?i)(?<point>point ?)?[(\\[]?\\h*(-?\\d+(?:\\.\\d+)?)\\h*(?:[,;]\\h*|\\h)(-?\\d+(?:\\.\\d+)?)\\h*[)\\]]?");

  private static final String PART =
      "regexp_extract(%s, '(-?[0-9]+[.]?[0-9]*)[^0-9.-]+(-?[0-9]+[.]?[0-9]*)', %d)";
  private static final double MOST_CELLS = 0.9;

  /**
   * Numbers of which each tells one coordinate.
   *
   * @param column they stand in
   * @param field the column or expression that contracts read
   * @param numbers without zeros, sorted
   */
  private record Axis(ColumnGuess column, String field, List<Double> numbers) {
    static Axis of(ColumnGuess column, String field, Stream<String> values) {
      return new Axis(
          column,
          field,
          values
              .map(value -> NumberText.parse(value, ','))
              .filter(number -> !number.isNaN() && Math.abs(number) >= 1)
              .sorted()
              .toList());
    }

    double middle() {
      return numbers.isEmpty() ? Double.NaN : numbers.get(numbers.size() / 2);
    }
  }

  static @Nullable PlaceGuess of(List<ColumnGuess> columns, @Nullable Installation installation) {
    List<ColumnGuess> first = new ArrayList<>();
    List<ColumnGuess> second = new ArrayList<>();
    for (ColumnGuess column : columns) {
      if (column.isNumber() && !column.hidden) {
        if (Words.EASTING.in(column.name)) {
          first.add(column);
        } else if (Words.NORTHING.in(column.name)) {
          second.add(column);
        }
      }
    }
    if (first.isEmpty() || second.isEmpty()) {
      return columns.stream()
          .filter(column -> !column.hidden && isPair(column))
          .findFirst()
          .map(column -> ofPair(column, installation))
          .orElse(null);
    }
    ColumnGuess one = first.get(0);
    ColumnGuess other = second.get(0);
    return of(
        Axis.of(one, one.name, one.values.keySet().stream()),
        Axis.of(other, other.name, other.values.keySet().stream()),
        zeros(one),
        installation);
  }

  private static boolean isPair(ColumnGuess column) {
    return column.kind == ColumnGuess.Kind.TEXT
        && Roles.share(column, value -> PAIR.matcher(value).matches()) >= MOST_CELLS;
  }

  /** Two numbers that are no coordinates of Sweden may be anything. */
  private static @Nullable PlaceGuess ofPair(
      ColumnGuess column, @Nullable Installation installation) {
    List<Matcher> cells =
        column.values.keySet().stream().map(PAIR::matcher).filter(Matcher::matches).toList();
    // Geometries name the easting first, people the latitude.
    boolean geometry = cells.stream().anyMatch(cell -> cell.group("point") != null);
    Axis one = Axis.of(column, FIRST, cells.stream().map(cell -> cell.group(2)));
    Axis other = Axis.of(column, SECOND, cells.stream().map(cell -> cell.group(3)));
    PlaceGuess found = geometry ? of(one, other, 0, installation) : of(other, one, 0, installation);
    return found == null || !Words.PLACED.in(column.name) && !found.isSwedish()
        ? null
        : found.fromPair(column.name);
  }

  private boolean isSwedish() {
    return evidence.startsWith(IN_SWEDEN) || evidence.startsWith("talen ligger");
  }

  private PlaceGuess fromPair(String name) {
    return new PlaceGuess(
        easting,
        northing,
        eastingField,
        northingField,
        crs,
        "båda koordinaterna står i " + name + "; " + evidence,
        zeros);
  }

  /** The expressions that take a cell with both coordinates apart, by name. */
  Map<String, String> derive() {
    if (easting != northing) {
      return Map.of();
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(FIRST, PART.formatted(TimeRole.quoted(easting), 1));
    parts.put(SECOND, PART.formatted(TimeRole.quoted(easting), 2));
    return parts;
  }

  /** Whether a column is one of the coordinates, or both. */
  boolean isIn(ColumnGuess column) {
    return column == easting || column == northing;
  }

  private static @Nullable PlaceGuess of(
      Axis one, Axis other, long zeros, @Nullable Installation installation) {
    double x = one.middle();
    double y = other.middle();
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return null;
    }
    boolean degrees = Math.abs(x) <= 180 && Math.abs(y) <= 180;
    if (degrees) {
      boolean swapped = y > 9 && y < 26 && x > 54 && x < 71;
      boolean sweden = swapped || x > 9 && x < 26 && y > 54 && y < 71;
      return guess(
          swapped ? other : one,
          swapped ? one : other,
          "EPSG:4326",
          (sweden ? IN_SWEDEN : "grader, alltså WGS 84")
              + (swapped ? "; axlarna står tvärtom mot rubrikerna" : ""),
          zeros);
    }
    boolean swapped = x > y;
    Axis east = swapped ? other : one;
    Axis north = swapped ? one : other;
    double easting = Math.min(x, y);
    double northing = Math.max(x, y);
    String axes =
        swapped && one.column() != other.column()
            ? "; kolumnen %s är nordlig koordinat, trots rubriken (det största talet)"
                .formatted(north.field())
            : "";
    if (northing > 6_100_000 && northing < 7_700_000 && easting > 250_000 && easting < 930_000) {
      return guess(
          east, north, "EPSG:3006", "talen ligger där SWEREF 99 TM gör i Sverige" + axes, zeros);
    }
    if (northing > 6_100_000
        && northing < 7_700_000
        && easting > 1_150_000
        && easting < 1_950_000) {
      return guess(
          east, north, "EPSG:3021", "talen ligger där RT 90 2,5 gon V gör i Sverige" + axes, zeros);
    }
    String zone = installation == null ? null : zone(easting, northing, installation);
    return guess(
        east,
        north,
        zone,
        zone != null
            ? "bara i " + zone + " hamnar punkterna nära installationens kommun" + axes
            : "mitten av punkterna är %d öst, %d nord; zonen syns inte i talen%s"
                .formatted(Math.round(easting), Math.round(northing), axes),
        zeros);
  }

  /** The only zone in which the point lies near a municipality of the installation. */
  private static @Nullable String zone(double easting, double northing, Installation installation) {
    List<String> near = new ArrayList<>();
    for (String zone : ZONES) {
      ProjCoordinate point = transformed(zone, easting, northing);
      boolean close =
          point != null
              && installation.nationalMunicipalities().stream()
                  .filter(each -> installation.municipalities().contains(each.code()))
                  .anyMatch(each -> distance(each, point) < NEAR_METRES);
      if (close) {
        near.add(zone);
      }
    }
    return near.size() == 1 ? near.get(0) : null;
  }

  private static double distance(Municipality municipality, ProjCoordinate point) {
    return Math.hypot(
        municipality.defaultEasting() - point.x, municipality.defaultNorthing() - point.y);
  }

  private static @Nullable ProjCoordinate transformed(String crs, double easting, double northing) {
    try {
      CRSFactory systems = new CRSFactory();
      return new CoordinateTransformFactory()
          .createTransform(systems.createFromName(crs), systems.createFromName("EPSG:3006"))
          .transform(new ProjCoordinate(easting, northing), new ProjCoordinate());
    } catch (Proj4jException | IllegalStateException e) {
      // The zone has no such point.
      return null;
    }
  }

  private static PlaceGuess guess(
      Axis east, Axis north, @Nullable String crs, String evidence, long zeros) {
    return new PlaceGuess(
        east.column(), north.column(), east.field(), north.field(), crs, evidence, zeros);
  }

  private static long zeros(ColumnGuess column) {
    return column.values.entrySet().stream()
        .filter(value -> NumberText.parse(value.getKey(), ',') == 0)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
