package se.lagesbild.dashboard.page.method;

import java.util.List;
import se.lagesbild.dashboard.page.Layout;

/**
 * What the page shows.
 *
 * @param layout frame
 * @param title the finding
 * @param subtitle what the page is about
 * @param paragraphs how numbers are judged
 * @param errors how often that errs, in sentences
 * @param plain the conditions that tell most, of weeks
 * @param groups every condition, by the length of its periods
 * @param definitions address where it stands what each indicator counts
 */
record MethodModel(
    Layout layout,
    String title,
    String subtitle,
    List<String> paragraphs,
    List<String> errors,
    Group plain,
    List<Group> groups,
    String definitions) {

  /**
   * Conditions of one length of periods.
   *
   * @param caption which, and within what time a doubling counts as found
   * @param mean heading of the events a period
   * @param rows the conditions
   */
  record Group(String caption, String mean, List<ConditionRow> rows) {}

  String text(String key, Object... arguments) {
    return layout.text(key, arguments);
  }
}
