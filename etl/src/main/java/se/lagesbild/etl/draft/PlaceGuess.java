package se.lagesbild.etl.draft;

import java.util.ArrayList;
import java.util.List;
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
 * @param northing column
 * @param crs EPSG code, or null when it cannot be told
 * @param evidence in Swedish
 * @param zeros rows whose point is 0;0
 */
record PlaceGuess(
    ColumnGuess easting, ColumnGuess northing, @Nullable String crs, String evidence, long zeros) {
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
      return null;
    }
    return of(first.get(0), second.get(0), installation);
  }

  private static @Nullable PlaceGuess of(
      ColumnGuess one, ColumnGuess other, @Nullable Installation installation) {
    double x = middle(one);
    double y = middle(other);
    long zeros = zeros(one);
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return null;
    }
    boolean degrees = Math.abs(x) <= 180 && Math.abs(y) <= 180;
    if (degrees) {
      boolean swapped = y > 9 && y < 26 && x > 54 && x < 71;
      return new PlaceGuess(
          swapped ? other : one,
          swapped ? one : other,
          "EPSG:4326",
          "grader, alltså WGS 84" + (swapped ? "; axlarna står tvärtom mot rubrikerna" : ""),
          zeros);
    }
    boolean swapped = x > y;
    ColumnGuess east = swapped ? other : one;
    ColumnGuess north = swapped ? one : other;
    double easting = Math.min(x, y);
    double northing = Math.max(x, y);
    String axes =
        swapped
            ? "; kolumnen %s är nordlig koordinat, trots rubriken (det största talet)"
                .formatted(north.name)
            : "";
    if (northing > 6_100_000 && northing < 7_700_000 && easting > 250_000 && easting < 930_000) {
      return new PlaceGuess(
          east, north, "EPSG:3006", "talen ligger där SWEREF 99 TM gör i Sverige" + axes, zeros);
    }
    if (northing > 6_100_000
        && northing < 7_700_000
        && easting > 1_150_000
        && easting < 1_950_000) {
      return new PlaceGuess(
          east, north, "EPSG:3021", "talen ligger där RT 90 2,5 gon V gör i Sverige" + axes, zeros);
    }
    String zone = installation == null ? null : zone(easting, northing, installation);
    return new PlaceGuess(
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

  private static double middle(ColumnGuess column) {
    List<Double> numbers =
        column.values.keySet().stream()
            .map(value -> NumberText.parse(value, ','))
            .filter(number -> !number.isNaN() && Math.abs(number) >= 1)
            .sorted()
            .toList();
    return numbers.isEmpty() ? Double.NaN : numbers.get(numbers.size() / 2);
  }

  private static long zeros(ColumnGuess column) {
    return column.values.entrySet().stream()
        .filter(value -> NumberText.parse(value.getKey(), ',') == 0)
        .mapToInt(java.util.Map.Entry::getValue)
        .sum();
  }
}
