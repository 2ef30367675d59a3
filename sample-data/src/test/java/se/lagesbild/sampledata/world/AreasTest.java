package se.lagesbild.sampledata.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreasTest {

  /** Fagersta's area in SCB's simplified border, which the districts share among them. */
  private static final double BORDER_SQUARE_METRES = 302_422_613;

  private final Areas areas = Areas.shipped();

  @ParameterizedTest
  @CsvSource({
    "centrum, 544225, 6652177",
    "kolarbyn, 543769, 6653007",
    "meling, 545351, 6651300",
    "per-ols, 544578, 6650622",
    "risbron, 545115, 6652355",
    "vastanfors, 545089, 6649905",
    "avestbo-vastervala, 553095, 6644331",
    "avestbo-vastervala, 556170, 6647940"
  })
  void everyDistrictHoldsItsCentre(String id, double easting, double northing) {
    assertThat(areas.find(easting, northing)).map(Area::id).contains(id);
  }

  @Test
  void theDistrictsFillTheMunicipality() {
    double sum = areas.all().stream().mapToDouble(Area::squareMetres).sum();

    assertThat(areas.all()).hasSize(7);
    assertThat(sum).isCloseTo(BORDER_SQUARE_METRES, within(BORDER_SQUARE_METRES / 100));
  }

  @Test
  void aPointInNorbergLiesInNoDistrict() {
    assertThat(areas.find(552710, 6660984)).isEmpty();
  }
}
