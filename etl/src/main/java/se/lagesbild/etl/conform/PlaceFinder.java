package se.lagesbild.etl.conform;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.conform.Coordinates.Fix;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.Municipality;
import se.lagesbild.warehouse.schema.PlacePrecision;

/**
 * Finds the area of an event from whatever the export tells: coordinates, an address, or the name
 * of an area, in this order. Coordinates that cannot be meant (0;0, the municipality's default
 * point, a point outside it) are not kept; a {@link PlaceNote} says so.
 *
 * <p>It belongs to one source, because coordinates are read by the contract's system, and must not
 * be used by several threads at once.
 */
final class PlaceFinder implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int GRID_METRES = 10;
  private static final int DEFAULT_POINT_METRES = 2;
  private static final int MARGIN_METRES = 5_000;

  /** How far a municipality without known areas reaches from its default point, at most. */
  private static final int REACH_METRES = 200_000;

  private static final String DEFAULT_CRS = "EPSG:3006";
  private static final Placement UNPLACED =
      new Placement(null, null, null, PlacePrecision.UNPLACED, null, null);

  private final Coordinates coordinates;
  private final Borders borders;
  private final Streets streets;
  private final HashMap<String, Box> boxes = new HashMap<>();
  private final HashMap<String, Box> defaultPoints = new HashMap<>();
  private final HashMap<String, HashMap<String, String>> areaNames = new HashMap<>();

  private PlaceFinder(Installation installation, Coordinates coordinates) {
    this.coordinates = coordinates;
    this.borders = new Borders(installation.areas());
    this.streets = new Streets(installation.streets());
    for (Area area : installation.areas()) {
      nameArea(area, area.title());
      area.aliases().forEach(alias -> nameArea(area, alias));
    }
    for (Municipality municipality : installation.nationalMunicipalities()) {
      int easting = municipality.defaultEasting();
      int northing = municipality.defaultNorthing();
      boxes.put(municipality.code(), Box.around(easting, northing, REACH_METRES));
      defaultPoints.put(municipality.code(), Box.around(easting, northing, DEFAULT_POINT_METRES));
    }
    borders.boxes().forEach((code, box) -> boxes.put(code, box.widened(MARGIN_METRES)));
  }

  /**
   * A finder for a source.
   *
   * @param crs the contract's coordinate system, {@code EPSG:3006}; null for a source without
   *     coordinates
   * @throws UnusableContract for an unknown coordinate system, in words for the user
   */
  static PlaceFinder of(Installation installation, @Nullable String crs) {
    return new PlaceFinder(installation, Coordinates.in(crs == null ? DEFAULT_CRS : crs));
  }

  /**
   * Places an event.
   *
   * @param easting easting or longitude as stated, or null
   * @param northing northing or latitude as stated, or null
   * @param municipality code, or null when unknown
   * @param areaName name of an area as stated, or null
   * @param address as stated, or null
   */
  Placement find(
      @Nullable Double easting,
      @Nullable Double northing,
      @Nullable String municipality,
      @Nullable String areaName,
      @Nullable String address) {
    Streets.Address known = address == null ? null : streets.find(municipality, address);
    String key = known == null ? null : known.key();
    Fix fix =
        easting == null || northing == null
            ? null
            : coordinates.read(easting, northing, box(municipality));
    PlaceNote note = fix == null ? null : fix.note();
    boolean isPoint = fix != null && fix.isPoint();
    if (isPoint && municipality != null) {
      PlaceNote flaw = flaw(fix, municipality);
      if (flaw == null) {
        String area = borders.find(municipality, fix.easting(), fix.northing());
        if (area != null || !borders.know(municipality)) {
          return placement(fix, area, note != null ? note : spelling(known), key);
        }
        flaw = PlaceNote.OUTSIDE_MUNICIPALITY;
      }
      note = flaw;
    }
    note = note != null ? note : spelling(known);
    if (known != null && known.area() != null) {
      return placement(known.area(), PlacePrecision.STREET, note, key);
    }
    String named = areaName == null || municipality == null ? null : named(municipality, areaName);
    if (named != null) {
      return placement(named, PlacePrecision.AREA, note, key);
    }
    boolean somewhere = (isPoint || address != null) && municipality != null;
    PlacePrecision precision = somewhere ? PlacePrecision.MUNICIPALITY : PlacePrecision.UNPLACED;
    return placement(null, precision, note, key);
  }

  /** What all spellings of an address have in common: street and house number. */
  String addressKey(@Nullable String municipality, String address) {
    return streets.find(municipality, address).key();
  }

  private @Nullable PlaceNote flaw(Fix fix, String municipality) {
    Box defaultPoint = defaultPoints.get(municipality);
    if (defaultPoint != null && defaultPoint.holds(fix.easting(), fix.northing())) {
      return PlaceNote.DEFAULT_POINT;
    }
    boolean inside = box(municipality).holds(fix.easting(), fix.northing());
    return inside ? null : PlaceNote.OUTSIDE_MUNICIPALITY;
  }

  private static @Nullable PlaceNote spelling(Streets.@Nullable Address address) {
    return address != null && address.misspelt() ? PlaceNote.MISSPELT_STREET : null;
  }

  private static Placement placement(
      Fix fix, @Nullable String area, @Nullable PlaceNote note, @Nullable String key) {
    return new Placement(
        onGrid(fix.easting()),
        onGrid(fix.northing()),
        area,
        PlacePrecision.POINT,
        note == null ? null : note.id(),
        key);
  }

  private static Placement placement(
      @Nullable String area,
      PlacePrecision precision,
      @Nullable PlaceNote note,
      @Nullable String key) {
    boolean nothing = precision == PlacePrecision.UNPLACED && note == null && key == null;
    return nothing
        ? UNPLACED
        : new Placement(null, null, area, precision, note == null ? null : note.id(), key);
  }

  private static int onGrid(double metres) {
    return (int) Math.round(metres / GRID_METRES) * GRID_METRES;
  }

  private Box box(@Nullable String municipality) {
    return municipality == null ? Box.SWEDEN : boxes.getOrDefault(municipality, Box.SWEDEN);
  }

  private void nameArea(Area area, String name) {
    areaNames
        .computeIfAbsent(area.municipality(), code -> new HashMap<>())
        .put(nameKey(name), area.id());
  }

  private @Nullable String named(String municipality, String name) {
    HashMap<String, String> local = areaNames.get(municipality);
    return local == null ? null : local.get(nameKey(name));
  }

  private static String nameKey(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
