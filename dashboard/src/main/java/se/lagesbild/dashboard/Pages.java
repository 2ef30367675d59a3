package se.lagesbild.dashboard;

import java.util.List;
import se.lagesbild.dashboard.page.Page;
import se.lagesbild.dashboard.page.accessibility.AccessibilityPage;
import se.lagesbild.dashboard.page.annotation.AnnotationPage;
import se.lagesbild.dashboard.page.cause.CausePage;
import se.lagesbild.dashboard.page.cause.ShiftPage;
import se.lagesbild.dashboard.page.companion.CompanionPage;
import se.lagesbild.dashboard.page.data.DataPage;
import se.lagesbild.dashboard.page.explore.ExplorePage;
import se.lagesbild.dashboard.page.indepth.InDepthPage;
import se.lagesbild.dashboard.page.map.MapPage;
import se.lagesbild.dashboard.page.measure.MeasurePage;
import se.lagesbild.dashboard.page.method.MethodPage;
import se.lagesbild.dashboard.page.quarter.QuarterPage;
import se.lagesbild.dashboard.page.runbook.RunbookPage;
import se.lagesbild.dashboard.page.status.StatusPage;
import se.lagesbild.dashboard.page.view.ViewPage;
import se.lagesbild.dashboard.state.StateStore;

/** Every page, in the order of the menu and of the foot; then those that other pages lead to. */
final class Pages {
  private Pages() {}

  static List<Page> all(StateStore state) {
    return List.of(
        new StatusPage(), //
        new ExplorePage(state.annotations()),
        new MapPage(),
        new CausePage(),
        new QuarterPage(state.frozenPages(), state.annotations()),
        new DataPage(),
        new MethodPage(),
        new RunbookPage(),
        new AccessibilityPage(),
        new AnnotationPage(state.annotations()),
        new ShiftPage(),
        new InDepthPage(state.annotations()),
        new CompanionPage(),
        new MeasurePage(state.annotations()),
        new ViewPage(state.savedViews()));
  }
}
