package se.lagesbild.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;
import se.lagesbild.sampledata.Main;
import se.lagesbild.warehouse.catalogue.Area;
import se.lagesbild.warehouse.catalogue.Installation;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.catalogue.Street;
import se.lagesbild.warehouse.schema.PlacePrecision;

/** Places in Fagersta, with the coordinates that DOMAIN section 5 gives. */
class PlaceFinderTest {
  private static final String FAGERSTA = "1982";
  private static final String NORBERG = "1962";

  @TempDir static Path folder;
  private static Installation installation;
  private static PlaceFinder finder;

  @BeforeAll
  static void readShippedAreas() {
    Path home = folder.resolve("home");
    assertThat(Main.run("init", "--home", home.toString())).isZero();
    installation = InstallationReader.read(home.resolve("config"));
    finder = PlaceFinder.of(installation, "EPSG:3006");
  }

  @Test
  void findsTheAreaOfAPointAndKeepsItToTenMetres() {
    assertThat(at(545113.0, 6652357.4))
        .isEqualTo(new Placement(545110, 6652360, "risbron", PlacePrecision.POINT, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "544225, 6652177, centrum",
    "543769, 6653007, kolarbyn",
    "545351, 6651300, meling",
    "544578, 6650622, per-ols",
    "545115, 6652355, risbron",
    "545089, 6649905, vastanfors",
    "553095, 6644331, avestbo-vastervala",
    "556170, 6647940, avestbo-vastervala"
  })
  void everyCentreLiesInItsDistrict(double easting, double northing, String area) {
    assertThat(at(easting, northing).area()).isEqualTo(area);
  }

  @Test
  void swappedAxesAreRecognisedAndNoted() {
    assertThat(at(6652357.4, 545113.0))
        .isEqualTo(
            new Placement(545110, 6652360, "risbron", PlacePrecision.POINT, "swapped_axes", null));
  }

  /** The tätort's point in both systems, from the register that DOMAIN section 5 cites. */
  @Test
  void degreesInEitherOrderBecomeMetresAndAreNoted() {
    Placement placement = at(15.8049, 59.9967);

    assertThat(placement.easting()).isBetween(544_890, 544_910);
    assertThat(placement.northing()).isBetween(6_651_310, 6_651_330);
    assertThat(placement.precision()).isEqualTo(PlacePrecision.POINT);
    assertThat(placement.note()).isEqualTo("degrees");
    assertThat(at(59.9967, 15.8049)).isEqualTo(placement);
  }

  @ParameterizedTest
  @CsvSource({"544899, 6651320", "544901, 6651318", "6651320, 544899"})
  void theDefaultPointPlacesInTheMunicipalityOnly(double easting, double northing) {
    assertThat(at(easting, northing)).isEqualTo(unplaced("municipality", "default_point"));
  }

  @Test
  void threeMetresFromTheDefaultPointIsAPoint() {
    assertThat(at(544902.0, 6651320.0).precision()).isEqualTo(PlacePrecision.POINT);
  }

  @Test
  void zeroIsNoPlace() {
    assertThat(at(0.0, 0.0)).isEqualTo(unplaced("unplaced", "zero_point"));
  }

  @Test
  void nothingIsNoPlaceAndNothingToNote() {
    assertThat(at(null, null)).isEqualTo(unplaced("unplaced", null));
    assertThat(at(544225.0, null)).isEqualTo(unplaced("unplaced", null));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2",
    "544225, 0",
    "-544225, 6652177",
    "54422.5, 665217.7",
    "NaN, 6652177",
    "Infinity, 1",
    "1499700, 6653900",
    "544225, 544225"
  })
  void numbersThatAreNoPlaceAreNoted(double easting, double northing) {
    assertThat(at(easting, northing)).isEqualTo(unplaced("unplaced", "unknown_crs_value"));
  }

  @Test
  void aPointOutsideTheMunicipalityIsNotKept() {
    Placement outside = unplaced("municipality", "outside_municipality");

    assertThat(at(674_000.0, 6_580_000.0)).isEqualTo(outside);
    assertThat(at(552_710.0, 6_660_984.0)).isEqualTo(outside);
  }

