package se.lagesbild.etl.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.sampledata.Main;
import se.lagesbild.warehouse.catalogue.InstallationReader;
import se.lagesbild.warehouse.schema.PlacePrecision;

class PlaceFinderTest {
  private static final PlaceFinder.Addressed NO = PlaceFinder.Addressed.NO;

  @TempDir static Path folder;
  private static PlaceFinder finder;

  @BeforeAll
  static void readShippedAreas() {
    Path home = folder.resolve("home");
    assertThat(Main.run("init", "--home", home.toString())).isZero();
    finder = new PlaceFinder(InstallationReader.read(home.resolve("config")));
  }

  @Test
  void findsTheAreaOfAPointAndKeepsItToTenMetres() {
    assertThat(finder.find(545113.0, 6652357.4, "1982", null, NO))
        .isEqualTo(new Placement(545110, 6652360, "risbron", PlacePrecision.POINT));
  }

  @Test
  void findsSwappedAxes() {
    assertThat(finder.find(6652357.4, 545113.0, "1982", null, NO).area()).isEqualTo("risbron");
  }

  @Test
  void findsDegreesInEitherOrder() {
    assertThat(finder.find(15.8049, 59.9967, "1982", null, NO).precision())
        .isEqualTo(PlacePrecision.POINT);
    assertThat(finder.find(59.9967, 15.8049, "1982", null, NO))
        .isEqualTo(finder.find(15.8049, 59.9967, "1982", null, NO));
  }

  /** The tätort's point in both systems, from the register that DOMAIN section 5 cites. */
  @Test
  void transformsDegreesToMetres() {
    Placement placement = finder.find(15.8049, 59.9967, "1982", null, NO);

    assertThat(placement.easting()).isBetween(544_890, 544_910);
    assertThat(placement.northing()).isBetween(6_651_310, 6_651_330);
  }

  @Test
  void theDefaultPointPlacesInTheMunicipalityOnly() {
    assertThat(finder.find(544899.0, 6651320.0, "1982", null, NO))
        .isEqualTo(new Placement(null, null, null, PlacePrecision.MUNICIPALITY));
  }

  @Test
  void zeroAndNothingAreNoPlace() {
    Placement nowhere = new Placement(null, null, null, PlacePrecision.UNPLACED);

    assertThat(finder.find(0.0, 0.0, "1982", null, NO)).isEqualTo(nowhere);
    assertThat(finder.find(null, null, "1982", null, NO)).isEqualTo(nowhere);
  }

  @Test
  void aPointOutsideTheMunicipalityIsNotKept() {
    assertThat(finder.find(674_000.0, 6_580_000.0, "1982", null, NO))
        .isEqualTo(new Placement(null, null, null, PlacePrecision.MUNICIPALITY));
  }

  @Test
  void anAreaCanBeNamed() {
    assertThat(finder.find(null, null, "1982", " RISBRON ", NO))
        .isEqualTo(new Placement(null, null, "risbron", PlacePrecision.AREA));
  }
}
