package se.lagesbild.sampledata;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads a workbook the way a patient person does: from the top, with a finger on the row above. It
 * shares nothing with the writer, which it is there to check.
 */
final class EstReport {

  private static final Pattern NAME = Pattern.compile("(\\d{4})_v\\d+-(\\d+)\\.xlsx$");
  private static final Set<String> AS_ABOVE = Set.of("", "\"", "-\"-", "”", "''", "d:o", "dito");
  private static final List<String> LEANING = List.of("Verksamhet", "Vecka", "Datum", "Område");

  private final LocalDate lastDay;
  private final Map<Integer, String> headings = new HashMap<>();
  private final Map<String, String> above = new HashMap<>();
  private final List<EstEvent> events = new ArrayList<>();
  private final TreeSet<Integer> broken = new TreeSet<>();
  private final List<String> texts = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private boolean dateCells;
  private boolean timeCells;
  private int rows;
  private int structural;

  private EstReport(LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  static EstReport read(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.find()) {
      throw new IllegalArgumentException("no period in " + file);
    }
    LocalDate lastDay =
        LocalDate.of(Integer.parseInt(name.group(1)), 6, 1)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(name.group(2)))
            .with(DayOfWeek.SUNDAY);
    EstReport report = new EstReport(lastDay);
    try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file))) {
      workbook.getFirstSheet().read().forEach(report::row);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return report;
  }

  static TreeSet<Integer> lines(JsonNode byReason) {
    TreeSet<Integer> lines = new TreeSet<>();
    byReason.forEach(reason -> reason.forEach(line -> lines.add(line.asInt())));
    return lines;
  }

  List<EstEvent> events() {
    return events;
  }

  int rows() {
    return rows;
  }

  int structural() {
    return structural;
  }

  TreeSet<Integer> brokenRows() {
    return broken;
  }

  /** Every text below the headings that is not a comment. */
  List<String> texts() {
    return texts;
  }

  List<String> comments() {
    return comments;
  }

  boolean hasDateCells() {
    return dateCells;
  }

  boolean hasTimeCells() {
    return timeCells;
  }

  private void row(Row row) {
    if (headings.isEmpty()) {
      findHeadings(row);
      if (headings.isEmpty()) {
        rows++;
        structural++;
      }
      return;
    }
    Map<String, String> cells = cells(row);
    String first = row.getFirstNonEmptyCell().map(EstReport::text).orElse("");
    rows++;
    if (first.matches("(Summa |Totalt|\\*|Lägesbild v).*|Verksamhet")
        || cells.get("Händelse").startsWith("Inget")) {
      structural++;
      return;
    }
    for (String column : LEANING) {
      boolean leans = AS_ABOVE.contains(cells.get(column));
      cells.put(column, leans ? above.get(column) : cells.get(column));
      above.put(column, cells.get(column));
    }
    List<EstEvent> told = EstReading.events(cells, lastDay);
    events.addAll(told);
    if (told.isEmpty()) {
      broken.add(row.getRowNum());
    }
  }

  private void findHeadings(Row row) {
    if (row.getCellCount() > 4 && text(row.getCell(0)).equals("Verksamhet")) {
      row.stream()
          .filter(cell -> cell != null)
          .forEach(cell -> headings.put(cell.getColumnIndex(), text(cell).split("[ /]\\(?", 2)[0]));
    }
  }

  private Map<String, String> cells(Row row) {
    Map<String, String> cells = new HashMap<>();
    headings.values().forEach(heading -> cells.put(heading, ""));
    row.stream()
        .filter(cell -> cell != null)
        .forEach(
            cell -> {
              String heading = headings.get(cell.getColumnIndex());
              cells.put(heading, text(cell));
              (heading.equals("Kommentar") ? comments : texts).add(text(cell));
              boolean number = cell.getType() == CellType.NUMBER;
              dateCells |= number && heading.equals("Datum");
              timeCells |= number && heading.equals("Tid");
            });
    return cells;
  }

  private static String text(Cell cell) {
    return cell == null || cell.getRawValue() == null ? "" : cell.getText().strip();
  }
}
