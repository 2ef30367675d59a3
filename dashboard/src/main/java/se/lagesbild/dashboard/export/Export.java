package se.lagesbild.dashboard.export;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.lagesbild.dashboard.chart.Poster;
import se.lagesbild.dashboard.words.Words;

/**
 * What a reader takes along of a page: the same whatever the file.
 *
 * @param name of the file without its extension, ASCII only
 * @param table the numbers as they are shown
 * @param kinds what each column of the table holds, also where a cell is empty
 * @param about definition, source, generation, filters and notes, in two columns
 * @param drawing makes the drawing, for those files that show it
 * @param day that of the numbers
 */
public record Export(
    String name,
    Sheet table,
    List<Cell.Kind> kinds,
    Sheet about,
    Supplier<Poster> drawing,
    LocalDate day) {

  /** Refuses kinds that are not those of the columns. */
  public Export {
    kinds = List.copyOf(kinds);
    if (kinds.size() != table.header().size()) {
      throw new IllegalArgumentException(
          kinds.size() + " kinds for " + table.header().size() + " columns");
    }
  }

  /** With a drawing that is made already. */
  public Export(
      String name, Sheet table, List<Cell.Kind> kinds, Sheet about, Poster poster, LocalDate day) {
    this(name, table, kinds, about, () -> poster, day);
  }

  /** The drawing. */
  Poster poster() {
    return drawing.get();
  }

  /** What belongs to the numbers, by name; several texts under a name become one of lines. */
  Map<String, String> notes() {
    return about.rows().stream()
        .collect(
            Collectors.toMap(
                row -> text(row.get(0)),
                row -> text(row.get(1)),
                (first, second) -> first + "\n" + second,
                LinkedHashMap::new));
  }

  /** What belongs to the numbers, on the sheet that every workbook calls the same. */
  public static Sheet about(List<Map.Entry<String, String>> notes, Words words) {
    return Sheet.notes(
        words.text("export.about"),
        List.of(words.text("export.about.what"), words.text("export.about.text")),
        notes);
  }

  private static String text(Cell cell) {
    return cell instanceof Cell.Text text ? text.value() : "";
  }
}
