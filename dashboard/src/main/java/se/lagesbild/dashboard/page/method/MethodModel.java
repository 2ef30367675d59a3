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
 * @param untold when nothing can be told
 * @param tried how it was tried how often that errs, in sentences
 * @param groups what came of it, by the length of the periods
 * @param chapters what the methods of other pages do and cannot tell
 * @param terms hard words of these pages
 * @param definitions address where it stands what each indicator counts
 */
record MethodModel(
    Layout layout,
    String title,
    String subtitle,
    List<String> paragraphs,
    List<String> untold,
    List<String> tried,
    List<Group> groups,
    List<Chapter> chapters,
    List<Chapter.Term> terms,
    String definitions) {

  /**
   * Conditions of one length of periods.
   *
   * @param heading which
   * @param sentences how often the judging errs, and how often it finds a doubling
   * @param columns headings of the events a period, and of the doublings found in time
   * @param plain the conditions that tell most: a long history, and nothing that makes it harder
   * @param all every condition
   */
  record Group(
      String heading,
      List<String> sentences,
      Columns columns,
      List<ConditionRow> plain,
      List<ConditionRow> all) {}

  /**
   * Headings that differ with the periods.
   *
   * @param mean of the events a period
   * @param found of the doublings found in time
   */
  record Columns(String mean, String found) {}

  String text(String key, Object... arguments) {
    return layout.text(key, arguments);
  }
}
