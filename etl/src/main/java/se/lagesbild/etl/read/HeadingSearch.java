package se.lagesbild.etl.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the row with the headings among the first rows of a table. */
final class HeadingSearch {
  private final Layout layout;
  private final RowBuilder builder;
  private int rows;
  private long line;
  private @Nullable Columns columns;
  private List<String> nearest = List.of();
  private long nearestKnown = -1;

  HeadingSearch(Layout layout, RowBuilder builder) {
    this.layout = layout;
    this.builder = builder;
  }

  /** Whether another row is to be offered. */
  boolean goesOn() {
    return columns == null && rows < (layout.hasHeader ? layout.headerWithin : 1);
  }

  /** Looks at a row; a blank one counts for nothing. */
  void offer(long rowLine, List<String> cells) {
    if (cells.stream().allMatch(cell -> Blank.strip(cell).isEmpty())) {
      return;
    }
    rows++;
    if (!layout.hasHeader) {
      nearest = cells;
      if (cells.size() >= layout.columns()) {
        columns = Columns.byPosition(layout, builder, cells.size());
      }
      return;
    }
    List<String> headings =
        cells.stream().map(cell -> Headings.plain(Mojibake.repair(cell))).toList();
    if (missing(headings) == null) {
      columns = Columns.byHeading(layout, builder, headings);
      line = rowLine;
    }
    long known = headings.stream().filter(layout::knows).count();
    if (known > nearestKnown) {
      nearestKnown = known;
      nearest = headings;
    }
  }

  /** Whether any row that was offered had a text. */
  boolean sawText() {
    return rows > 0;
  }

  /** The columns, or null when no row has the headings. */
  @Nullable Columns columns() {
    return columns;
  }

  /** Line of the headings, or 0 when the table has none. */
  long line() {
    return line;
  }

  /** Why there are no columns. */
  String problem() {
    if (rows == 0) {
      return "filen är tom, inte ens en rubrikrad; exportera den på nytt.";
    }
    return layout.hasHeader ? missingColumn() : tooNarrow();
  }

  private String tooNarrow() {
    return "första raden har %s, men kontraktet räknar upp %d. Rätta exporten eller ändra kontraktets fields."
        .formatted(width(), layout.columns());
  }

  /** Names only headings of the contract: in a file without headings the first row is data. */
  private String missingColumn() {
    List<String> known = nearest.stream().filter(layout::knows).toList();
    String missing = missing(nearest);
    if (known.isEmpty() && layout.headerWithin > 1) {
      return "bland de %d första raderna finns ingen rubrikrad som kontraktet känner; kolumnen \"%s\" saknas. Rätta exporten eller ändra kontraktets headerWithin."
          .formatted(rows, missing);
    }
    return "kolumnen \"%s\" saknas i rubrikraden, som har %s%s. Rätta exporten eller lägg till ett alias i kontraktet."
        .formatted(
            missing,
            width(),
            known.isEmpty()
                ? " men ingen som kontraktet känner"
                : ", bland dem " + String.join(", ", known));
  }

  private String width() {
    return nearest.size() == 1 ? "1 kolumn" : nearest.size() + " kolumner";
  }

  private @Nullable String missing(List<String> headings) {
    for (int field = 0; field < layout.fields().size(); field++) {
      Layout.Column column = layout.fields().get(field);
      if (!layout.shape.makes(field) && Columns.position(headings, column) < 0) {
        return column.name();
      }
    }
    Layout.Shape shape = layout.shape;
    boolean unpivots = shape.unpivot() == null || headings.stream().anyMatch(shape::unpivots);
    return unpivots ? null : shape.unpivot().pattern();
  }
}
