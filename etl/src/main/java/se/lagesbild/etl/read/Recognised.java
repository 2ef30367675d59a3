package se.lagesbild.etl.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.privacy.Label;

/**
 * Which of a contract's columns a file has, and what else it seems to be.
 *
 * @param glimpse the beginning of the file, or null when none of it can be read without a contract
 * @param headingLine line of the headings; 0 where the format has none
 * @param found names of fields and free texts that the file has
 * @param missing names of fields that it does not have
 * @param extra headings that the contract does not name, fit to be shown; none unless the headings
 *     were found, since the first row of a file without them is data
 */
public record Recognised(
    @Nullable Glimpse glimpse,
    long headingLine,
    List<String> found,
    List<String> missing,
    List<String> extra) {

  /** Compares the beginning of a file with its contract. */
  public static Recognised of(Path file, SourceContract contract) {
    try {
      Glimpse glimpse = GlimpseReader.read(file, contract);
      return new Comparison(Layout.of(contract)).of(glimpse);
    } catch (Glimpse.NoTable e) {
      return new Recognised(null, 0, List.of(), List.of(), List.of());
    }
  }

  private record Comparison(Layout layout) {

    Recognised of(Glimpse glimpse) {
      List<Glimpse.Row> rows =
          glimpse.tables().stream()
              .filter(table -> !table.hidden())
              .filter(
                  table ->
                      layout.sheets == null
                          || table.name() == null
                          || layout.sheets.matcher(table.name()).find())
              .findFirst()
              .map(Glimpse.Table::rows)
              .orElse(List.of());
      if (!layout.hasHeader) {
        return new Recognised(glimpse, 0, layout.names(), List.of(), List.of());
      }
      return switch (glimpse.format()) {
        case JSON, NDJSON, XML -> byPath(glimpse, rows.get(0).cells());
        case CSV, TSV, XLSX -> byHeading(glimpse, rows);
      };
    }

    private Recognised byPath(Glimpse glimpse, List<String> paths) {
      List<String> known = new ArrayList<>();
      List<String> found = new ArrayList<>();
      List<String> missing = new ArrayList<>();
      for (Layout.Column column : layout.fields()) {
        known.add(column.path());
        (paths.contains(column.path()) ? found : missing).add(column.name());
      }
      layout.freeTexts().forEach(text -> known.add(text.path()));
      List<String> extra =
          paths.stream()
              .filter(path -> !known.contains(path))
              .filter(path -> !layout.neverReads(path.substring(path.lastIndexOf('/') + 1)))
              .map(Label::of)
              .toList();
      return new Recognised(glimpse, 0, found, missing, extra);
    }

    private Recognised byHeading(Glimpse glimpse, List<Glimpse.Row> rows) {
      HeadingSearch search = new HeadingSearch(layout, new RowBuilder(layout));
      Glimpse.Row nearest = new Glimpse.Row(0, List.of(), java.util.Set.of());
      for (int at = 0; at < rows.size() && search.goesOn(); at++) {
        Glimpse.Row row = rows.get(at);
        search.offer(row.line(), row.cells());
        nearest = known(row) > known(nearest) ? row : nearest;
      }
      List<String> headings = plain(nearest);
      List<String> found = new ArrayList<>();
      List<String> missing = new ArrayList<>();
      for (int field = 0; field < layout.fields().size(); field++) {
        Layout.Column column = layout.fields().get(field);
        boolean there = layout.shape.makes(field) || Columns.position(headings, column) >= 0;
        (there ? found : missing).add(column.name());
      }
      List<String> extra =
          search.columns() == null
              ? List.of()
              : headings.stream()
                  .filter(heading -> !heading.isEmpty() && !layout.knows(heading))
                  .filter(heading -> !layout.shape.unpivots(heading))
                  .map(Label::of)
                  .toList();
      return new Recognised(glimpse, search.line(), found, missing, extra);
    }

    private long known(Glimpse.Row row) {
      return plain(row).stream().filter(layout::knows).count();
    }

    private static List<String> plain(Glimpse.Row row) {
      return row.cells().stream().map(cell -> Headings.plain(Mojibake.repair(cell))).toList();
    }
  }
}
