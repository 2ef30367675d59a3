package se.lagesbild.dashboard.page.indepth;

import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Json;
import se.lagesbild.dashboard.page.Happening;
import se.lagesbild.dashboard.page.Layout;

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
 * @param facts sources, generation, disclosure
 * @param definition what the main indicator counts
 * @param addresses of the same in other forms, and of what comes next
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
    List<String> facts,
    String definition,
    Addresses addresses) {

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
   * @param areas places
   * @param focuses headings
   * @param indicators whose course is drawn
   * @param calendars what time is divided by
   * @param periods of that
   * @param kept parameters that the form carries along unseen
   */
  record Form(
      List<Option> areas,
      List<Option> focuses,
      List<Option> indicators,
      List<Option> calendars,
      List<Option> periods,
      List<Option> kept) {}

  /**
   * Something to choose.
   *
   * @param value as in the address, empty for everything
   * @param title shown
   * @param chosen whether it is chosen now
   */
  record Option(String value, String title, boolean chosen) {}

  /**
   * Where the same is found in other forms, and what comes next.
   *
   * @param permalink shows the same later
   * @param keep where to post so that it does
   * @param pdf on paper
   * @param files for other programs
   * @param next what else can be asked of the main indicator
   */
  record Addresses(
      String permalink, String keep, String pdf, List<Layout.Link> files, List<Layout.Link> next) {}
}
