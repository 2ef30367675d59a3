package se.lagesbild.dashboard.page.cause;

import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Json;
import se.lagesbild.dashboard.page.Foot;
import se.lagesbild.dashboard.page.Layout;

/**
 * What the page of places and times shows.
 *
 * @param layout frame
 * @param title the finding
 * @param subtitle what, where, when
 * @param form what can be chosen
 * @param where which squares shifted
 * @param squares those that shifted, then those with most
 * @param gathered whether events lie on fewer places
 * @param pairs in which of the periods events follow each other near by
 * @param when which times shifted
 * @param hours of the day in both periods
 * @param chart the same drawn, or empty
 * @param limits what all this does not say
 * @param foot under the page
 */
record ShiftModel(
    Layout layout,
    String title,
    String subtitle,
    CauseForm form,
    List<String> where,
    List<Square> squares,
    List<String> gathered,
    List<String> pairs,
    List<String> when,
    List<Hour> hours,
    Optional<ChartData> chart,
    String limits,
    Foot foot) {

  String text(String key, Object... arguments) {
    return layout.text(key, arguments);
  }

  /** A drawing as the script reads it. */
  Json json(Object drawing) {
    return Json.of(drawing);
  }

  /**
   * A square in the table.
   *
   * @param title its name and the area that it lies in
   * @param at its south-western corner, SWEREF 99 TM
   * @param later number in the later period
   * @param before the same in the earlier one
   * @param word whether its part is greater or smaller
   * @param found whether it is
   * @param dense in which of the periods it lies among those with more than chance gives
   */
  record Square(
      String title,
      String at,
      String later,
      String before,
      String word,
      boolean found,
      String dense) {}

  /**
   * Hours of the day in the table.
   *
   * @param title which
   * @param later occasions
   * @param before what it would be if times were as before
   */
  record Hour(String title, String later, String before) {}
}
