package se.lagesbild.etl.conform;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Municipality;
import se.lagesbild.warehouse.schema.PlacePrecision;

/**
 * Finds the area of an event from whatever the export tells: coordinates in SWEREF 99 TM or WGS 84,
 * in either order, or the name of an area. Coordinates that cannot be meant (0;0, the
 * municipality's default point, a point outside the municipality's areas) place the event in the
 * municipality only.
 */
final class PlaceFinder implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int GRID_METRES = 10;
  private static final int DEFAULT_POINT_METRES = 2;
  private static final String SWEREF_99_TM = "+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs";
  private static final String WGS_84 = "+proj=longlat +datum=WGS84 +no_defs";

  private final ArrayList<Border> borders = new ArrayList<>();
  private final HashMap<String, int[]> defaultPoints = new HashMap<>();
  private final HashMap<String, String> areaNames = new HashMap<>();
  private transient @Nullable Map<String, List<PreparedBorder>> prepared;
  private transient @Nullable CoordinateTransform fromWgs84;

  PlaceFinder(Installation installation) {
    for (Area area : installation.areas()) {
      borders.add(new Border(area.id(), area.municipality(), area.geometry()));
      areaNames.put(nameKey(area.municipality(), area.title()), area.id());
      area.aliases().forEach(a -> areaNames.put(nameKey(area.municipality(), a), area.id()));
    }
    for (Municipality municipality : installation.nationalMunicipalities()) {
      defaultPoints.put(
          municipality.code(),
          new int[] {municipality.defaultEasting(), municipality.defaultNorthing()});
    }
  }

  /**
   * Places an event.
   *
   * @param first easting or longitude as stated, or null
   * @param second northing or latitude as stated, or null
   * @param municipality code, or null when unknown
   * @param areaName name of an area as stated, or null
   * @param addressed whether the export states an address
   */
  Placement find(
      @Nullable Double first,
      @Nullable Double second,
      @Nullable String municipality,
      @Nullable String areaName,
      Addressed addressed) {
    Coordinate point = first == null || second == null ? null : point(first, second);
    if (point != null && municipality != null && !isDefaultPoint(point, municipality)) {
      Placement placement = within(point, municipality);
      if (placement != null) {
        return placement;
      }
    }
    String area = areaName == null || municipality == null ? null : named(municipality, areaName);
    if (area != null) {
      return new Placement(null, null, area, PlacePrecision.AREA);
    }
    boolean somewhere = point != null || addressed == Addressed.YES;
    PlacePrecision precision =
        somewhere && municipality != null ? PlacePrecision.MUNICIPALITY : PlacePrecision.UNPLACED;
    return new Placement(null, null, null, precision);
  }

  /** Whether an export states an address besides coordinates. */
  enum Addressed {
    YES,
    NO
  }

  private @Nullable Placement within(Coordinate point, String municipality) {
    List<PreparedBorder> candidates = prepared().getOrDefault(municipality, List.of());
    int easting = onGrid(point.x);
    int northing = onGrid(point.y);
    if (candidates.isEmpty()) {
      return new Placement(easting, northing, null, PlacePrecision.POINT);
    }
    Geometry geometry = new GeometryFactory().createPoint(point);
    return candidates.stream()
        .filter(border -> border.geometry().covers(geometry))
        .findFirst()
        .map(border -> new Placement(easting, northing, border.area(), PlacePrecision.POINT))
        .orElse(null);
  }

  private static int onGrid(double metres) {
    return (int) Math.round(metres / GRID_METRES) * GRID_METRES;
  }

  private boolean isDefaultPoint(Coordinate point, String municipality) {
    int[] metres = defaultPoints.get(municipality);
    return metres != null
        && Math.abs(point.x - metres[0]) <= DEFAULT_POINT_METRES
        && Math.abs(point.y - metres[1]) <= DEFAULT_POINT_METRES;
  }

  private @Nullable Coordinate point(double first, double second) {
    if (isSweref(first, second)) {
      return new Coordinate(first, second);
    }
    if (isSweref(second, first)) {
      return new Coordinate(second, first);
    }
    if (isDegrees(first, second)) {
      return fromDegrees(first, second);
    }
    return isDegrees(second, first) ? fromDegrees(second, first) : null;
  }

  private static boolean isSweref(double easting, double northing) {
    return easting > 200_000 && easting < 1_000_000 && northing > 6_100_000 && northing < 7_700_000;
  }

  private static boolean isDegrees(double longitude, double latitude) {
    return longitude > 10 && longitude < 25 && latitude > 55 && latitude < 70;
  }

  private Coordinate fromDegrees(double longitude, double latitude) {
    if (fromWgs84 == null) {
      CRSFactory factory = new CRSFactory();
      CoordinateReferenceSystem wgs84 = factory.createFromParameters("WGS84", WGS_84);
      CoordinateReferenceSystem sweref = factory.createFromParameters("SWEREF", SWEREF_99_TM);
      fromWgs84 = new CoordinateTransformFactory().createTransform(wgs84, sweref);
    }
    ProjCoordinate metres =
        fromWgs84.transform(new ProjCoordinate(longitude, latitude), new ProjCoordinate());
    return new Coordinate(metres.x, metres.y);
  }

  private @Nullable String named(String municipality, String name) {
    return areaNames.get(nameKey(municipality, name));
  }

  private static String nameKey(String municipality, String name) {
    return municipality + "/" + name.strip().toLowerCase(Locale.ROOT);
  }

  private Map<String, List<PreparedBorder>> prepared() {
    if (prepared == null) {
      Map<String, List<PreparedBorder>> byMunicipality = new HashMap<>();
      for (Border border : borders) {
        byMunicipality
            .computeIfAbsent(border.municipality(), code -> new ArrayList<>())
            .add(border.prepare());
      }
      prepared = byMunicipality;
    }
    return prepared;
  }

  private record Border(String area, String municipality, String geoJson) implements Serializable {

    PreparedBorder prepare() {
      try {
        Geometry geometry = new GeoJsonReader().read(geoJson);
        return new PreparedBorder(area, PreparedGeometryFactory.prepare(geometry));
      } catch (ParseException e) {
        throw new IllegalArgumentException("area " + area + " has no usable geometry", e);
      }
    }
  }

  private record PreparedBorder(String area, PreparedGeometry geometry) {}
}
