package se.lagesbild.dashboard.page.companion;

import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.chart.ChartData;
import se.lagesbild.dashboard.chart.Json;
import se.lagesbild.dashboard.page.Foot;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.Option;

/**
 * What the page shows.
 *
 * @param layout frame
 * @param title the finding
 * @param subtitle what, where, when
 * @param form what can be chosen
 * @param silence why nothing is said, or empty
 * @param counted how many were tried
 * @param power how strong a relation had to be
 * @param shown what was found, or with nothing found the strongest that was tried
 * @param rows all that was tried
 * @param untried what was not tried, and why not
 * @param limits what all this does not say
 * @param foot under the page
 */
record CompanionModel(
    Layout layout,
    String title,
    String subtitle,
    Form form,
    String silence,
    String counted,
    String power,
    List<Shown> shown,
    List<Row> rows,
    List<String> untried,
    String limits,
    Foot foot) {

  String text(String key, Object... arguments) {
    return layout.text(key, arguments);
  }

  /** A drawing as the script reads it. */
  Json json(Object chart) {
    return Json.of(chart);
  }

  /**
   * What can be chosen, a form that works without script.
   *
   * @param indicators to ask of
   * @param grains week or month
   * @param held what can be held equal
   * @param chosen what is, in words
   * @param municipalities those that the page can be of; empty where there is no choice
   * @param kept parameters that the form carries along unseen
   */
  record Form(
      List<Option> indicators,
      List<Option> grains,
      List<Option> held,
      String chosen,
      List<Option> municipalities,
      List<Option> kept) {}

  /**
   * A series drawn by lag.
   *
   * @param sentence what was found
   * @param certainty how sure that is, or empty
   * @param foretold whether its past helps to foretell, or that this was not asked
   * @param chart its strength by lag
   * @param explore where its own series is shown, or empty
   */
  record Shown(
      String sentence,
      String certainty,
      String foretold,
      Optional<ChartData> chart,
      String explore) {}

  /**
   * A series in the table.
   *
   * @param title its name
   * @param mark that it is beyond chance, or empty
   * @param lag when it is strongest, in words
   * @param correlation how strong
   * @param bound adjusted chance
   * @param ratio how many times as many, with the interval, or empty
   */
  record Row(
      String title, String mark, String lag, String correlation, String bound, String ratio) {}
}