  @Test
  void withoutAMunicipalityThereIsNoPlace() {
    assertThat(finder.find(545113.0, 6652357.4, null, "Risbron", null))
        .isEqualTo(unplaced("unplaced", null));
  }

  @Test
  void aMunicipalityWithoutAreasKeepsPointsWithinReach() {
    assertThat(finder.find(552_000.0, 6_660_000.0, NORBERG, null, null))
        .isEqualTo(new Placement(552000, 6660000, null, PlacePrecision.POINT, null, null));
    assertThat(finder.find(552_000.0, 7_300_000.0, NORBERG, null, null))
        .isEqualTo(unplaced("municipality", "outside_municipality"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Risbron", " RISBRON ", "risbron"})
  void anAreaCanBeNamed(String name) {
    assertThat(finder.find(null, null, FAGERSTA, name, null))
        .isEqualTo(new Placement(null, null, "risbron", PlacePrecision.AREA, null, null));
  }

  @Test
  void anUnknownAreaNameIsNoPlace() {
    assertThat(finder.find(null, null, FAGERSTA, "Hedkärra", null))
        .isEqualTo(unplaced("unplaced", null));
  }

  @Test
  void aKnownStreetTellsTheAreaWhenThereIsNoUsablePoint() {
    assertThat(finder.find(null, null, FAGERSTA, null, "Norbergsvägen 19"))
        .isEqualTo(
            new Placement(null, null, "risbron", PlacePrecision.STREET, null, "norbergsvagen 19"));
    assertThat(finder.find(0.0, 0.0, FAGERSTA, "Centrum", "HEDGATAN 3"))
        .isEqualTo(
            new Placement(
                null, null, "vastanfors", PlacePrecision.STREET, "zero_point", "hedgatan 3"));
    assertThat(finder.find(544899.0, 6651320.0, FAGERSTA, null, "HEDGATAN 3").note())
        .isEqualTo("default_point");
  }

  @Test
  void aPointGoesBeforeTheStreet() {
    Placement placement = finder.find(545089.0, 6649905.0, FAGERSTA, null, "Norbergsvägn 19");

    assertThat(placement.area()).isEqualTo("vastanfors");
    assertThat(placement.precision()).isEqualTo(PlacePrecision.POINT);
    assertThat(placement.note()).isEqualTo("misspelt_street");
    assertThat(placement.addressKey()).isEqualTo("norbergsvagen 19");
  }

  @Test
  void anUnknownStreetPlacesInTheMunicipalityOnly() {
    assertThat(finder.find(null, null, FAGERSTA, null, "Okända gränden 3"))
        .isEqualTo(
            new Placement(null, null, null, PlacePrecision.MUNICIPALITY, null, "okandagranden 3"));
  }

  @Test
  void aStreetWithoutAreaLeavesTheAreaToItsName() {
    assertThat(finder.find(null, null, NORBERG, null, "MALMGATAN 4").precision())
        .isEqualTo(PlacePrecision.MUNICIPALITY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norbergsvägen 19 A",
        "NORBERGSVÄGEN 19 A",
        "norbergsvägen 19a",
        "Norbergsv. 19 A",
        "Norbergsv.19a",
        "Norbergsv 19A",
        "Norbergsvg 19A",
        "NORBERGSVÄG 19A",
        "NORBERGS VÄGEN 19A",
        "Norbergs v. 19 A",
        "  Norbergsvägen   19  A  ",
        "Norbergsvägen, 19 A",
        "Norbergsvägen 19 A lgh 1203",
        "Norbergsvägen 19A, 3 tr",
        "NORBERGSVAGEN 19A",
        "NORBERGSV?GEN 19A",
        "NORBERGSV\ufffdGEN 19A",
        "NorbergsvÃ¤gen 19A",
        "Norbergsva\u0308gen 19A",
        "Norbergsvägn 19A",
        "Norbersvägen 19A",
        "Norrbergsvägen 19A",
        "Norbregsvägen 19A",
        "vid Norbergsvägen 19A",
        "Norbergsvägen 019A",
      })
  void spellingsOfOneAddressShareAKey(String address) {
    assertThat(finder.addressKey(FAGERSTA, address)).isEqualTo("norbergsvagen 19a");
    assertThat(finder.find(null, null, FAGERSTA, null, address).area()).isEqualTo("risbron");
  }

  @ParameterizedTest
  @CsvSource({
    "Per Ols v. 12, perolsvagen 12",
    "PEROLSVÄGEN 12, perolsvagen 12",
    "Kyrkog. 3, kyrkogatan 3",
    "KYRKOGAT 3, kyrkogatan 3",
    "LINNEGATAN 7, linnegatan 7",
    "Hyttv 2, hyttvagen 2",
    "Hytvägen 2, hyttvagen 2",
    "MELINGSV 10, melingsvagen 10",
    "Kyrkbron, kyrkbron",
    "ENGELSBERGS BRUK, engelsbergsbruk",
  })
  void otherAbbreviationsAndSlipsAreLedBack(String address, String key) {
    assertThat(finder.addressKey(FAGERSTA, address)).isEqualTo(key);
    assertThat(finder.find(null, null, FAGERSTA, null, address).area()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Skolvägen 3",
        "Norbergsgatan 19",
        "Hallvägen 3",
        "Parkvägen 1",
        "Hed 3",
        "Bron",
        "",
        " ",
        "19",
        "?"
      })
  void anotherStreetIsNotTakenForASlip(String address) {
    assertThat(finder.find(null, null, FAGERSTA, null, address).area()).isNull();
  }

  @Test
  void aStreetIsLookedForInItsOwnMunicipalityOnly() {
    assertThat(finder.find(null, null, NORBERG, null, "Norbergsvägen 19").area()).isNull();
    assertThat(finder.find(null, null, NORBERG, null, "Malmgatn 4").note())
        .isEqualTo("misspelt_street");
  }

  @Test
  void betweenTwoEquallyNearStreetsNoneIsChosen() {
    Streets streets =
        new Streets(List.of(new Street("Lindgatan", "1", "a"), new Street("Lundgatan", "1", "b")));

    assertThat(streets.find("1", "Londgatan 3"))
        .isEqualTo(new Streets.Address("londgatan 3", null, false));
    assertThat(streets.find("1", "Lundgatn 3"))
        .isEqualTo(new Streets.Address("lundgatan 3", "b", true));
  }

  @Test
  void aStreetThatStandsInTwoAreasTellsNone() {
    Streets streets =
        new Streets(List.of(new Street("Storgatan", "1", "a"), new Street("Storgatan", "1", "b")));

    assertThat(streets.find("1", "STORG. 3"))
        .isEqualTo(new Streets.Address("storgatan 3", null, false));
  }

  @Test
  void firstWordsAreWrittenOut() {
    Streets streets = new Streets(List.of(new Street("Stora Kyrkogatan", "1", "a")));

    assertThat(streets.find("1", "St. Kyrkog. 3").key()).isEqualTo("storakyrkogatan 3");
  }

  /** EPSG:3847 tells RT 90 from SWEREF 99 by projection only, an independent way to the numbers. */
  @Test
  void rt90IsTransformed() {
    CRSFactory factory = new CRSFactory();
    ProjCoordinate rt90 =
        new CoordinateTransformFactory()
            .createTransform(
                factory.createFromName("EPSG:3006"), factory.createFromName("EPSG:3847"))
            .transform(new ProjCoordinate(545113, 6652357), new ProjCoordinate());
    PlaceFinder rt90Finder = PlaceFinder.of(installation, "EPSG:3021");

    Placement stated = rt90Finder.find(rt90.x, rt90.y, FAGERSTA, null, null);
    Placement swapped = rt90Finder.find(rt90.y, rt90.x, FAGERSTA, null, null);

    assertThat(rt90.x).isBetween(1_499_000.0, 1_501_000.0);
    assertThat(stated.easting()).isEqualTo(545110);
    assertThat(stated.northing()).isEqualTo(6652360);
    assertThat(stated.note()).isNull();
    assertThat(swapped.note()).isEqualTo("swapped_axes");
    assertThat(swapped.easting()).isEqualTo(545110);
  }

  /** Fagersta's point in every system leads back to the same ten metres. */
  @ParameterizedTest
  @ValueSource(
      strings = {"EPSG:3006", "EPSG:4326", "EPSG:3011", "EPSG:3012", "EPSG:32633", "epsg:3857"})
  void everySystemLeadsToTheSamePlace(String crs) {
    CRSFactory factory = new CRSFactory();
    ProjCoordinate stated =
        new CoordinateTransformFactory()
            .createTransform(
                factory.createFromName("EPSG:3006"), factory.createFromName(crs.toUpperCase()))
            .transform(new ProjCoordinate(544222, 6652178), new ProjCoordinate());

    assertThat(PlaceFinder.of(installation, crs).find(stated.x, stated.y, FAGERSTA, null, null))
        .isEqualTo(new Placement(544220, 6652180, "centrum", PlacePrecision.POINT, null, null));
    assertThat(PlaceFinder.of(installation, crs).find(stated.y, stated.x, FAGERSTA, null, null))
        .extracting(Placement::area, Placement::note)
        .containsExactly("centrum", "swapped_axes");
  }

  @Test
  void degreesThatTheContractPromisesAreNothingToNote() {
    PlaceFinder degrees = PlaceFinder.of(installation, "EPSG:4326");

    assertThat(degrees.find(15.8049, 59.9967, FAGERSTA, null, null).note()).isNull();
    assertThat(degrees.find(59.9967, 15.8049, FAGERSTA, null, null).note())
        .isEqualTo("swapped_axes");
    assertThat(degrees.find(544225.0, 6652177.0, FAGERSTA, null, null).note())
        .isEqualTo("unknown_crs_value");
    assertThat(degrees.find(18.07, 59.33, FAGERSTA, null, null).note())
        .isEqualTo("outside_municipality");
  }

  @Test
  void aZoneOnTheOtherSideOfTheEarthIsNoPlaceHere() {
    assertThat(PlaceFinder.of(installation, "EPSG:32610"))
        .extracting(other -> other.find(544225.0, 6652177.0, FAGERSTA, null, null).note())
        .isEqualTo("unknown_crs_value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:999999", "SWEREF 99 TM", "3006", "EPSG:", "ESRI:102100", ""})
  void anUnknownSystemIsRefusedWithASentence(String crs) {
    assertThatThrownBy(() -> PlaceFinder.of(installation, crs))
        .isInstanceOf(UnusableContract.class)
        .hasMessageContaining("koordinatsystemet \"" + crs + "\" är okänt")
        .hasMessageEndingWith(".");
  }

  @Test
  void aPointOnASharedBorderLiesInTheAreaWithTheSmallestId() {
    List<Area> halves = new ArrayList<>(List.of(square("b", 0), square("a", 10), square("c", 20)));
    for (int round = 0; round < 3; round++) {
      Borders borders = new Borders(halves);
      assertThat(borders.find("1", 10, 5)).isEqualTo("a");
      assertThat(borders.find("1", 20, 5)).isEqualTo("a");
      assertThat(borders.find("1", 0, 5)).isEqualTo("b");
      assertThat(borders.find("1", 31, 5)).isNull();
      Collections.rotate(halves, 1);
    }
  }

  @Test
  void aFinderCanBeSentToAnotherMachine() throws IOException, ClassNotFoundException {
    PlaceFinder used = PlaceFinder.of(installation, "EPSG:3021");
    used.find(1500000.0, 6652000.0, FAGERSTA, null, "Norbergsv. 19");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(used);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      PlaceFinder sent = (PlaceFinder) in.readObject();
      assertThat(sent.find(1500000.0, 6652000.0, FAGERSTA, null, "Norbergsv. 19"))
          .isEqualTo(used.find(1500000.0, 6652000.0, FAGERSTA, null, "Norbergsv. 19"));
    }
  }

  private static Area square(String id, int west) {
    String ring =
        "[[%d,0],[%d,0],[%d,10],[%d,10],[%d,0]]".formatted(west, west + 10, west + 10, west, west);
    String geometry = "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}";
    return new Area(id, id, "1", false, List.of(), geometry);
  }

  private static Placement at(@Nullable Double easting, @Nullable Double northing) {
    return finder.find(easting, northing, FAGERSTA, null, null);
  }

  private static Placement unplaced(String precision, @Nullable String note) {
    PlacePrecision known = PlacePrecision.valueOf(precision.toUpperCase());
    return new Placement(null, null, null, known, note, null);
  }
}
