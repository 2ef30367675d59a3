package se.lagesbild.dashboard.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.catalogue.Area;

final class BorderTest {
  private static Border border(String type, String coordinates) {
    return Border.of(
        new Area(
            "a",
            "A",
            "1982",
            false,
            List.of(),
            "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}"));
  }

  /** A square of ten with a hole in its western half. */
  private static Border holed() {
    return border(
        "Polygon", "[[[0,0],[10,0],[10,10],[0,10],[0,0]],[[1,1],[5,1],[5,9],[1,9],[1,1]]]");
  }

  @Test
  void aHoleIsOutside() {
    assertThat(holed().holds(8, 5)).isTrue();
    assertThat(holed().holds(3, 5)).isFalse();
    assertThat(holed().holds(11, 5)).isFalse();
  }

  @Test
  void aHoleIsNoGround() {
    assertThat(holed().squareKilometres() * 1e6).isCloseTo(100 - 32, within(1e-9));
  }

  /** One of them touches the other along a whole side. */
  @Test
  void severalPolygonsAreAddedWhereverTheyLie() {
    Border two =
        border(
            "MultiPolygon",
            "[[[[500000,6600000],[502000,6600000],[502000,6601000],[500000,6601000],[500000,6600000]]],[[[502000,6600000],[503000,6600000],[503000,6601000],[502000,6601000],[502000,6600000]]]]");

    assertThat(two.squareKilometres()).isCloseTo(3, within(1e-9));
  }

  @Test
  void theMiddleLiesInsideAndFarFromTheBorder() {
    Border.Point middle = holed().middle();

    assertThat(holed().holds(middle.east(), middle.north())).isTrue();
    assertThat(middle.east()).isBetween(6.5, 8.5);
  }

  @Test
  void theMiddleOfABentAreaIsNotOutsideOfIt() {
    Border bent = border("Polygon", "[[[0,0],[10,0],[10,10],[9,10],[9,1],[0,1],[0,0]]]");

    assertThat(bent.holds(bent.middle().east(), bent.middle().north())).isTrue();
  }

  @Test
  void severalPolygonsAreOneArea() {
    Border two =
        border(
            "MultiPolygon",
            "[[[[0,0],[1,0],[1,1],[0,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,6],[5,5]]]]");

    assertThat(two.rings()).hasSize(2);
    assertThat(two.holds(5.5, 5.5)).isTrue();
    assertThat(Box.around(List.of(two))).isEqualTo(new Box(0, 0, 6, 6));
  }

  @Test
  void whatIsNoPolygonHasNoBorder() {
    assertThat(border("Point", "[1,2]").rings()).isEmpty();
  }
}
