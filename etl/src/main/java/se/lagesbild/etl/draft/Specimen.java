package se.lagesbild.etl.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.etl.conform.NumberText;
import se.lagesbild.etl.read.Glimpse;
import se.lagesbild.warehouse.catalogue.SourceContract;
import se.lagesbild.warehouse.privacy.PersonalData;

/**
 * The table within the beginning of a file: which row has the headings, what stands above it, what
 * is neither heading nor data, and the columns.
 *
 * @param glimpse what it was found in
 * @param table the sheet, or the one table
 * @param heading line of the headings, or 0 when there are none
 * @param above rows above the headings that are not blank
 * @param columns in their order
 * @param structural words that begin rows that are no data, in small letters
 * @param rows number of rows of data
 * @param second the first cell of the headings of another table below, or null
 */
record Specimen(
    Glimpse glimpse,
    Glimpse.Table table,
    long heading,
    int above,
    List<Column> columns,
    Set<String> structural,
    int rows,
    @Nullable String second) {

  static final Pattern STRUCTURAL =
      Pattern.compile(
          "(?iu)(^|\\s)(delsumma|summa|totalt?|subtotal)(\\s|:|$)|^(källa|anm|not)[ .:*]|^\\*+ ?[\\p{L}\\d]");

  /** What a column without a heading is called. */
  static final String UNNAMED = "Kolumn \\d+";

  private static final int SEARCHED = 30;

  /**
   * A column.
   *
   * @param position from 0
   * @param name its heading, or one made up
   * @param path within a record, for JSON and XML
   * @param hidden whether a spreadsheet does not show it
   * @param cells one per row of data, empty where nothing stands
   * @param dates how many cells a spreadsheet shows as dates
   */
  record Column(
      int position,
      String name,
      @Nullable String path,
      boolean hidden,
      List<String> cells,
      int dates) {}

  boolean hasHeadings() {
    return heading > 0 || isRecords(glimpse);
  }

  static boolean isRecords(Glimpse glimpse) {
    return glimpse.format() == SourceContract.Format.JSON
        || glimpse.format() == SourceContract.Format.NDJSON
        || glimpse.format() == SourceContract.Format.XML;
  }

  /**
   * Finds the table.
   *
   * @throws NoContract if there is none
   */
  static Specimen of(Glimpse glimpse) {
    Glimpse.Table table =
        glimpse.tables().stream()
            .filter(each -> !each.hidden())
            .max(Comparator.comparingInt(each -> each.rows().size()))
            .orElseThrow(() -> new NoContract("arbetsboken har inget synligt blad."));
    List<Glimpse.Row> rows = table.rows().stream().filter(row -> !row.isBlank()).toList();
    if (isRecords(glimpse)) {
      return table(glimpse, table, rows, 0);
    }
    int width = usualWidth(rows);
    if (rows.size() < 2 || width < 2) {
      throw new NoContract(
          rows.size() < 2
              ? "filen har bara en rad; det behövs rader under rubrikerna för att se vad kolumnerna är."
              : "filen har bara en kolumn; den ser ut att vara löpande text och inte en tabell.");
    }
    return table(glimpse, table, rows, headings(rows, width));
  }

  private static int usualWidth(List<Glimpse.Row> rows) {
    Map<Integer, Integer> widths = new HashMap<>();
    rows.stream().limit(500).forEach(row -> widths.merge(filledWidth(row), 1, Integer::sum));
    return widths.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private static int filledWidth(Glimpse.Row row) {
    int width = row.cells().size();
    while (width > 0 && row.cell(width - 1).isEmpty()) {
      width--;
    }
    return width;
  }

  /** Position of the row with the headings, or -1. */
  private static int headings(List<Glimpse.Row> rows, int width) {
    for (int at = 0; at < Math.min(rows.size() - 1, SEARCHED); at++) {
      if (isHeading(rows, at, width)) {
        return below(rows, at, width);
      }
    }
    return -1;
  }

  /** A title of several cells looks like headings until the wider row of headings under it. */
  private static int below(List<Glimpse.Row> rows, int title, int width) {
    int at = title;
    while (at + 2 < rows.size()
        && filledCells(rows.get(at + 1)) > filledCells(rows.get(at))
        && isHeading(rows, at + 1, width)) {
      at++;
    }
    return at;
  }

  /** Words, each once, over columns that hold something else. */
  private static boolean isHeading(List<Glimpse.Row> rows, int at, int width) {
    List<String> cells = rows.get(at).cells().stream().filter(cell -> !cell.isEmpty()).toList();
    boolean wide = cells.size() >= Math.max(2, Math.ceil(0.6 * width));
    boolean distinct = new HashSet<>(cells).size() == cells.size();
    long words = cells.stream().filter(Specimen::isWord).count();
    boolean firstIsWord = !cells.isEmpty() && isWord(cells.get(0));
    boolean years =
        cells.stream().skip(1).anyMatch(cell -> cell.matches("(19|20)\\d\\d"))
            || periods(rows.get(at), rows.get(at + 1)) >= 3;
    boolean named = words >= 0.8 * cells.size() || years && firstIsWord;
    boolean personal = cells.stream().anyMatch(cell -> !PersonalData.find(cell).isEmpty());
    if (!wide || !distinct || !named || personal) {
      return false;
    }
    int told = 0;
    int otherwise = 0;
    for (int column = 0; column < rows.get(at).cells().size(); column++) {
      String heading = rows.get(at).cell(column);
      if (!heading.isEmpty()) {
        told++;
        otherwise += isUnlikeBelow(rows, at, column, heading) ? 1 : 0;
      }
    }
    return told > 0 && otherwise >= Math.max(1, 0.3 * told) && !recurs(rows, at);
  }

  /** How many cells name a period with its year that the cell below, a number, does not. */
  private static long periods(Glimpse.Row row, Glimpse.Row below) {
    return IntStream.range(1, row.cells().size())
        .filter(at -> WideHeading.tellsYear(row.cell(at)))
        .filter(at -> !WideHeading.tellsYear(below.cell(at)))
        .count();
  }

  private static boolean isWord(String cell) {
    return cell.length() <= 80
        && Double.isNaN(NumberText.parse(cell, ','))
        && cell.chars().anyMatch(Character::isLetter)
        && !cell.matches("\\d{4}-\\d\\d-\\d\\d.*|\\d{4} .*");
  }

  /** Whether the values below are numbers or dates, or words that repeat, unlike the heading. */
  private static boolean isUnlikeBelow(List<Glimpse.Row> rows, int at, int column, String heading) {
    Set<String> below = new HashSet<>();
    int told = 0;
    int numbers = 0;
    for (int row = at + 1; row < Math.min(rows.size(), at + 200); row++) {
      String cell = rows.get(row).cell(column);
      if (!cell.isEmpty()) {
        below.add(cell);
        told++;
        numbers += isWord(cell) ? 0 : 1;
      }
    }
    if (told == 0) {
      return true;
    }
    boolean repeats = below.size() * 2 <= told && !below.contains(heading);
    return numbers * 2 > told || repeats || Words.plain(heading).length() <= 20 && told < 3;
  }

  /** A row whose words stand below as often as others do is data. */
  private static boolean recurs(List<Glimpse.Row> rows, int at) {
    int recurring = 0;
    int told = 0;
    for (int column = 0; column < rows.get(at).cells().size(); column++) {
      String heading = rows.get(at).cell(column);
      int position = column;
      told += heading.isEmpty() ? 0 : 1;
      boolean again =
          !heading.isEmpty()
              && rows.stream()
                      .skip(at + 1L)
                      .limit(500)
                      .filter(row -> row.cell(position).equals(heading))
                      .count()
                  > 1;
      recurring += again ? 1 : 0;
    }
    return recurring * 4 > told;
  }

  private static Specimen table(
      Glimpse glimpse, Glimpse.Table table, List<Glimpse.Row> rows, int heading) {
    boolean records = isRecords(glimpse);
    List<Glimpse.Row> data = new ArrayList<>();
    Set<String> structural = new HashSet<>();
    int end = records || heading < 0 ? rows.size() : secondTable(rows, heading);
    int width = usualWidth(rows.subList(heading + 1, end));
    for (Glimpse.Row row : rows.subList(heading + 1, end)) {
      java.util.regex.Matcher mark = STRUCTURAL.matcher(first(row));
      boolean narrow = filledCells(row) * 3 <= width && !records;
      if (!records && mark.find()) {
        structural.add(mark.group().startsWith("*") ? "*" : word(mark.group()));
      } else if (!narrow || width <= 3) {
        data.add(row);
      }
    }
    if (data.isEmpty()) {
      throw new NoContract("under rubrikerna står inga rader; be om en fil som har några.");
    }
    List<Column> columns = new ArrayList<>();
    int most = heading < 0 ? width : rows.get(heading).cells().size();
    Set<String> names = new HashSet<>();
    for (int at = 0; at < most; at++) {
      String told = heading < 0 ? "Kolumn " + (at + 1) : rows.get(heading).cell(at);
      if (!told.isEmpty()) {
        columns.add(column(told, at, records, table, data, names));
      }
    }
    long line = heading < 0 || records ? 0 : rows.get(heading).line();
    return new Specimen(
        glimpse,
        table,
        line,
        Math.max(0, heading),
        columns,
        structural,
        data.size(),
        end < rows.size() ? first(rows.get(end)) : null);
  }

  private static String first(Glimpse.Row row) {
    return row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
  }

  /**
   * Position of the headings of another table under a blank line, or the number of rows. They are
   * words where numbers or dates stand above, or begin as the first headings do, and no row above
   * begins like them.
   */
  private static int secondTable(List<Glimpse.Row> rows, int heading) {
    List<String> headings = rows.get(heading).cells();
    for (int at = heading + 2; at + 1 < rows.size(); at++) {
      Glimpse.Row row = rows.get(at);
      List<String> cells = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
      boolean gap = row.line() > rows.get(at - 1).line() + 1;
      boolean words =
          cells.size() > 1
              && cells.stream().allMatch(Specimen::isWord)
              && new HashSet<>(cells).size() == cells.size()
              && cells.stream().allMatch(cell -> PersonalData.find(cell).isEmpty())
              && filledCells(rows.get(at + 1)) > 1;
      if (gap && words && !headings.equals(row.cells())) {
        List<Glimpse.Row> above = rows.subList(heading + 1, at);
        boolean alone = above.stream().noneMatch(each -> first(each).equals(cells.get(0)));
        if (alone && (headings.contains(cells.get(0)) || isUnlikeAbove(row, above))) {
          return at;
        }
      }
    }
    return rows.size();
  }

  private static boolean isUnlikeAbove(Glimpse.Row row, List<Glimpse.Row> above) {
    return IntStream.range(0, row.cells().size())
        .filter(at -> !row.cell(at).isEmpty())
        .anyMatch(
            at -> {
              List<String> told =
                  above.stream()
                      .map(each -> each.cell(at))
                      .filter(cell -> !cell.isEmpty())
                      .toList();
              return told.size() > 2 && told.stream().noneMatch(Specimen::isWord);
            });
  }

  private static String word(String mark) {
    return mark.strip().replaceAll("[.:]$", "").toLowerCase(Locale.ROOT);
  }

  private static int filledCells(Glimpse.Row row) {
    return (int) row.cells().stream().filter(cell -> !cell.isEmpty()).count();
  }

  private static Column column(
      String told,
      int at,
      boolean records,
      Glimpse.Table table,
      List<Glimpse.Row> data,
      Set<String> names) {
    List<String> cells = new ArrayList<>(data.size());
    int dates = 0;
    for (Glimpse.Row row : data) {
      cells.add(row.cell(at));
      dates += row.dates().contains(at) ? 1 : 0;
    }
    String name = told.strip().replaceAll("\\s+", " ");
    if (records) {
      name = told.substring(told.lastIndexOf('/') + 1).replace("@", "");
      name = names.contains(name) ? told.substring(1).replaceAll("[/@]", "_") : name;
    }
    names.add(name);
    boolean hidden = table.hiddenColumns().contains(at);
    return new Column(at, name, records ? told : null, hidden, cells, dates);
  }
}
