package se.lagesbild.dashboard.page.indepth;

import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Json;
import se.lagesbild.dashboard.page.Foot;
import se.lagesbild.dashboard.page.Happening;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.Option;

/**
 * What the page shows.
 *
 * @param layout frame
 * @param title the finding
 * @param subtitle what, where, when
 * @param form what can be chosen
 * @param sentences what moved, or that nothing did
 * @param rows every indicator
 * @param main the indicator whose course, places and times are shown
 * @param beside it by area
 * @param hours it by time of the week
 * @param hoursOf of which year
 * @param happened what people told of the last years
 * @param unknown what is not known
 * @param next what else can be asked of the main indicator
 * @param paper where the same is made for paper
 * @param foot under the page
 */
record InDepthModel(
    Layout layout,
    String title,
    String subtitle,
    Form form,
    List<String> sentences,
    List<FollowedRow> rows,
    Main main,
    Beside beside,
    Hours hours,
    String hoursOf,
    List<Happening> happened,
    List<String> unknown,
    List<Layout.Link> next,
    String paper,
    Foot foot) {

  String text(String key, Object... arguments) {
    return layout.text(key, arguments);
  }

  /** A drawing as the script reads it. */
  Json json(Object drawing) {
    return Json.of(drawing);
  }

  /**
   * The indicator that is drawn.
   *
   * @param title its name
   * @param finding its name and verdict
   * @param words what was observed, how sure that is and what it does not say
   * @param turns when the level seems to have changed
   * @param course its history
   */
  record Main(
      String title, String finding, String words, List<String> turns, Optional<ChartData> course) {}

  /**
   * What can be chosen, a form that works without script.
   *
   * @param municipalities those that the page can be of; empty where there is no choice
   * @param areas places
   * @param focuses headings
   * @param indicators whose course is drawn
   * @param calendars what time is divided by
   * @param periods of that
   * @param kept parameters that the form carries along unseen
   */
  record Form(
      List<Option> municipalities,
      List<Option> areas,
      List<Option> focuses,
      List<Option> indicators,
      List<Option> calendars,
      List<Option> periods,
      List<Option> kept) {}
}
