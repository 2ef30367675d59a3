package se.lagesbild.etl.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import se.lagesbild.warehouse.privacy.Label;

/**
 * What the columns of a table are for.
 *
 * @param width number of columns
 * @param roles by position, as in {@link RowBuilder}
 * @param unpivoted headings of the columns that become statements of their own
 * @param unread headings beside those that the contract does not name, fit to be shown
 */
record Columns(int width, int[] roles, List<String> unpivoted, List<String> unread) {
  private static final int MOST_UNREAD = 20;

  /** Of a table in which nothing stands. */
  static final Columns NONE = new Columns(0, new int[0], List.of(), List.of());

  int role(int position) {
    return position < roles.length ? roles[position] : RowBuilder.UNREAD;
  }

  /**
   * Fields in their order, those that unpivoting makes left out, and columns nobody reads after
   * them. A field whose name is like a heading to unpivot becomes statements of its own.
   */
  static Columns byPosition(Layout layout, RowBuilder builder, int width) {
    int[] roles = new int[width];
    Arrays.fill(roles, RowBuilder.NEVER_READ);
    List<String> unpivoted = new ArrayList<>();
    int at = 0;
    for (int field = 0; field < layout.fields().size() && at < width; field++) {
      String name = layout.fields().get(field).headings().get(0);
      if (layout.shape.unpivots(name)) {
        roles[at++] = builder.unpivotRole(unpivoted.size());
        unpivoted.add(name);
      } else if (!layout.shape.makes(field)) {
        roles[at++] = field;
      }
    }
    return new Columns(width, roles, unpivoted, List.of());
  }

  /**
   * Columns by their headings.
   *
   * @param headings as {@link Headings#plain} gives them; those of all fields are among them
   */
  static Columns byHeading(Layout layout, RowBuilder builder, List<String> headings) {
    int[] roles = new int[headings.size()];
    Arrays.setAll(
        roles,
        at -> layout.neverReads(headings.get(at)) ? RowBuilder.NEVER_READ : RowBuilder.UNREAD);
    for (int field = 0; field < layout.fields().size(); field++) {
      int at = position(headings, layout.fields().get(field));
      if (at >= 0 && !layout.shape.makes(field)) {
        roles[at] = field;
      }
    }
    for (int text = 0; text < layout.freeTexts().size(); text++) {
      int at = position(headings, layout.freeTexts().get(text));
      if (at >= 0) {
        roles[at] = builder.freeTextRole(text);
      }
    }
    List<String> unpivoted = unpivoted(layout, builder, headings, roles);
    List<String> unread = unpivoted.isEmpty() ? List.of() : unread(headings, roles);
    return new Columns(headings.size(), roles, unpivoted, unread);
  }

  /**
   * Beside columns that are values of one variable, another may be one that was spelt otherwise.
   */
  private static List<String> unread(List<String> headings, int[] roles) {
    List<String> unread =
        IntStream.range(0, roles.length)
            .filter(at -> roles[at] == RowBuilder.UNREAD && !headings.get(at).isEmpty())
            .mapToObj(at -> Label.of(headings.get(at)))
            .distinct()
            .toList();
    return unread.subList(0, Math.min(unread.size(), MOST_UNREAD));
  }

  private static List<String> unpivoted(
      Layout layout, RowBuilder builder, List<String> headings, int[] roles) {
    List<String> unpivoted = new ArrayList<>();
    for (int at = 0; at < roles.length; at++) {
      if (roles[at] == RowBuilder.UNREAD && layout.shape.unpivots(headings.get(at))) {
        roles[at] = builder.unpivotRole(unpivoted.size());
        unpivoted.add(headings.get(at));
      }
    }
    return unpivoted;
  }

  static int position(List<String> headings, Layout.Column column) {
    return column.headings().stream()
        .mapToInt(headings::indexOf)
        .filter(at -> at >= 0)
        .findFirst()
        .orElse(-1);
  }
}
