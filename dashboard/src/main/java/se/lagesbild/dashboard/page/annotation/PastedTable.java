package se.lagesbild.dashboard.page.annotation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.lagesbild.dashboard.page.Query;
import se.lagesbild.dashboard.state.Annotation;
import se.lagesbild.dashboard.words.Words;

/**
 * Reads a table of happenings as people paste it: a line of names, then a row for each, with
 * semicolons, commas or tabs between. All rows can be used, or none is.
 */
final class PastedTable {
  /** More than these are no longer looked through before they are kept. */
  private static final int MOST_ROWS = 300;

  private static final int MOST_FAULTS = 20;
  private static final EnumSet<Names.Column> NEEDED =
      EnumSet.of(Names.Column.TITLE, Names.Column.KIND, Names.Column.FIRST);

  private final Names names;
  private final Words words;
  private final Set<Annotation.Content> seen;
  private final List<String> faults = new ArrayList<>();
  private final List<Annotation.Content> contents = new ArrayList<>();

  private PastedTable(Names names, List<Annotation> known, Words words) {
    this.names = names;
    this.words = words;
    this.seen =
        known.stream().map(Annotation::content).collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * What a table holds.
   *
   * @param contents of its rows, in order
   * @param faults each with its line; while there is one, nothing is kept
   */
  record Read(List<Annotation.Content> contents, List<String> faults) {}

  /**
   * Reads {@code text}.
   *
   * @param known what is kept already
   */
  static Read read(String text, Names names, List<Annotation> known, Words words) {
    PastedTable table = new PastedTable(names, known, words);
    try {
      table.read(text.replace("\ufeff", ""));
    } catch (CsvParseException e) {
      table.faults.add(words.text("annotation.table.quotes"));
    }
    List<String> told = table.faults;
    int left = told.size() - MOST_FAULTS;
    if (left > 0) {
      told = new ArrayList<>(told.subList(0, MOST_FAULTS));
      told.add(words.counted("annotation.table.more", left));
    }
    return new Read(List.copyOf(table.contents), List.copyOf(told));
  }

  private void read(String text) {
    List<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .allowUnclosedQuote(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)
            .stream()
            .toList();
    if (records.size() < 2) {
      faults.add(words.text("annotation.table.empty"));
    } else if (records.size() - 1 > MOST_ROWS) {
      faults.add(words.text("annotation.table.long", MOST_ROWS, records.size() - 1));
    } else {
      Map<Names.Column, Integer> columns = columns(records.get(0));
      if (faults.isEmpty()) {
        int width = records.get(0).getFieldCount();
        records.stream().skip(1).forEach(row -> read(row, columns, width));
      }
    }
  }

  /** What stands most often in the line of names. */
  private static char separator(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return Arrays.asList('\t', ';', ',').stream()
        .max(Comparator.comparing(sign -> first.chars().filter(c -> c == sign).count()))
        .orElseThrow();
  }

  private Map<Names.Column, Integer> columns(CsvRecord header) {
    Map<Names.Column, Integer> columns = new EnumMap<>(Names.Column.class);
    for (int at = 0; at < header.getFieldCount(); at++) {
      String name = header.getField(at);
      Optional<Names.Column> column = names.column(name);
      if (column.isEmpty() && !name.isBlank()) {
        faults.add(words.text("annotation.table.unknown", Query.echo(name)));
      } else if (column.isPresent() && columns.putIfAbsent(column.get(), at) != null) {
        faults.add(words.text("annotation.table.twice", Query.echo(name)));
      }
    }
    NEEDED.stream()
        .filter(column -> !columns.containsKey(column))
        .forEach(
            column -> faults.add(words.text("annotation.table.missing", words.text(key(column)))));
    return columns;
  }

  private static String key(Names.Column column) {
    return "annotation.name." + column;
  }

  private void read(CsvRecord row, Map<Names.Column, Integer> columns, int width) {
    if (row.getFields().stream().allMatch(String::isBlank)) {
      return;
    }
    long line = row.getStartingLineNumber();
    if (row.getFields().stream().skip(width).anyMatch(field -> !field.isBlank())) {
      fault(line, words.text("annotation.table.wide"));
    }
    Fields fields =
        new Fields(
            field(row, columns, Names.Column.KIND),
            field(row, columns, Names.Column.TITLE),
            field(row, columns, Names.Column.FIRST),
            field(row, columns, Names.Column.LAST),
            several(field(row, columns, Names.Column.AREAS)),
            several(field(row, columns, Names.Column.INDICATORS)),
            field(row, columns, Names.Column.NOTE));
    Fields.Checked checked = fields.checked(names, words);
    checked.faults().forEach(fault -> fault(line, fault));
    checked
        .content()
        .ifPresent(
            content -> {
              contents.add(content);
              if (!seen.add(content)) {
                fault(line, words.text("annotation.table.known"));
              }
            });
  }

  private void fault(long line, String sentence) {
    faults.add(words.text("annotation.table.line", line, sentence));
  }

  private static String field(
      CsvRecord row, Map<Names.Column, Integer> columns, Names.Column column) {
    int at = columns.getOrDefault(column, Integer.MAX_VALUE);
    return at < row.getFieldCount() ? row.getField(at).strip() : "";
  }

  private static List<String> several(String field) {
    return Arrays.stream(field.split("[,|]"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
