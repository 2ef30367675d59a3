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
 * @param plain the conditions that tell most
 * @param all every condition
 * @param indicators what each counts
 */
record MethodModel(
    Layout layout,
    String title,
    String subtitle,
    List<String> paragraphs,
    List<String> errors,
    List<ConditionRow> plain,
    List<ConditionRow> all,
    List<IndicatorText> indicators) {

  String text(String key, Object... arguments) {
    return layout.text(key, arguments);
  }
}
