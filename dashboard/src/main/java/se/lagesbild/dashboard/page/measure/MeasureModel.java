package se.lagesbild.dashboard.page.measure;

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
 * @param title the finding, or that no measure is told of
 * @param subtitle what, where, when
 * @param tell where people tell what happened
 * @param form what can be chosen, or empty without a measure
 * @param said the evaluation, or empty without a measure
 */
record MeasureModel(
    Layout layout,
    String title,
    String subtitle,
    String tell,
    Optional<Form> form,
    Optional<Said> said) {

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
   * @param measures told of
   * @param indicators that it may have changed
   * @param municipalities where it was everywhere; empty where there is no choice
   * @param comparison areas to compare with; none where the measure was everywhere
   * @param around areas that it may have moved to
   * @param worst whether the place was chosen because it had been bad
   * @param kept parameters that the form carries along unseen
   */
  record Form(
      List<Option> measures,
      List<Option> indicators,
      List<Option> municipalities,
      List<Option> comparison,
      List<Option> around,
      boolean worst,
      List<Option> kept) {}

  /**
   * The evaluation.
   *
   * @param verdict the word for it
   * @param sentences what was observed and by what it was to expect
   * @param cautions what else may be behind it
   * @param chart the months, or empty where they may not be shown
   * @param rows the same as a table
   * @param beside whether areas to compare with are drawn
   * @param limits what it does not say
   * @param foot under the page
   */
  record Said(
      String verdict,
      List<String> sentences,
      List<String> cautions,
      Optional<ChartData> chart,
      List<Row> rows,
      boolean beside,
      String limits,
      Foot foot) {}

  /**
   * A month.
   *
   * @param period its name
   * @param number events where the measure is
   * @param other what the areas to compare with give
   * @param role before, after, or not counted
   */
  record Row(String period, String number, String other, String role) {}
}
