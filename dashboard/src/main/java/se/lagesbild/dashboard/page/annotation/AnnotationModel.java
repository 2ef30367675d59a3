package se.lagesbild.dashboard.page.annotation;

import java.util.List;
import se.lagesbild.dashboard.page.Happening;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.Option;
import se.lagesbild.dashboard.state.Actor;

/**
 * What the page shows.
 *
 * @param layout frame
 * @param title the finding
 * @param rows what is told, the newest first
 * @param removed that something was told once
 * @param form to add or change one
 * @param table to add several
 */
record AnnotationModel(
    Layout layout, String title, List<Row> rows, List<Removed> removed, Form form, Table table) {

  /**
   * Something that happened.
   *
   * @param happening in words
   * @param changed when and by whom
   */
  record Row(Happening happening, String changed) {}

  /**
   * Something that is not told any more.
   *
   * @param number of it
   * @param changed when and by whom it was taken away
   * @param href where its versions are listed
   */
  record Removed(long number, String changed, String href) {}

  /**
   * The form, which works without script.
   *
   * @param heading above it
   * @param action where to post
   * @param number of what is changed, or empty for a new one
   * @param version that is changed
   * @param fields what stands in it
   * @param choices what can be chosen
   * @param faults why what was sent is not kept
   * @param history its versions, the newest first
   */
  record Form(
      String heading,
      String action,
      String number,
      String version,
      Fields fields,
      Choices choices,
      List<String> faults,
      List<String> history) {
    boolean isNew() {
      return number.isEmpty();
    }
  }

  /** What can be chosen. */
  record Choices(List<Option> kinds, List<Option> areas, List<Option> indicators) {
    static boolean any(List<Option> options) {
      return options.stream().anyMatch(Option::chosen);
    }
  }

  /**
   * The table to import.
   *
   * @param text as pasted
   * @param rows that would be kept
   * @param faults why none is
   */
  record Table(String text, List<Happening> rows, List<String> faults) {
    static final Table EMPTY = new Table("", List.of(), List.of());

    boolean isReady() {
      return faults.isEmpty() && !rows.isEmpty();
    }
  }

  String text(String key, Object... arguments) {
    return layout.text(key, arguments);
  }

  List<Actor> actors() {
    return layout.edition().orElseThrow().aside().actors();
  }
}
