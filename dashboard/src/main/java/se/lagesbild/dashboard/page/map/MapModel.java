package se.lagesbild.dashboard.page.map;

import java.util.List;
import java.util.Optional;
import se.lagesbild.dashboard.chart.Json;
import se.lagesbild.dashboard.page.Layout;

/**
 * What the page shows.
 *
 * @param layout frame
 * @param title the finding
 * @param subtitle what, where, when
 * @param unused what of the address is not used, in sentences
 * @param form what can be chosen
 * @param steps the way through time
 * @param areas the areas
 * @param squares the squares
 * @param places single places and repeats
 * @param open which of its tables the reader has opened
 * @param definition what is counted
 * @param disclosure what was done to the numbers
 * @param addresses of the same in other forms
 */
record MapModel(
    Layout layout,
    String title,
    String subtitle,
    List<String> unused,
    MapForm form,
    PeriodSteps steps,
    Areas areas,
    Squares squares,
    Places places,
    List<String> open,
    String definition,
    String disclosure,
    Addresses addresses) {

  String text(String key, Object... arguments) {
    return layout.text(key, arguments);
  }

  /** Whether a table is open. */
  boolean isOpen(String table) {
    return open.contains(table);
  }

  /**
   * The areas.
   *
   * @param section what it says of itself
   * @param map the drawing, or empty where there are too few events
   * @param legend what its signs mean
   * @param legendTitle what they count
   * @param rows the table
   * @param measure heading of the column with the intervals
   */
  record Areas(
      Section section,
      Optional<AreaMap> map,
      List<Swatch> legend,
      String legendTitle,
      List<AreaRow> rows,
      String measure) {}

  /**
   * The squares.
   *
   * @param section what it says of itself
   * @param map the drawing, or empty where there are too few events
   * @param legend what its signs mean
   * @param legendTitle what they count
   * @param rows the table
   * @param shortened how many of how many squares the table has, or empty where it has all
   */
  record Squares(
      Section section,
      Optional<SquareMap> map,
      List<Swatch> legend,
      String legendTitle,
      List<SquareRow> rows,
      String shortened) {}

  /**
   * Single places and events that follow each other.
   *
   * @param section what is said of places
   * @param curve for the script, or empty
   * @param curveRows the same as a table
   * @param repeats what is said of events that follow each other
   * @param repeatRows the pairs
   */
  record Places(
      Section section,
      Optional<Json> curve,
      List<PlaceWords.CurveRow> curveRows,
      Section repeats,
      List<PlaceWords.RepeatRow> repeatRows) {}

  /**
   * Where the same is found in other forms.
   *
   * @param permalink shows the same later
   * @param keep where to post so that it does
   * @param areas the areas as files
   * @param squares the squares as files
   * @param curve the curve as files
   * @param repeats the pairs as files
   */
  record Addresses(
      String permalink,
      String keep,
      List<Layout.Link> areas,
      List<Layout.Link> squares,
      List<Layout.Link> curve,
      List<Layout.Link> repeats) {}
}
