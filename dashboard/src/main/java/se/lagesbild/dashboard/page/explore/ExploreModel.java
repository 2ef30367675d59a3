package se.lagesbild.dashboard.page.explore;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.lagesbild.dashboard.chart.Json;
import se.lagesbild.dashboard.page.Layout;

/**
 * What the page shows.
 *
 * @param layout frame
 * @param finding title
 * @param lead what of it stands first, and largest where there is little room
 * @param subtitle what, where, when
 * @param unused what of the address is not used, in sentences
 * @param filters the rail
 * @param chips filters that are on
 * @param chart drawing and table, or empty
 * @param withTable address that shows the table, or empty where it is shown
 * @param empty why there is none, or empty
 * @param judged how the newest number was judged, or why it was not
 * @param compared what a comparison shows, in sentences
 * @param background another indicator below it, or empty
 * @param peers each municipality of the group that is compared with, or empty
 * @param notes under the chart
 * @param defined where what is counted is told in full
 * @param happenings what happened in the days shown
 * @param permalink address that shows the same later
 * @param keep where to post so that it does
 * @param elsewhere where more is told of the same: in which parts it changed, what moves with it,
 *     where it happens
 * @param files the same to take along
 * @param view what is shown instead of the series, or empty
 * @param closer where a closer look at a part or a period leads
 * @param back ways back to a longer period
 */
record ExploreModel(
    Layout layout,
    String finding,
    String lead,
    String subtitle,
    List<String> unused,
    FilterForm filters,
    List<Chip> chips,
    Optional<Drawn> chart,
    String withTable,
    String empty,
    List<Judgement.Group> judged,
    List<String> compared,
    Optional<Background.Shown> background,
    Optional<PeersView> peers,
    Notes notes,
    String defined,
    Happenings happenings,
    String permalink,
    String keep,
    List<Layout.Link> elsewhere,
    List<Layout.Link> files,
    Optional<View> view,
    Drill.Closer closer,
    List<Layout.Link> back) {

  /** Whether the reader has put the table away. */
  boolean tableHidden() {
    return !withTable.isEmpty();
  }

  String text(String key, Object... arguments) {
    return layout.text(key, arguments);
  }

  /** What of the title follows on the lead, or empty. */
  String rest() {
    return finding.startsWith(lead) ? finding.substring(lead.length()) : "";
  }

  /** Where a closer look at the period in a row of the table leads, or empty. */
  String period(int row) {
    return row < closer.periods().size() ? closer.periods().get(row) : "";
  }

  /** Where a look at the part in a column of the table, or its panel, leads, or empty. */
  String part(int column) {
    return column < closer.parts().size() ? closer.parts().get(column) : "";
  }

  /**
   * Drawing and table of the same numbers.
   *
   * @param data for the script
   * @param panels titles of the panels; a single empty one when all share it
   * @param legend titles of the lines that share a panel
   * @param table the numbers
   * @param marks what each row of the table says of what happened
   */
  record Drawn(
      Json data, List<String> panels, List<String> legend, SeriesTable table, List<String> marks) {

    /** A row of the table with what it says of what happened. */
    record Marked(SeriesTable.Row row, String mark) {}

    List<Marked> rows() {
      return IntStream.range(0, marks.size())
          .mapToObj(at -> new Marked(table.rows().get(at), marks.get(at)))
          .toList();
    }
  }
}
