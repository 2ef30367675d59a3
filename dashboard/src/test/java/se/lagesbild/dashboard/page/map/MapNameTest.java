package se.lagesbild.dashboard.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.dashboard.ground.Box;
import se.lagesbild.dashboard.ground.Sheet;

final class MapNameTest {
  private static final Sheet SHEET = Sheet.of(new Box(0, 0, 10_000, 10_000), 620);

  @Test
  void aNameAtTheEdgeIsMovedInside() {
    MapName west = new MapName("Per Ols", "? 1,2 ggr", 40, 300).beside(List.of(), SHEET);
    MapName east = new MapName("Per Ols", "? 1,2 ggr", 600, 300).beside(List.of(), SHEET);

    assertThat(west.fits(SHEET, 4)).isTrue();
    assertThat(west.x()).isBetween(80.0, 100.0);
    assertThat(east.fits(SHEET, 4)).isTrue();
    assertThat(new MapName("Meling", "", 300, 300).beside(List.of(), SHEET).x()).isEqualTo(300);
  }

  @Test
  void namesCloseToEachOtherStandOnLinesOfTheirOwn() {
    List<MapName> names = new ArrayList<>();
    for (String title : List.of("Centrum", "Kolarbyn", "Risbron")) {
      names.add(new MapName(title, "1,5 ggr", 300, 300 + names.size()).beside(names, SHEET));
    }

    assertThat(names).extracting(MapName::x).containsOnly(300.0);
    assertThat(names)
        .allMatch(name -> names.stream().noneMatch(other -> other != name && name.touches(other)));
  }
}
