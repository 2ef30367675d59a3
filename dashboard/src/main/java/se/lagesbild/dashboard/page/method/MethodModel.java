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
 * @param definitions address where it stands what each indicator counts
 */
record MethodModel(
    Layout layout,
    String title,
    String subtitle,
    List<String> paragraphs,
    List<String> errors,
    List<ConditionRow> plain,
    List<ConditionRow> all,
    String definitions) {

  String text(String key, Object... arguments) {
    return layout.text(key, arguments);
  }
}
