package se.lagesbild.dashboard;

import java.util.List;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.accessibility.AccessibilityPage;
import se.lagesbild.dashboard.page.data.DataPage;
import se.lagesbild.dashboard.page.explore.ExplorePage;
import se.lagesbild.dashboard.page.map.MapPage;
import se.lagesbild.dashboard.page.method.MethodPage;
import se.lagesbild.dashboard.page.quarter.QuarterPage;
import se.lagesbild.dashboard.page.status.StatusPage;
import se.lagesbild.dashboard.state.FrozenPages;

/** Every page, in the order of the menu and of the foot. */
final class Pages {
  private Pages() {}

  static List<Page> all(FrozenPages frozen) {
    return List.of(
        new StatusPage(), //
        new ExplorePage(),
        new MapPage(),
        new QuarterPage(frozen),
        new DataPage(),
        new MethodPage(),
        new AccessibilityPage());
  }
}
