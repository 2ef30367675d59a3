package se.lagesbild.dashboard.page.quarter;

import java.util.List;
import se.lagesbild.dashboard.page.Happening;
import se.lagesbild.dashboard.page.Layout;
import se.lagesbild.dashboard.page.Option;

/**
 * What the page shows.
 *
 * @param layout frame
 * @param title the finding
 * @param subtitle which period, where, of which generation
 * @param sentences what matters
 * @param choices what else can be shown
 * @param ongoing that the period has not ended, or empty
 * @param rows the indicators, those that ask most for attention first
 * @param focusAreas the headings of the situation picture
 * @param surveys the newest estimates of what no count tells
 * @param uncovered signals that no row of the page shows
 * @param happened what people and sources told of the period
 * @param missing what data is missing and what that means
 * @param facts sources, generation, disclosure
 * @param addresses of the same in other forms
 * @param keeping how it is frozen, and what was
 */
record QuarterModel(
    Layout layout,
    String title,
    String subtitle,
    List<String> sentences,
    Choices choices,
    String ongoing,
    List<IndicatorRow> rows,
    List<FocusRow> focusAreas,
    List<SurveyRow> surveys,
    List<String> uncovered,
    List<Happening> happened,
    List<String> missing,
    List<String> facts,
    Addresses addresses,
    Keeping keeping) {

  /** Whether the council has set any targets. */
  boolean hasTargets() {
    return rows.stream().anyMatch(IndicatorRow::hasTarget);
  }

  /** The indicators that differ. */
  List<IndicatorRow> moved() {
    return rows.stream().filter(IndicatorRow::isMoved).toList();
  }

  /** The indicators of which there is something to say. */
  List<IndicatorRow> toExplain() {
    return rows.stream().filter(row -> !row.isPlain()).toList();
  }

  /** Those that are known and lie in what is usual. */
  List<IndicatorRow> plain() {
    return rows.stream().filter(IndicatorRow::isPlain).toList();
  }

  /** What is said where no data is missing. */
  String nothingMissing() {
    return text(ongoing.isEmpty() ? "quarter.said.whole" : "quarter.said.whole.ongoing");
  }

  String text(String key, Object... arguments) {
    return layout.text(key, arguments);
  }

  /**
   * What can be chosen.
   *
   * @param calendars ways to divide time
   * @param periods of the calendar chosen by the year they begin in, the newest first
   * @param municipalities those that the page can be of; empty where there is no choice
   * @param kept parameters that the form carries along unseen
   * @param unused what of the address is not used, in sentences
   */
  record Choices(
      List<Option> calendars,
      List<Year> periods,
      List<Option> municipalities,
      List<Option> kept,
      List<String> unused) {}

  /** The periods that begin in a year. */
  record Year(String year, List<Option> periods) {}

  /**
   * Where the same is found in other forms.
   *
   * @param permalink shows the same later
   * @param keep where to post so that it does
   * @param pdf on paper
   * @param files for other programs
   * @param happening where it is told what happened
   */
  record Addresses(
      String permalink, String keep, String pdf, List<Layout.Link> files, String happening) {}

  /**
   * What is frozen of the period.
   *
   * @param address where to post to freeze it, or empty while the period goes on
   * @param actors who can
   * @param versions frozen before, the newest first
   */
  record Keeping(String address, List<Option> actors, List<Layout.Link> versions) {}

  /**
   * The page as it is frozen.
   *
   * @param page what it shows
   * @param sentence when it was frozen and by whom
   * @param pdf name of the file beside it
   * @param xlsx name of the file beside it
   */
  record Frozen(QuarterModel page, String sentence, String pdf, String xlsx) {}
}
