package se.lagesbild.dashboard.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.warehouse.catalogue.Area;

final class TownPlanTest {

  private static Area area(int west, int north) {
    String ring =
        "[[%1$d,%2$d],[%3$d,%2$d],[%3$d,%4$d],[%1$d,%2$d]]"
            .formatted(west, north, west + 3_000, north - 3_000);
    String polygon = "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}";
    return new Area("a" + west, "A", "1982", false, List.of(), polygon);
  }

  @Test
  void columnsAreCountedFromTheWestAndRowsFromTheNorth() {
    TownPlan plan = new TownPlan(250, 530_000, 6_660_000);

    assertThat(plan.name(530_000, 6_659_750)).isEqualTo("A1");
    assertThat(plan.name(536_250, 6_659_500)).isEqualTo("Z2");
    assertThat(plan.name(536_500, 6_635_000)).isEqualTo("AA100");
  }

  @Test
  void aBorderDrawnAnewChangesNoName() {
    TownPlan plan = TownPlan.of(List.of(area(537_879, 6_657_211)), 250);
    TownPlan anew = TownPlan.of(List.of(area(537_310, 6_656_900), area(545_000, 6_640_000)), 250);

    assertThat(plan).isEqualTo(new TownPlan(250, 530_000, 6_660_000)).isEqualTo(anew);
  }

  @Test
  void squaresOfAnotherSizeSaySo() {
    TownPlan plan = TownPlan.of(List.of(area(537_879, 6_657_211)), 4_000);

    // Corners are multiples of the side.
    assertThat(plan.west()).isEqualTo(528_000);
    assertThat(plan.north()).isEqualTo(6_660_000);
    assertThat(plan.name(528_000, 6_656_000)).isEqualTo("A1 (4000 m)");
    assertThat(new TownPlan(500, 530_000, 6_660_000).name(535_000, 6_659_500))
        .isEqualTo("K1 (500 m)");
  }

  @Test
  void whatLiesOutsideIsNamedByItsCorner() {
    TownPlan plan = new TownPlan(250, 530_000, 6_660_000);

    assertThat(plan.name(529_750, 6_650_000)).isEqualTo("529750/6650000");
    assertThat(plan.name(530_000, 6_660_000)).isEqualTo("530000/6660000");
    assertThat(TownPlan.of(List.of(), 250).name(540_000, 6_650_000)).isEqualTo("540000/6650000");
  }

  @Test
  void aSideIsAboveNull() {
    assertThatThrownBy(() -> new TownPlan(0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("side must be > 0, was 0");
  }
}
