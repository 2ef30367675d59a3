package se.lagesbild.dashboard.page.view;

import java.util.List;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.state.Actor;

/**
 * What the page shows.
 *
 * @param layout frame
 * @param title the finding
 * @param rows the views, by name
 * @param action where to post
 */
record ViewModel(Layout layout, String title, List<Row> rows, String action) {

  /**
   * A saved view.
   *
   * @param number of it
   * @param version that is shown
   * @param title its name
   * @param href where it leads
   * @param page name of the page that it shows
   * @param numbers which numbers it shows
   * @param saved when and by whom
   */
  record Row(
      long number,
      int version,
      String title,
      String href,
      String page,
      String numbers,
      String saved) {}

  String text(String key, Object... arguments) {
    return layout.text(key, arguments);
  }

  List<Actor> actors() {
    return layout.edition().orElseThrow().aside().actors();
  }
}
