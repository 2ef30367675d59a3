package se.lagesbild.sampledata.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.sampledata.world.Place.Point;

class Sweref99Test {

  /**
   * Centres of localities as SCB publishes them in both systems; its degrees have six decimals,
   * which is 0.1 m.
   */
  @ParameterizedTest
  @CsvSource({
    "552709.778560131, 6660983.58605467, 60.082561, 15.947381",
    "363412.182171204, 6141644.79596346, 55.402008, 12.842966",
    "721411.210162623, 7535832.10316908, 67.852287, 20.268095"
  })
  void agreesWithPublishedPairs(
      double easting, double northing, double latitude, double longitude) {
    Sweref99.Geographic degrees = Sweref99.geographic(new Point(easting, northing));

    assertThat(degrees.latitude()).isCloseTo(latitude, within(1e-6));
    assertThat(degrees.longitude()).isCloseTo(longitude, within(1e-6));
  }
}
