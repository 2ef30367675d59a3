package se.lagesbild.etl.conform;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * Reads stated coordinates as SWEREF 99 TM (EPSG:3006).
 *
 * <p>Where the contract promises SWEREF 99 TM, values that plainly are its northing and easting the
 * other way round, or degrees of WGS 84, are recognised: the ranges do not overlap anywhere in
 * Sweden. For any other coordinate system the transform is trusted; the axes are swapped only when
 * that leads into the municipality and the stated order does not.
 */
final class Coordinates implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String SWEREF_99_TM = "EPSG:3006";
  private static final String WGS_84 = "EPSG:4326";
  private static final Fix ZERO = new Fix(Double.NaN, Double.NaN, PlaceNote.ZERO_POINT);
  private static final Fix UNKNOWN = new Fix(Double.NaN, Double.NaN, PlaceNote.UNKNOWN_CRS_VALUE);

  private final String crs;
  private transient @Nullable CoordinateTransform transform;

  private Coordinates(String crs) {
    this.crs = crs;
  }

  /**
   * Coordinates in the system with the EPSG code.
   *
   * @throws UnusableContract for a code that the EPSG register does not have
   */
  static Coordinates in(String crs) {
    Coordinates coordinates = new Coordinates(crs.strip().toUpperCase(Locale.ROOT));
    coordinates.transform();
    return coordinates;
  }

  /**
   * The point meant by two stated numbers.
   *
   * @param first easting or longitude by the contract
   * @param second northing or latitude by the contract
   * @param plausible where the municipality lies
   */
  Fix read(double first, double second, Box plausible) {
    if (Math.abs(first) < 1 && Math.abs(second) < 1) {
      return ZERO;
    }
    return crs.equals(SWEREF_99_TM)
        ? byValue(first, second)
        : transformed(first, second, plausible);
  }

  private Fix byValue(double first, double second) {
    if (Box.SWEDEN.holds(first, second)) {
      return new Fix(first, second, null);
    }
    if (Box.SWEDEN.holds(second, first)) {
      return new Fix(second, first, PlaceNote.SWAPPED_AXES);
    }
    if (isDegrees(first, second)) {
      return toSweref(first, second, PlaceNote.DEGREES);
    }
    return isDegrees(second, first) ? toSweref(second, first, PlaceNote.DEGREES) : UNKNOWN;
  }

  private static boolean isDegrees(double longitude, double latitude) {
    return longitude > 10 && longitude < 25 && latitude > 55 && latitude < 70;
  }

  private Fix transformed(double first, double second, Box plausible) {
    Fix stated = toSweref(first, second, null);
    if (stated.liesIn(plausible)) {
      return stated;
    }
    Fix swapped = toSweref(second, first, PlaceNote.SWAPPED_AXES);
    if (swapped.liesIn(plausible)) {
      return swapped;
    }
    return stated.liesIn(Box.SWEDEN) ? stated : UNKNOWN;
  }

  private Fix toSweref(double first, double second, @Nullable PlaceNote note) {
    try {
      ProjCoordinate metres =
          transform().transform(new ProjCoordinate(first, second), new ProjCoordinate());
      return new Fix(metres.x, metres.y, note);
    } catch (Proj4jException | IllegalStateException e) {
      // The projection has no such point.
      return UNKNOWN;
    }
  }

  private CoordinateTransform transform() {
    if (transform == null) {
      CoordinateReferenceSystem stated = system(crs.equals(SWEREF_99_TM) ? WGS_84 : crs);
      transform = new CoordinateTransformFactory().createTransform(stated, system(SWEREF_99_TM));
    }
    return transform;
  }

  private static CoordinateReferenceSystem system(String code) {
    try {
      if (code.matches("EPSG:\\d{4,6}")) {
        return new CRSFactory().createFromName(code);
      }
    } catch (Proj4jException | IllegalStateException e) {
      throw new UnusableContract(unknown(code), e);
    }
    throw new UnusableContract(unknown(code));
  }

  private static String unknown(String code) {
    return "koordinatsystemet \"%s\" är okänt; skriv en EPSG-kod, till exempel %s (SWEREF 99 TM) eller %s (WGS 84)."
        .formatted(code, SWEREF_99_TM, WGS_84);
  }

  /**
   * A point in SWEREF 99 TM.
   *
   * @param easting metres, or not a number
   * @param northing metres, or not a number
   * @param note what was odd, or null
   */
  record Fix(double easting, double northing, @Nullable PlaceNote note) {

    boolean isPoint() {
      return Double.isFinite(easting) && Double.isFinite(northing);
    }

    private boolean liesIn(Box box) {
      return box.holds(easting, northing);
    }
  }
}
