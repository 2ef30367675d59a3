package se.lagesbild.etl.conform;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import se.lagesbild.warehouse.catalogue.Area;

/** The borders of the areas. A point on a shared border lies in the area with the smallest id. */
final class Borders implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ArrayList<Outline> outlines = new ArrayList<>();
  private transient @Nullable Map<String, List<Border>> borders;

  Borders(List<Area> areas) {
    areas.stream()
        .sorted(Comparator.comparing(Area::id))
        .forEach(
            area -> outlines.add(new Outline(area.id(), area.municipality(), area.geometry())));
  }

  /** Whether the areas of the municipality are known. */
  boolean know(String municipality) {
    return borders().containsKey(municipality);
  }

  /** The id of the area that holds the point, or null. */
  @Nullable String find(String municipality, double easting, double northing) {
    List<Border> candidates = borders().getOrDefault(municipality, List.of());
    for (int index = 0; index < candidates.size(); index++) {
      Border border = candidates.get(index);
      if (border.holds(easting, northing)) {
        return border.area();
      }
    }
    return null;
  }

  /** The rectangle around each municipality's areas. */
  Map<String, Box> boxes() {
    Map<String, Box> boxes = new HashMap<>();
    borders()
        .forEach(
            (municipality, all) ->
                all.forEach(border -> boxes.merge(municipality, border.box(), Box::united)));
    return boxes;
  }

  private Map<String, List<Border>> borders() {
    Map<String, List<Border>> known = borders;
    if (known == null) {
      known = new HashMap<>();
      for (Outline outline : outlines) {
        known
            .computeIfAbsent(outline.municipality(), code -> new ArrayList<>())
            .add(outline.border());
      }
      borders = known;
    }
    return known;
  }

  private record Outline(String area, String municipality, String geoJson) implements Serializable {
    private static final long serialVersionUID = 1L;

    Border border() {
      try {
        Geometry geometry = new GeoJsonReader().read(geoJson);
        Envelope around = geometry.getEnvelopeInternal();
        Box box = new Box(around.getMinX(), around.getMinY(), around.getMaxX(), around.getMaxY());
        return new Border(area, box, new IndexedPointInAreaLocator(geometry));
      } catch (ParseException | IllegalArgumentException e) {
        throw new IllegalArgumentException("area " + area + " has no usable geometry", e);
      }
    }
  }

  private record Border(String area, Box box, IndexedPointInAreaLocator inside) {

    boolean holds(double easting, double northing) {
      return box.holds(easting, northing)
          && inside.locate(new Coordinate(easting, northing)) != Location.EXTERIOR;
    }
  }
}
